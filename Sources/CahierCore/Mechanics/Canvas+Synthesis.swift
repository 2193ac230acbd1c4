import CahierDiagnostics

extension Canvas {
    /// A note, from all who put it at the same place.
    public struct Note: Equatable, Sendable {
        /// As the group wrote it, or else whoever came first.
        public var text: String
        /// What the group said of it, or else what people did, each thing once.
        public var details: [String]
        /// Which participants put it there, in the order they did.
        public var supporters: [Author]
        /// Whether the group put it there together.
        public var isRetained: Bool
        /// Whether it also lies in other zones of a grid and the group has not settled which.
        public var isContested: Bool
    }

    public struct Synthesis: Equatable, Sendable {
        /// For each zone, for each lane (a single one where there are no lanes), its notes: those
        /// that the group retained first, then the most common.
        public var notes: [[[Note]]]
        /// The items are the zones.
        public var mood: ScaleSynthesis

        /// The zones in which nobody put anything.
        public var emptyZones: [Int] {
            notes.indices.filter { zone in notes[zone].allSatisfy(\.isEmpty) }
        }
    }

    /// What all put together: notes that differ only in case and accents are one note.
    public func synthesis(of answers: [Posted<Answer>]) -> Synthesis {
        var posts = zones.map { _ in [[Posted<Answer.Note>]](repeating: [], count: laneCount) }
        var marks: [(item: Int, author: Author, value: Int)] = []
        for posted in answers {
            switch posted.content {
            case .note(let note):
                posts[note.zone][note.lane ?? 0].append(
                    Posted(number: posted.number, author: posted.author, content: note))
            case .mood(let zone, let value): marks.append((zone, posted.author, value))
            }
        }
        let contested = contestedKeys(posts)
        return Synthesis(
            notes: posts.map { lanes in lanes.map { notes($0, contested: contested) } },
            mood: ScaleSynthesis(items: zones.count, marks: marks))
    }

    private var laneCount: Int { max(1, lanes.count) }

    private func notes(_ posts: [Posted<Answer.Note>], contested: Set<String>) -> [Note] {
        var order: [String] = []
        var byKey: [String: [Posted<Answer.Note>]] = [:]
        for posted in posts {
            let key = posted.content.key
            if byKey[key] == nil { order.append(key) }
            byKey[key, default: []].append(posted)
        }
        let notes = order.compactMap { key in
            byKey[key].flatMap { note($0, isContested: contested.contains(key)) }
        }
        return notes.enumerated().sorted { left, right in
            (left.element.rank, left.offset) < (right.element.rank, right.offset)
        }.map(\.element)
    }

    private func note(_ posts: [Posted<Answer.Note>], isContested: Bool) -> Note? {
        let shared = posts.last { $0.author == .group }
        guard let first = shared ?? posts.first else { return nil }
        var supporters: [Author] = []
        var details: [Author: String] = [:]
        for posted in posts {
            details[posted.author] = posted.content.detail
            if posted.author != .group, !supporters.contains(posted.author) {
                supporters.append(posted.author)
            }
        }
        var said: Set<String> = []
        return Note(
            text: first.content.text,
            details: details[.group].map { [$0] }
                ?? supporters.compactMap { details[$0] }.filter {
                    said.insert(Folding.key($0)).inserted
                },
            supporters: supporters, isRetained: shared != nil, isContested: isContested)
    }

    /// The notes of a grid that lie in several zones, of which the group has not retained one.
    private func contestedKeys(_ posts: [[[Posted<Answer.Note>]]]) -> Set<String> {
        guard case .grid = layout else { return [] }
        var zones: [String: Set<Int>] = [:]
        var settled: [String: Set<Int>] = [:]
        for (zone, posted) in posts.enumerated().flatMap({ zone, lanes in
            lanes.joined().map { (zone, $0) }
        }) {
            zones[posted.content.key, default: []].insert(zone)
            if posted.author == .group { settled[posted.content.key, default: []].insert(zone) }
        }
        return Set(zones.filter { $0.value.count > 1 && settled[$0.key]?.count != 1 }.keys)
    }
}

extension Canvas.Note {
    /// The lower, the further in front.
    fileprivate var rank: Int { isRetained ? Int.min : -supporters.count }
}
