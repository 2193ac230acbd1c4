import CahierCore
import CahierDiagnostics
import CahierDocument

/// A column of the funnel: how it is called, and which notes lie there.
struct SawmillStage {
    static let writing = Wording(fr: "Écriture", en: "Writing")
    static let end = Wording(fr: "À la fin", en: "At the end")
    static let discarded = Wording(fr: "Idées écartées", en: "Ideas put aside")
    static func round(_ number: Int) -> Wording {
        Wording(fr: "Manche \(number)", en: "Round \(number)")
    }

    var title: String
    var detail: String
    var notes: [Sawmill.Note]
    /// How the pool stood at the next stage: what is gone by then is drawn as leaving.
    var next: Sawmill.Synthesis
}

extension SawmillStage {
    /// How a note looks: put aside, merged or still in play at the next stage.
    func style(of note: Sawmill.Note) -> ShapeStyle {
        switch next.note(note.number)?.fate {
        case .kept, nil: .outline
        case .merged: .tint
        case .dropped: .aside
        }
    }
}

extension SawmillFunnel {
    /// The writing and at most three of the rounds before the last one.
    ///
    /// Each stage is the pool as it stood then: a note may be put aside and come back later.
    func stages(_ answers: [Posted<Sawmill.Answer>]) -> [SawmillStage] {
        let pool = sawmill.synthesis(of: answers)
        let written = pool.notes.filter(\.sources.isEmpty)
        let between = Array(pool.rounds.indices.dropFirst().dropLast())
        let shown =
            between.count <= 3
            ? between : [between[0], between[between.count / 2], between[between.count - 1]]
        let pools = shown.map { sawmill.synthesis(of: answers.upTo(round: $0)) }
        let stages = zip(shown, pools).enumerated().map { index, stage in
            SawmillStage(
                title: SawmillStage.round(stage.0)[language],
                detail: Label.words(stage.1.kept.count)[language], notes: stage.1.kept,
                next: index + 1 < pools.count ? pools[index + 1] : pool)
        }
        return [
            SawmillStage(
                title: SawmillStage.writing[language],
                detail: Label.words(written.count)[language], notes: written,
                next: pools.first ?? pool)
        ] + stages
    }

    /// The alternative text: how many notes at each stage, which are kept, which are not.
    func sentence(
        _ stages: [SawmillStage], _ synthesis: Sawmill.Synthesis
    ) -> String {
        let colon = Label.colon[language]
        let counts = stages.map { $0.title + colon + $0.detail }
        func list(_ title: Wording, _ notes: [Sawmill.Note]) -> [String] {
            guard !notes.isEmpty else { return [] }
            let rest = notes.count - 40
            let words =
                notes.prefix(40).map(\.text) + (rest > 0 ? [Label.more(rest)[language]] : [])
            return [title[language] + colon + words.joined(separator: ", ")]
        }
        let parts =
            counts + list(Wording(fr: "gardés", en: "kept"), synthesis.retained)
            + list(Wording(fr: "écartés", en: "put aside"), synthesis.dropped)
        return parts.joined(separator: Label.semicolon[language])
    }
}

extension Sawmill.Synthesis {
    /// The notes that the rounds left; none while words are only written.
    var retained: [Sawmill.Note] {
        let isWriting = rounds.count == 1 && notes.allSatisfy { $0.sources.isEmpty }
        return isWriting && dropped.isEmpty ? [] : kept
    }

    /// Whether a note, or what it was merged into, is kept at the end.
    func lasts(_ note: Sawmill.Note) -> Bool {
        var current = self.note(note.number) ?? note
        var hops = notes.count
        while case .merged(let target, _) = current.fate, hops > 0,
            let next = self.note(target)
        {
            current = next
            hops -= 1
        }
        return current.fate == .kept
    }
}

extension [Posted<Sawmill.Answer>] {
    /// What was answered until the end of a round, counted from 1.
    fileprivate func upTo(round: Int) -> [Posted<Sawmill.Answer>] {
        let starts = indices.filter { self[$0].content == .round }
        return starts.indices.contains(round) ? Array(self[..<starts[round]]) : self
    }
}
