import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierPrompt

/// What a terminal of 80 columns, a braille display and a screen reader can show.
@Suite("Lines that are shown") struct LinearTests {
    private static let manners = [Manner(), Manner(isLinear: true)]

    @Test(
        "of the transcripts keep within 80 columns, and in linear mode draw nothing",
        arguments: Transcript.all, manners)
    func transcripts(_ transcript: Transcript, _ manner: Manner) throws {
        var transcript = transcript
        transcript.manner = manner
        let lines = try transcript.lines()
        #expect(lines.count > 10)
        for (line, shown) in try transcript.play(lines) { expectPlain(shown, line, manner) }
    }

    @Test("of help keep to it in both languages", arguments: Language.allCases)
    func help(_ language: Language) {
        let help = Help(language: language)
        let pages = [help.program(), help.answers()] + CommandName.allCases.map(help.page)
        for page in pages { expectPlain(page, "help", Manner(isLinear: true)) }
    }

    @Test(
        "keep to it whatever is typed, wide and endless words too",
        arguments: Array(UInt64(1)...20), manners)
    func random(_ seed: UInt64, _ manner: Manner) throws {
        var random = SeededRandom(seed: seed)
        let typist = Typist(try TestDesk([Gallery.edition]), manner: manner)
        let names = ["Marie", "Karim", "李雷李雷李雷李雷", String(repeating: "é", count: 190)]
        try typist.type(["ouvrir galerie", "participants ajouter \(names.joined(separator: ", "))"])
        let extra = [
            "note " + String(repeating: "李", count: 300),
            "note " + String(repeating: "\t", count: 90),
            "note https://exemple.fr/" + String(repeating: "a", count: 500),
            "note ❤️" + String(repeating: "👍", count: 100), "journal", "synthèse", "état",
            String(repeating: "mot ", count: 60), "activité " + String(repeating: "x", count: 200),
        ]
        for _ in 0..<50 {
            let line = random.below(4) == 0 ? random.pick(extra) ?? "" : random.line()
            expectPlain(typist.type(line), "seed \(seed): \(line)", manner)
            if let notice = typist.interpreter.guidance.notice {
                expectPlain(notice, "seed \(seed), after \(line)", manner)
            }
            if typist.session == nil { try typist.type(["reprendre"]) }
        }
    }

    private func expectPlain(_ shown: String, _ typed: String, _ manner: Manner) {
        for line in shown.split(separator: "\n") {
            // What has its line in a file is for editors, which want it on one line.
            if !manner.isLinear, line.firstMatch(of: #/^\S+:\d+:\d+: /#) != nil { continue }
            #expect(PlainText.width(of: line) <= 80, "\(typed.prefix(90)): \(line)")
        }
        let drawn = shown.unicodeScalars.filter {
            $0 == "\u{1B}" || $0 == "\r" || (0x2500...0x259F).contains($0.value)
        }
        #expect(drawn.isEmpty, "\(typed.prefix(90)): \(shown)")
    }

    @Test(
        "are folded at spaces, words longer than a line in pieces",
        arguments: [
            ("court", "court"),
            (
                "  · " + String(repeating: "mot ", count: 21) + "fin",
                "  · " + Array(repeating: "mot", count: 18).joined(separator: " ")
                    + "\n    mot mot mot fin"
            ),
            (
                String(repeating: "a", count: 100),
                String(repeating: "a", count: 78) + "\n  " + String(repeating: "a", count: 22)
            ),
            (
                String(repeating: "李", count: 41),
                String(repeating: "李", count: 39) + "\n  李李"
            ),
        ])
    func folding(_ text: String, folded: String) {
        #expect(PlainText.folded(text) == folded)
    }

    @Test("a number takes one of the people that a name may mean, in the next line only")
    func choices() throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type([
            "ouvrir galerie", "participants ajouter Marie Dubois, Marie Petit", "activité texte",
        ])
        let refusal =
            "plusieurs personnes s’appellent « Marie » : 1. Marie Dubois, 2. Marie Petit"
            + " ; le numéro suffit"
        #expect(typist.complaint("Marie: un mot; un autre") == refusal)
        try typist.type(["2"])
        #expect(typist.session?.answers(to: "texte").map(\.author) == [.participant(2)])
        #expect(typist.complaint("2") == "commande inconnue : « 2 » ; « aide » les montre toutes")
        #expect(typist.complaint("Marie: <<FIN") == nil)
        #expect(typist.complaint("encore\nun") == nil)
        #expect(typist.complaint("FIN") == refusal)
        #expect(typist.complaint("3") == "commande inconnue : « 3 » ; « aide » les montre toutes")
        #expect(typist.complaint("participants partir Marie") == refusal)
        try typist.type(["1"])
        #expect(typist.session?.participants.map(\.hasLeft) == [true, false])
    }
}
