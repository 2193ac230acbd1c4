import CahierCore
import CahierDiagnostics

/// Words of the canvas's sheet.
enum CanvasLabel {
    static let mood = Wording(fr: "Humeur", en: "Mood")
    static let contested = Wording(fr: "À plusieurs endroits", en: "In several places")
    static let empty = Wording(fr: "Restées vides", en: "Left empty")
    static let retained: (Legend.Mark, Wording) = (
        .retained, Wording(fr: "retenu par le groupe", en: "retained by the group")
    )
    static let differing: (Legend.Mark, Wording) = (
        .disagreement, Wording(fr: "à plusieurs endroits", en: "in several places")
    )

    static func people(_ count: Int) -> Wording {
        Wording(
            fr: "\(count)\u{A0}personne\(count > 1 ? "s" : "")",
            en: count == 1 ? "1 person" : "\(count) people")
    }

    static func notes(_ count: Int) -> Wording {
        Wording(
            fr: "\(count)\u{A0}note\(count > 1 ? "s" : "")",
            en: count == 1 ? "1 note" : "\(count) notes")
    }

    static func count(notes: Int, people: Int) -> Wording {
        let (notes, people) = (Self.notes(notes), Self.people(people))
        return Wording(
            fr: "\(notes.french), \(people.french)", en: "\(notes.english), \(people.english)")
    }

    /// What belongs in a zone, and how many notes of each person.
    static func hint(_ zone: Canvas.Zone, _ language: Language) -> String {
        let limit = zone.limit.map { limit in
            Wording(
                fr: "\(notes(limit).french) par personne", en: "\(notes(limit).english) each")[
                    language]
        }
        return [zone.detail, limit].compactMap(\.self).joined(separator: " – ")
    }
}
