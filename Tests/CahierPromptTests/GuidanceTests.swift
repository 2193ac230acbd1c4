import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Guidance") struct GuidanceTests {
    @Test("goes with the session, from its opening to its end")
    func evening() throws {
        let typist = Typist(try TestDesk([.shipped("comm-un-lundi")]))
        let steps: [(line: String, notice: String?, proposal: String?)] = [
            ("aide", "[Entrée : aide]", "aide"),
            ("ouvrir comm-un-lundi --activités 1,3,6", "[Entrée : suivante]", "suivante"),
            ("participants ajouter Zoé, Marie, Karim", "[Entrée : suivante]", "suivante"),
            (
                "suivante", "[0/3, on attend Zoé, Marie, Karim · reste 10 min · Entrée : état]",
                "état"
            ),
            (
                "Zoé: un mot", "[1/3, on attend Marie, Karim · reste 10 min · Entrée : état]",
                "état"
            ),
            ("note <<FIN", nil, nil), ("FIN", nil, nil), ("note Il pleut.", nil, nil),
            ("Marie: deux", "[2/3, on attend Karim · reste 10 min · Entrée : état]", "état"),
            ("pause", "[2/3, on attend Karim · Entrée : reprendre]", "reprendre"),
            ("reprendre", "[2/3, on attend Karim · reste 10 min · Entrée : état]", "état"),
            (
                "participants partir Karim",
                "[tout le monde a répondu · reste 10 min · Entrée : synthèse]", "synthèse"
            ),
            (
                "synthèse", "[tout le monde a répondu · reste 10 min · Entrée : suivante]",
                "suivante"
            ),
            (
                "activité 6", "[reste 12 min, 10 min d’avance sur le plan · Entrée : état]",
                "état"
            ),
            (
                "promesse Zoé | 5 € | Wiki",
                "[reste 12 min, 10 min d’avance sur le plan · Entrée : clore]", "clore"
            ),
            ("clore", "[Entrée : aide]", "aide"),
        ]
        for step in steps {
            typist.type(step.line)
            let guidance = typist.interpreter.guidance
            guard step.notice != nil || typist.interpreter.isInText else { continue }
            #expect(guidance.notice.map(unfolded) == step.notice, "\(step.line)")
            #expect(guidance.proposal == step.proposal, "\(step.line)")
        }
    }

    @Test("keeps lines that hold hidden answers from whoever calls lines up again")
    func hiddenLines() throws {
        let typist = Typist(try TestDesk([.shipped("comm-un-lundi")]))
        try typist.type([
            "ouvrir comm-un-lundi", "participants ajouter Marie, Karim, Aide", "activité 1",
            "Marie: vu",
        ])
        let lines: [(line: String, isHeld: Bool)] = [
            ("Marie: secret", true), ("marie, karim: secret", true), ("groupe: secret", true),
            ("Mari: secret", true), ("Marie secret", true), ("aide: secret", true),
            ("corriger 1 secret", true), ("corriger secret", true), ("corigé 1 secret", true),
            ("Marie: <<FIN", true), ("aide", false), ("note secret de personne", false),
            ("tchat <<FIN", false), ("tchat soirée.txt", false), ("# Marie", false), ("", false),
        ]
        for (line, _) in lines { #expect(!typist.interpreter.isPrivate(line), "\(line)") }
        for rule in ["jamais", "d’un coup", "par personne", "après tout le monde"] {
            typist.type("montrer \(rule)")
            for (line, isHeld) in lines {
                #expect(typist.interpreter.isPrivate(line) == isHeld, "\(rule): \(line)")
            }
        }
        for (opening, isHeld) in [
            ("Karim: <<FIN", true), ("tchat <<FIN", true), ("note <<FIN", false),
        ] {
            typist.type(opening)
            #expect(typist.interpreter.isPrivate("secret") == isHeld, "\(opening)")
            typist.interpreter.abandon()
        }
        typist.type("révéler")
        #expect(!typist.interpreter.isPrivate("Marie: vu de tout le monde"))
    }

    @Test("goes through stages and timed rounds")
    func stages() throws {
        let typist = Typist(try TestDesk([.shipped("cahier-tiers-lieux")]))
        try typist.type([
            "ouvrir cahier-tiers-lieux --activités 2", "participants ajouter Zoé, Marie",
        ])
        let steps: [(line: String, notice: String, proposal: String)] = [
            (
                "suivante",
                "[étape 1/3 · 0/2, on attend Zoé, Marie · reste 45 min · Entrée : minuteur]",
                "minuteur"
            ),
            (
                "minuteur",
                "[étape 1/3 · 0/2, on attend Zoé, Marie · minuteur : reste 5 min · reste 45 min · Entrée : "
                    + "état]", "état"
            ),
            (
                "Zoé: un; deux",
                "[étape 1/3 · 1/2, on attend Marie · minuteur : reste 5 min · reste 45 min · Entrée : état]",
                "état"
            ),
            (
                "Marie: trois",
                "[étape 1/3 · tout le monde a répondu · minuteur : reste 5 min · reste 45 min · Entrée : étape "
                    + "suivante]", "étape suivante"
            ),
            (
                "étape suivante",
                "[étape 2/3 · tout le monde a répondu · reste 45 min · Entrée : étape suivante]",
                "étape suivante"
            ),
            (
                "groupe: manche",
                "[étape 2/3, manche 1 · tout le monde a répondu · minuteur : reste 2 min · reste 45 min · "
                    + "Entrée : étape suivante]", "étape suivante"
            ),
        ]
        for step in steps {
            typist.type(step.line)
            let guidance = typist.interpreter.guidance
            #expect(guidance.notice.map(unfolded) == step.notice, "\(step.line)")
            #expect(guidance.proposal == step.proposal, "\(step.line)")
        }
    }

    @Test("proposes the break that the plan has, then what follows it")
    func plannedBreak() throws {
        let typist = Typist(try TestDesk([.shipped("comm-un-lundi")]))
        try typist.type([
            "ouvrir comm-un-lundi --activités 1,3", "participants ajouter Zoé",
            "plan pause 15 min après 1", "suivante", "Zoé: un mot", "synthèse",
        ])
        #expect(typist.interpreter.guidance.proposal == "pause")
        #expect(plain(typist.type("pause")).contains("prévue jusqu’à"))
        #expect(
            typist.interpreter.guidance.notice.map(plain)
                == "[tout le monde a répondu · pause, reste 15 min · Entrée : suivante]")
        typist.desk.clock = typist.desk.clock + 600
        typist.type("suivante")
        #expect(typist.interpreter.guidance.proposal == "état")
    }

    @Test("proposes to go on with a session that was left open")
    func leftOpen() throws {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Zoé"])
        let later = Typist(typist.desk, language: .english)
        #expect(
            later.interpreter.guidance == Guidance(notice: "[Enter: resume]", proposal: "resume"))
    }

    @Test("proposes only commands that are taken", arguments: Array(UInt64(1)...20))
    func proposals(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Zoé"])
        for _ in 0..<40 {
            typist.type(random.line())
            guard let proposal = typist.interpreter.guidance.proposal else { continue }
            let complaint = typist.complaint(proposal)
            #expect(complaint == nil, "seed \(seed), \(proposal)")
        }
    }
}
