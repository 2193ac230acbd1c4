import CahierDiagnostics

extension Canvas {
    /// A note in a zone, or the mood at a step.
    ///
    /// Slots: 0 kind, 1 zone, 2 lane, 3 text, 4 detail, 5 mood.
    public enum Answer: Recordable {
        case note(Note)
        case mood(zone: Int, value: Int)

        public struct Note: Equatable, Sendable {
            public var zone: Int
            /// Which lane of a journey; `nil` elsewhere.
            public var lane: Int?
            public var text: String
            /// Why, for whom, when: what the note says in small print.
            public var detail: String?

            public init(zone: Int, lane: Int? = nil, text: String, detail: String? = nil) {
                self.zone = zone
                self.lane = lane
                self.text = text
                self.detail = detail
            }
        }

        private enum Kind: Int { case note, mood }

        public var cells: [Cell] {
            switch self {
            case .note(let note):
                [.integer(0, Kind.note.rawValue), .integer(1, note.zone)]
                    + Cell.integer(2, note.lane) + [.text(3, note.text)]
                    + Cell.text(4, note.detail)
            case .mood(let zone, let value):
                [.integer(0, Kind.mood.rawValue), .integer(1, zone), .integer(5, value)]
            }
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            let zone = try cells.integer(1)
            switch try cells.choice(0, Kind.self) {
            case .note:
                self = .note(
                    Note(
                        zone: zone, lane: cells.optionalInteger(2), text: try cells.text(3),
                        detail: cells.optionalText(4)))
            case .mood: self = .mood(zone: zone, value: try cells.integer(5))
            }
        }

        /// The zone it is about, from 0.
        public var zone: Int {
            switch self {
            case .note(let note): note.zone
            case .mood(let zone, _): zone
            }
        }

        var isNote: Bool {
            if case .note = self { true } else { false }
        }

        /// What an answer shares with those of the same author that it takes the place of.
        struct Key: Hashable {
            var zone: Int
            var lane: Int?
            /// `nil` for a mood.
            var text: String?
        }

        var key: Key {
            switch self {
            case .note(let note): Key(zone: note.zone, lane: note.lane, text: note.key)
            case .mood(let zone, _): Key(zone: zone)
            }
        }
    }
}

extension Canvas.Answer.Note {
    /// What the same note of several people has in common.
    var key: String { Folding.key(text) }
}
