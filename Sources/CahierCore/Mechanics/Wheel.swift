import CahierDiagnostics

/// A wheel of situations: a die picks one, the group lists actions and shares them out.
public struct Wheel: MechanicDefinition {
    /// How many situations the wheel has.
    public var faces: Int
    /// The first ones; the group invents those that are left.
    public var situations: [String]

    public init(faces: Int = 6, situations: [String]) {
        self.faces = faces
        self.situations = situations
    }

    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if !(3...12).contains(faces) { flaws.append(Flaw(["faces"], .outOfRange(faces, 3...12))) }
        if situations.count > faces {
            flaws.append(Flaw(["situations"], .tooMany(situations.count, most: faces)))
        }
        return flaws + situations.duplicates(under: "situations")
    }

    /// One move.
    ///
    /// Slot 0: kind; 1: face; 2: text; 3: who.
    public enum Answer: Recordable {
        /// The group invents the situation of a face.
        case situation(face: Int, String)
        /// The die shows a face.
        case dieThrow(face: Int)
        case action(face: Int, String, who: String?)

        private enum Kind: Int { case situation, dieThrow, action }

        public var cells: [Cell] {
            switch self {
            case .situation(let face, let text):
                [.integer(0, Kind.situation.rawValue), .integer(1, face), .text(2, text)]
            case .dieThrow(let face): [.integer(0, Kind.dieThrow.rawValue), .integer(1, face)]
            case .action(let face, let text, let who):
                [.integer(0, Kind.action.rawValue), .integer(1, face), .text(2, text)]
                    + Cell.text(3, who)
            }
        }

        public init(cells: CellReader) throws(DamagedRecord) {
            let face = try cells.integer(1)
            switch try cells.choice(0, Kind.self) {
            case .situation: self = .situation(face: face, try cells.text(2))
            case .dieThrow: self = .dieThrow(face: face)
            case .action:
                self = .action(face: face, try cells.text(2), who: cells.optionalText(3))
            }
        }

        /// The face it is about, from 0.
        public var face: Int {
            switch self {
            case .situation(let face, _), .dieThrow(let face), .action(let face, _, _): face
            }
        }
    }

    public func checkBounds(of answer: Answer) throws(Refusal) {
        try Refusal.check(place: answer.face, among: faces, of: "situation")
    }

    public func check(_ answer: Answer, after earlier: [Posted<Answer>]) throws(Refusal) {
        try checkBounds(of: answer)
        switch answer {
        case .situation(let face, let text):
            try Refusal.check(text: text)
            if face < situations.count {
                throw Refusal(
                    fr: "la situation \(face + 1) est déjà donnée ; \(free.french)",
                    en: "situation \(face + 1) is given; \(free.english)")
            }
        case .dieThrow: break
        case .action(_, let text, _): try Refusal.check(text: text)
        }
    }

    /// The situations that the group invents.
    private var free: Wording {
        let first = situations.count + 1
        if first > faces { return Wording(fr: "aucune n’est à inventer", en: "none is to invent") }
        if first == faces {
            return Wording(fr: "on invente la \(first)", en: "number \(first) is to invent")
        }
        return Wording(
            fr: "on invente celles de \(first) à \(faces)",
            en: "those to invent are \(first) to \(faces)")
    }

    public func replaces(_ earlier: Posted<Answer>, with later: Posted<Answer>) -> Bool {
        guard case .situation(let one, _) = earlier.content,
            case .situation(let other, _) = later.content
        else { return false }
        return one == other
    }

    /// A situation and what the group would do.
    public struct Synthesis: Equatable, Sendable {
        /// `nil` for one still to invent.
        public var situation: String?
        /// How often the die showed it.
        public var throwCount: Int
        public var actions: [Action]
    }

    public struct Action: Equatable, Sendable {
        public var text: String
        public var who: String?
    }

    public func synthesis(of answers: [Posted<Answer>]) -> [Synthesis] {
        var faces = (0..<self.faces).map { face in
            Synthesis(
                situation: face < situations.count ? situations[face] : nil, throwCount: 0,
                actions: [])
        }
        for posted in answers {
            switch posted.content {
            case .situation(let face, let text): faces[face].situation = text
            case .dieThrow(let face): faces[face].throwCount += 1
            case .action(let face, let text, let who):
                faces[face].actions.append(Action(text: text, who: who))
            }
        }
        return faces
    }
}
