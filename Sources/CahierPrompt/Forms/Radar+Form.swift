import CahierCore
import CahierDiagnostics
import CahierDocument

extension Radar: MechanicForm {
    func fields(in language: Language) -> [FieldGroup] {
        let mark = Wording(
            fr: "Note, de \(scale.min) à \(scale.max)",
            en: "Mark, from \(scale.min) to \(scale.max)")
        let remark = Wording(fr: "Ce qu’on a repéré", en: "What was noticed")
        return axes.enumerated().map { place, axis in
            FieldGroup(
                axis.title,
                [
                    .mark("note-\(place + 1)", mark[language], scale),
                    .text("remarque-\(place + 1)", remark, language, lines: 2),
                ])
        }
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        let items = axes.indices.flatMap { place -> [(String, String)] in
            let (mark, remark) = ("note-\(place + 1)", "remarque-\(place + 1)")
            return [
                filled.plain(mark).map { (mark, "\(place + 1) = \($0)") },
                filled.quoted(remark).map { (remark, "\(place + 1): \($0)") },
            ].compactMap(\.self)
        }
        guard let first = items.first?.0 else { return [] }
        return [FilledLine(first, items.map(\.1).joined(separator: "; "))]
    }
}
