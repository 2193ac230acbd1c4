import CahierCore
import CahierDiagnostics
import CahierDocument

extension Sawmill {
    /// The way of each of the person's words through the rounds.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let items = synthesis.notes.filter { $0.author == author && $0.sources.isEmpty }.map {
            [
                Inline.strong($0.text + Label.colon[record.language]),
                .text(way(of: $0, in: synthesis, record.language)),
            ]
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    /// The moves; the words have their ways.
    func brought(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let moves = answers.filter { if case .note = $0.content { false } else { true } }
        return plain(moves, language)
    }

    /// « fusionné dans « entraide », manche 1, puis gardé ».
    private func way(
        of note: Note, in synthesis: Synthesis, _ language: Language
    ) -> String {
        var steps: [String] = []
        var note = note
        // A note is merged into one that came later, so the way has an end.
        while case .merged(let target, let round) = note.fate, target > note.number,
            let next = synthesis.note(target)
        {
            if Folding.key(next.text) != Folding.key(note.text) || steps.isEmpty {
                let into = Wording(
                    fr: "fusionné dans «\u{A0}\(next.text)\u{A0}»",
                    en: "merged into ‘\(next.text)’")
                steps.append(into[language] + told(round, language))
            }
            note = next
        }
        switch note.fate {
        case .kept:
            let kept = Wording(fr: "gardé jusqu’au bout", en: "kept to the end")[language]
            steps.append(kept)
        case .dropped(let round):
            steps.append(Wording(fr: "écarté", en: "dropped")[language] + told(round, language))
        case .merged: break
        }
        return steps.joined(separator: Wording(fr: ", puis ", en: ", then ")[language])
    }

    private func told(_ round: Int, _ language: Language) -> String {
        round == 0 ? "" : Wording(fr: " (manche \(round))", en: " (round \(round))")[language]
    }
}
