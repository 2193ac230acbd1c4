import CahierCore
import CahierDiagnostics
import CahierDocument

extension Sawmill: MechanicSheet {
    var hasFigure: Bool { true }

    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let funnel = SawmillFunnel(sawmill: self, area: room.first, language: language)
        return [SheetPage([funnel.blank().block])]
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let synthesis = synthesis(of: record.answers)
        let funnel = SawmillFunnel(sawmill: self, area: room.first, language: record.language)
        guard !synthesis.notes.isEmpty else { return blank(in: room, record.language) }
        return [SheetPage([funnel.filled(record.answers).block])]
    }

    /// Each person's words and what became of them, then what the group wrote about them.
    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        let language = record.language
        let synthesis = synthesis(of: record.answers)
        let lines = record.authors.compactMap { author -> [Inline]? in
            let words = synthesis.notes.filter { $0.author == author }.map {
                "\($0.text) (\(fate(of: $0, in: synthesis, language)))"
            }
            guard !words.isEmpty else { return nil }
            return [
                .strong(record.names[author] + Label.colon[language]),
                .text(words.joined(separator: ", ")),
            ]
        }
        let sentences = synthesis.notes.flatMap { note in
            note.sentences.map { [Inline.strong(note.text + Label.colon[language]), .text($0)] }
        }
        return [.list(List(items: lines))]
            + (sentences.isEmpty ? [] : [.list(List(items: sentences))])
    }

    /// The notes as they were written, then the moves, which call notes by their numbers.
    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        var notes: [String] = []
        var moves: [String] = []
        for posted in answers {
            if case .note(let text) = posted.content {
                notes.append("\(text) (\(Self.number(posted.number)[language]))")
            } else {
                moves.append(move(posted.content, language))
            }
        }
        return (notes.isEmpty ? [] : [.list(List(notes))])
            + (moves.isEmpty ? [] : [.list(List(isOrdered: true, moves))])
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let language = record.language
        guard !synthesis.notes.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        return keptValues(synthesis, language) + [funnelTable(synthesis, language)]
            + merged(synthesis, language) + dropped(synthesis, language)
    }

    private static func number(_ number: Int) -> Wording {
        Wording(fr: "n°\u{A0}\(number)", en: "no.\u{A0}\(number)")
    }

    private static func numbers(_ numbers: [Int], _ language: Language) -> String {
        numbers.map { number($0)[language] }.joined(separator: ", ")
    }

    private func move(_ answer: Answer, _ language: Language) -> String {
        let colon = Label.colon[language]
        switch answer {
        case .note(let text): return text
        case .round: return Wording(fr: "Nouvelle manche", en: "New round")[language]
        case .merge(let notes, let text):
            let verb = Wording(fr: "Fusionner ", en: "Merge ")[language]
            return verb + Self.numbers(notes, language) + colon + text
        case .drop(let notes):
            return Wording(fr: "Écarter ", en: "Drop ")[language] + Self.numbers(notes, language)
        case .restore(let notes):
            return Wording(fr: "Repêcher ", en: "Restore ")[language]
                + Self.numbers(notes, language)
        case .sentence(let note, let text):
            return Self.number(note)[language] + colon + text
        }
    }

    private func keptValues(_ synthesis: Synthesis, _ language: Language) -> [Block] {
        let values = synthesis.kept.map { note -> [Inline] in
            let sentences = note.sentences.joined(separator: " ")
            return [.strong(note.text)]
                + (sentences.isEmpty ? [] : [.text(Label.colon[language] + sentences)])
        }
        guard !values.isEmpty else { return [] }
        // Before any round everything that was written is still there.
        let title =
            synthesis.rounds.count == 1
            ? Wording(fr: "Mots en jeu", en: "Words in play")
            : Wording(fr: "Valeurs gardées", en: "Values kept")
        return [
            .paragraph(title[language], role: .label), .list(List(isOrdered: true, items: values)),
        ]
    }

    /// How many notes were left after the writing and after each round.
    private func funnelTable(_ synthesis: Synthesis, _ language: Language) -> Block {
        let written = synthesis.notes.count { $0.sources.isEmpty }
        let rounds = synthesis.rounds.enumerated().dropFirst().map { number, round in
            Table.Row([SawmillStage.round(number)[language], String(round.left)], hasHeader: true)
        }
        let atOnce = synthesis.rounds.count == 1 && synthesis.kept.count != written
        let end = atOnce ? [String(synthesis.kept.count)] : []
        let header = [
            Wording(fr: "Étape", en: "Step"), Wording(fr: "Mots", en: "Words"),
        ].map { [Inline.text($0[language])] }
        return .table(
            Table(
                columns: [4, 1], header: header,
                rows: [
                    Table.Row(
                        [SawmillStage.writing[language], String(written)], hasHeader: true)
                ] + rounds
                    + end.map { Table.Row([SawmillStage.end[language], $0], hasHeader: true) }))
    }

    private func merged(_ synthesis: Synthesis, _ language: Language) -> [Block] {
        let items = synthesis.notes.filter { !$0.sources.isEmpty }.map { note -> [Inline] in
            let sources = note.sources.compactMap { synthesis.note($0)?.text }
            return [
                .strong(note.text), .text(" = " + sources.joined(separator: " + ")),
            ]
        }
        guard !items.isEmpty else { return [] }
        let title = Wording(fr: "Mots fusionnés", en: "Words merged")[language]
        return [.paragraph(title, role: .label), .list(List(items: items))]
    }

    private func dropped(_ synthesis: Synthesis, _ language: Language) -> [Block] {
        let items = synthesis.rounds.indices.compactMap { round -> [Inline]? in
            let words = synthesis.notes.filter { $0.fate == .dropped(round: round) }.map(\.text)
            guard !words.isEmpty else { return nil }
            let stage = round == 0 ? SawmillStage.writing : SawmillStage.round(round)
            return [
                .strong(stage[language] + Label.colon[language]),
                .text(words.joined(separator: ", ")),
            ]
        }
        guard !items.isEmpty else { return [] }
        return [
            .paragraph(SawmillStage.discarded[language], role: .label), .list(List(items: items)),
        ]
    }

    private func fate(of note: Note, in synthesis: Synthesis, _ language: Language) -> String {
        switch note.fate {
        case .kept: return Wording(fr: "gardé", en: "kept")[language]
        case .merged(let target, _):
            let name = synthesis.note(target)?.text ?? Self.number(target)[language]
            return Wording(fr: "fusionné dans «\u{A0}\(name)\u{A0}»", en: "merged into ‘\(name)’")[
                language]
        case .dropped(let round):
            return round == 0
                ? Wording(fr: "écarté", en: "dropped")[language]
                : Wording(fr: "écarté, manche \(round)", en: "dropped, round \(round)")[language]
        }
    }
}
