import CahierCore
import CahierDiagnostics
import CahierDocument

extension ScoredDecision: MechanicForm {
    var isForGroup: Bool { true }

    /// How many decisions a sheet has room for.
    private var decisions: Range<Int> { 1..<4 }

    func fields(in language: Language) -> [FieldGroup] {
        decisions.map { place in
            let scores = questions.enumerated().map { index, question in
                Field.mark(
                    "note-\(place)-\(index + 1)",
                    "\(question.title) (\(scale.min)\u{A0}: \(question.lowLabel) – "
                        + "\(scale.max)\u{A0}: \(question.highLabel))", scale)
            }
            let what = Wording(fr: "La décision à prendre", en: "The decision to take")
            let mode = Wording(fr: "Le mode de décision retenu", en: "The chosen way to decide")
            return FieldGroup(
                Wording(fr: "Décision \(place)", en: "Decision \(place)")[language],
                [.text("decision-\(place)", what, language)] + scores
                    + [.text("mode-\(place)", mode, language)])
        }
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        decisions.compactMap { place in
            let keys = questions.indices.map { "note-\(place)-\($0 + 1)" }
            let scores = keys.compactMap(filled.plain)
            let row = filled.row([
                filled.quoted("decision-\(place)"),
                scores.isEmpty ? nil : scores.joined(separator: " "),
                filled.quoted("mode-\(place)"),
            ])
            let gaps = (["decision-\(place)"] + keys).flatMap { filled.gaps($0) }
            return row.map { FilledLine("decision-\(place)", $0, gaps: gaps) }
        }
    }
}
