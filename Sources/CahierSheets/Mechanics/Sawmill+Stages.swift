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
    /// The last round before the next stage; what left by then is drawn as leaving.
    var leavingBy: Int
}

extension SawmillFunnel {
    /// The writing and at most three of the rounds before the last one.
    func stages(_ synthesis: Sawmill.Synthesis) -> [SawmillStage] {
        let written = synthesis.notes.filter(\.sources.isEmpty)
        let last = synthesis.rounds.count - 1
        let between = last < 2 ? [] : Array(1..<last)
        let shown =
            between.count <= 3
            ? between : [between[0], between[between.count / 2], between[between.count - 1]]
        let starts = [0] + shown
        return starts.enumerated().map { index, round in
            SawmillStage(
                title: (round == 0 ? SawmillStage.writing : SawmillStage.round(round))[language],
                detail: Label.words(round == 0 ? written.count : synthesis.rounds[round].left)[
                    language],
                notes: round == 0
                    ? written : synthesis.notes.filter { synthesis.isInPlay($0, after: round) },
                leavingBy: index + 1 < starts.count ? starts[index + 1] : last)
        }
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
            counts + list(Wording(fr: "gardés", en: "kept"), synthesis.kept)
            + list(Wording(fr: "écartés", en: "put aside"), synthesis.dropped)
        return parts.joined(separator: language == .french ? "\u{A0}; " : "; ")
    }
}

extension Sawmill.Synthesis {
    /// The round in which a note came up; notes that were written come up in none.
    private func birth(of note: Sawmill.Note) -> Int {
        note.sources.compactMap { source -> Int? in
            guard case .merged(note.number, let round)? = self.note(source)?.fate else {
                return nil
            }
            return round
        }.max() ?? 0
    }

    fileprivate func isInPlay(_ note: Sawmill.Note, after round: Int) -> Bool {
        birth(of: note) <= round && departure(of: note) > round
    }

    private func departure(of note: Sawmill.Note) -> Int {
        switch note.fate {
        case .kept: .max
        case .merged(_, let round), .dropped(let round): round
        }
    }

    /// How a note of a stage looks: put aside, merged or still in play at the next one.
    func style(of note: Sawmill.Note, in stage: SawmillStage) -> ShapeStyle {
        switch note.fate {
        case .kept: .outline
        case .merged(_, let round): round <= stage.leavingBy ? .tint : .outline
        case .dropped(let round): round <= stage.leavingBy ? .aside : .outline
        }
    }

    /// Whether a note, or what it was merged into, is kept at the end.
    func lasts(_ note: Sawmill.Note) -> Bool {
        var current = note
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
