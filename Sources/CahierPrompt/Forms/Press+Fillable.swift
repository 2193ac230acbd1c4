import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Press {
    /// The sheets of activities, to fill in on a screen.
    func fillableSheets(of session: Session, _ activities: [Activity]) -> Document {
        let places = session.workshop.activities.enumerated()
        let sheets = activities.compactMap { activity in
            places.first { $0.element.id == activity.id }.map { place, _ in
                FillableSheet(
                    activity: activity,
                    code: SheetCode(
                        session: session.id, activity: place + 1, sheet: SheetCode.onScreen),
                    groups: activity.mechanic.syntax.fields(in: language))
            }
        }
        return fillableSheets(
            of: session, sheets,
            asksName: activities.contains { !$0.mechanic.syntax.isForGroup })
    }
}

extension CommandError {
    static let fillableWorkshop = CommandError(
        fr: "une fiche remplie retrouve sa séance par son code ; attendu : une séance à la place "
            + "de --atelier",
        en: "a filled sheet finds its session by its code; expected a session, not --workshop")

    static func fillable(_ kind: DocumentKind) -> CommandError {
        CommandError(
            fr: "--remplissable va avec --document fiches, pas avec « \(kind.name.french) »",
            en: "--fillable goes with --document sheets, not with ‘\(kind.name.english)’")
    }
}
