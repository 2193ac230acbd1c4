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

/// What `exporter --remplissable` goes with.
enum Fillable {
    /// What tells the file from that of the printed sheets.
    static func mark(_ options: [OptionName: String]) -> String {
        options[.fillable] == nil ? "" : "-a-remplir"
    }

    /// Refuses what cannot be filled in, or not be found again.
    static func check(
        _ options: [OptionName: String], _ kind: DocumentKind, _ format: ExportFormat
    ) throws(CommandError) {
        guard options[.fillable] != nil else { return }
        guard kind == .sheets else {
            throw CommandError(
                fr: "--remplissable va avec --document fiches, pas avec « \(kind.name.french) »",
                en: "--fillable goes with --document sheets, not with ‘\(kind.name.english)’")
        }
        guard options[.workshop] == nil else {
            throw CommandError(
                fr: "une fiche remplie retrouve sa séance par son code ; attendu : une séance à "
                    + "la place de --atelier",
                en: "a filled sheet finds its session by its code; expected a session, not "
                    + "--workshop")
        }
        let others: [OptionName] = [.blank, .participant, .synthesis, .copies]
        if let other = others.first(where: { options[$0] != nil }) {
            throw CommandError(
                fr:
                    "--remplissable ne va pas avec --\(other.word.french) ; attendu : l’un ou l’autre",
                en: "--fillable does not go with --\(other.word.english); expected one of them")
        }
        switch format {
        case .xhtml, .odt: return
        case .epub, .pdf:
            throw CommandError(
                fr: "une fiche en \(format.rawValue) ne se remplit pas à l’écran ; attendu : "
                    + "--format xhtml ou odt",
                en: "a sheet in \(format.rawValue) is not filled in on a screen; expected "
                    + "--format xhtml or odt")
        }
    }
}
