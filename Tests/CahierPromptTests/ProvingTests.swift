import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("What proves a journal, and what the clock does") struct ProvingTests {
    private func typist(_ language: Language = .french) throws -> Typist {
        let desk = try TestDesk([.shipped("comm-un-lundi")])
        desk.sessionIDs = ["aaaaa", "bbbbb"].compactMap { SessionID($0) }
        let typist = Typist(desk, language: language)
        try typist.type(["ouvrir comm-un-lundi", "note un"])
        return typist
    }

    private func fingerprint(_ shown: String) -> String {
        shown.split(separator: "\n").filter { $0.hasPrefix("  ") }.joined(separator: " ")
    }

    @Test("a fingerprint that was noted is found again, however much followed")
    func noted() throws {
        let typist = try typist()
        let shown = plain(typist.type("vérifier --journal aaaaa"))
        #expect(shown.hasPrefix("aaaaa – 2 événements, journal intact ; empreinte :\n  "))
        let noted = fingerprint(shown)
        #expect(noted.count { $0.isHexDigit } == 64)
        let compare = "vérifier --journal aaaaa --empreinte \"\(noted)\""
        #expect(
            unfolded(typist.type(compare))
                == "aaaaa – l’empreinte est la bonne : rien n’a changé depuis.")
        try typist.type(["note deux", "note trois"])
        #expect(
            unfolded(typist.type(compare))
                == "aaaaa – l’empreinte est celle de l’événement 2 : rien n’a changé avant, 2 "
                + "événements ont suivi.")
        #expect(plain(typist.type("vérifier --journal")).hasPrefix("aaaaa – 4 événements"))
    }

    @Test(
        "what cannot be compared is refused with the reason",
        arguments: [
            ("--journal aaaaa --empreinte 12ab", "ce n’est pas une empreinte ; attendu : au moins"),
            (
                "--journal aaaaa --empreinte 0123456789012345678901234567",
                "le journal de aaaaa ne passe pas par cette empreinte"
            ),
            ("--journal --empreinte 01234567890123456789", "--empreinte est celle d’une séance"),
            ("--journal zzzzz", "aucune séance ne s’appelle « zzzzz »"),
            ("--journal É", "aucune séance ne s’appelle « É »"),
            ("--journal aaaaa --accessibilité", "--journal ne va pas avec --accessibilité"),
            (
                "--empreinte 01234567890123456789 x.yaml",
                "--empreinte et --json vont avec --journal"
            ),
            ("", "il manque quelque chose"),
        ])
    func refused(arguments: String, sentence: String) throws {
        let complaint = try #require(typist().complaint("vérifier " + arguments))
        #expect(complaint.hasPrefix(sentence), "\(complaint)")
    }

    @Test("a carnet is examined from the prompt that writes to it")
    func examined() throws {
        let typist = try typist()
        #expect(
            plain(typist.type("diagnostiquer")).hasSuffix(
                "Le carnet est sain : 1 séance, rien à redire."))
        let json = typist.type("diagnostiquer --json")
        #expect(json.hasPrefix("{\"faults\":[],\"isSound\":true,\"kind\":\"diagnosis\""))
        let proofs = typist.type("vérifier --journal --json")
        #expect(proofs.hasPrefix("{\"kind\":\"proofs\",\"sessions\":[{\"events\":2,"))
    }

    @Test("a clock that is set back is told once; what happens is recorded at its time, in order")
    func clock() throws {
        let typist = try typist()
        typist.desk.clock = typist.desk.clock + -30
        #expect(!typist.type("note deux").contains("horloge"), "some seconds are not worth a word")
        try typist.type(["activité 1"])
        typist.desk.clock = typist.desk.clock + -3600
        let shown = unfolded(typist.type("note trois"))
        #expect(
            shown.contains(
                "L’horloge de l’ordinateur a reculé, du lundi 4 mai 2026, 18 h 19 au lundi 4 mai "
                    + "2026, 17 h 19. C’est noté à cette heure-là, dans l’ordre où c’est tapé ; "
                    + "réglez l’horloge, ou dites l’heure juste : « heure HH:MM »."), "\(shown)")
        #expect(!typist.type("note quatre").contains("horloge"))
        let session = try #require(typist.session)
        #expect(session.notes.map(\.content) == ["un", "deux", "trois", "quatre"])
        #expect(session.entries[2].at == typist.desk.clock)
        #expect(session.progress.values.allSatisfy { $0.seconds(until: typist.desk.clock) >= 0 })
        #expect(typist.complaint("temps") == nil)
        #expect(typist.complaint("heure 18:25") == nil)
        #expect(!typist.type("note cinq").contains("horloge"))
    }
}
