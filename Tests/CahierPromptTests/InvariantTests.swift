import CahierCore
import TestSupport
import Testing

@testable import CahierPrompt

/// What must hold of any line; a failure names its seed.
@Suite("Whatever is typed") struct InvariantTests {
    @Test(
        "a line is recorded or changes nothing, and shows nothing that acts on a terminal",
        arguments: Array(UInt64(1)...40))
    func lines(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let typist = try seated()
        for _ in 0..<60 {
            let line = random.line()
            let complaint = typist.type(line)
            let excerpt = Visible(line)
            #expect(isHarmless(complaint), "seed \(seed), \(excerpt)")
            #expect(isHarmless(typist.interpreter.prompt), "seed \(seed), \(excerpt)")
            try expectKept(typist, "seed \(seed), \(excerpt)")
            if typist.session == nil { try typist.type(["reprendre"]) }
        }
    }

    /// What is kept is what is in hand; what was refused changed neither.
    private func expectKept(_ typist: Typist, _ note: String) throws {
        guard let session = typist.session else { return }
        #expect(try typist.desk.carnet().session(session.id) == session, "\(note)")
    }

    @Test("a refused line leaves the session as it was", arguments: Array(UInt64(1)...40))
    func refusals(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let typist = try seated()
        for _ in 0..<60 {
            let line = random.line()
            let before = typist.session
            if typist.complaint(line) != nil {
                #expect(typist.session == before, "seed \(seed), \(Visible(line))")
            }
            if typist.session == nil { try typist.type(["reprendre"]) }
        }
    }

    @Test("a text comes back exactly", arguments: Array(UInt64(1)...60))
    func texts(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let typist = try seated()
        try typist.type(["activité texte"])
        let text = random.text()
        let lines = text.unicodeScalars.split(
            separator: "\n", omittingEmptySubsequences: false)
        try typist.type(["note \(Parts.quoted(text))"])
        try typist.type(["Marie: \(Parts.quoted(text))"])
        try typist.type(
            ["note <<FIN"] + lines.map { String(String.UnicodeScalarView($0)) } + ["FIN"])
        try typist.type(["activité liste", "Karim: autre; \(Parts.quoted(text)); encore"])
        try typist.type(["activité radar", "Karim: eau: \(Parts.quoted(text)); toit = 3"])
        try typist.type(["activité plan", "groupe: 1: x | 3 | \(Parts.quoted(text)) | ouvert"])
        let id = try #require(typist.session?.id)
        let stored = try typist.desk.carnet().session(id)
        let texts = stored.entries.map { self.texts(in: $0.content) }
        let places = [(0, 0), (1, 0), (2, 0), (4, 0), (6, 0), (7, 1)]
        for (entry, place) in places {
            try #require(texts.indices.contains(entry) && texts[entry].indices.contains(place))
            #expect(
                Array(texts[entry][place].unicodeScalars) == Array(text.unicodeScalars),
                "seed \(seed), entry \(entry + 1)")
        }
    }

    @Test("a line of a megabyte is read in a breath")
    func megabyte() throws {
        let typist = try seated()
        let long = String(repeating: "œuvre ", count: 150_000)
        try typist.type(["activité texte"])
        for line in [
            "note \(long)", "Marie: \(long)", long, "activité \(long)", "\(long): x",
            "ouvrir galerie --titre \"\(long)\"", "participants ajouter \(long)", "état",
            "synthèse", "journal", "Marie: " + String(repeating: "\"", count: 1_000_001),
            "Marie: " + String(repeating: "; ", count: 500_000),
            "activité " + String(repeating: "9", count: 1_000_000),
            "note " + String(repeating: "\u{301}", count: 1_000_000),
        ] {
            let clock = ContinuousClock.now
            typist.type(line)
            #expect(ContinuousClock.now - clock < .seconds(60), "\(line.prefix(20))")
        }
    }

    private func seated() throws -> Typist {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Marie, Karim"])
        return typist
    }

    /// A line short enough to be shown with a failure.
    struct Visible: CustomStringConvertible {
        let description: String

        init(_ line: String) { description = line.prefix(200).debugDescription }
    }

    private func isHarmless(_ shown: String) -> Bool {
        shown.unicodeScalars.allSatisfy { scalar in
            scalar == "\n" || scalar == "\t"
                || scalar.properties.generalCategory != .control
                    && !(0x202A...0x202E).contains(scalar.value)
                    && !(0x2066...0x2069).contains(scalar.value)
        }
    }

    private func texts(in content: Entry.Content) -> [String] {
        switch content {
        case .note(let text), .decision(let text): [text]
        case .action(let action): [action.text]
        case .pledge(let pledge): [pledge.who, pledge.common]
        case .answer(let answer): answer.texts
        }
    }
}

extension CahierCore.Answer {
    /// Texts of the answers that the test gives.
    fileprivate var texts: [String] {
        switch self {
        case .radar(let answer): answer.noticed.map(\.text)
        case .text(let answer): [answer.text]
        case .list(let answer): [answer.text]
        case .spacePlan(let answer): [answer.name, answer.purpose ?? ""]
        case .sawmill, .cursors, .selection, .choices, .lotus, .wheel, .decision, .inventory,
            .balance, .estimate, .canvas, .table:
            []
        }
    }
}
