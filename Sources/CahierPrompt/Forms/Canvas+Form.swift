import CahierCore
import CahierDiagnostics
import CahierDocument

extension Canvas: MechanicForm {
    /// How many notes a place has room for.
    private func notes(_ zone: Zone) -> Range<Int> { 1..<min(zone.limit ?? 3, 6) + 1 }

    /// The places where notes go, in the words of the sheet: each zone or, in a journey, each of
    /// its lanes.
    private var places: [(zone: Int, lane: Int?, title: String)] {
        zones.enumerated().flatMap { zone, one in
            lanes.isEmpty
                ? [(zone, nil, one.title)]
                : lanes.enumerated().map { (zone, $0, "\(one.title) – \($1.title)") }
        }
    }

    private func key(_ zone: Int, _ lane: Int?, _ note: Int) -> String {
        (["note", "\(zone + 1)"] + (lane.map { ["\($0 + 1)"] } ?? []) + ["\(note)"])
            .joined(separator: "-")
    }

    func fields(in language: Language) -> [FieldGroup] {
        let groups = places.map { zone, lane, title in
            FieldGroup(
                title,
                notes(zones[zone]).map { note in
                    .text(
                        key(zone, lane, note), Wording(fr: "Note \(note)", en: "Note \(note)"),
                        language)
                })
        }
        guard let mood else { return groups }
        let title = Wording(
            fr: "Mon humeur, de \(mood.min) à \(mood.max)",
            en: "My mood, from \(mood.min) to \(mood.max)")
        let marks = zones.enumerated().map { Field.mark("humeur-\($0 + 1)", $1.title, mood) }
        return groups + [FieldGroup(title[language], marks)]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        let written = places.flatMap { zone, lane, _ in
            notes(zones[zone]).compactMap { note -> FilledLine? in
                let key = key(zone, lane, note)
                let place = [zone, lane].compactMap(\.self).map { "\($0 + 1): " }.joined()
                return filled.quoted(key).map { FilledLine(key, place + $0) }
            }
        }
        let moods = zones.indices.compactMap { zone -> FilledLine? in
            let key = "humeur-\(zone + 1)"
            return filled.plain(key).map { FilledLine(key, "\(zone + 1) = \($0)") }
        }
        return written + moods
    }
}
