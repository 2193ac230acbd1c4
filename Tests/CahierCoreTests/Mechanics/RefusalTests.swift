import CahierDiagnostics
import Testing

@testable import CahierCore

@Suite("Answers refused") struct RefusalTests {
    static let offScale = "est hors de l’échelle ; attendu : un nombre entier de"
    static let empty = "le texte est vide ; il faut au moins un mot"

    @Test(
        arguments: [
            (
                Mechanic.radar(Examples.radar),
                Answer.radar(.init(marks: [.init(axis: 0, value: 7)])),
                "L’eau : 7 \(offScale) 0 à 5"
            ),
            (
                .radar(Examples.radar), .radar(.init(marks: [.init(axis: 3, value: 1)])),
                "axe : il n’y a pas de n° 4 ; attendu : un numéro de 1 à 3"
            ),
            (.radar(Examples.radar), .radar(.init(noticed: [.init(axis: 0, text: " ")])), empty),
            (
                .cursors(Examples.cursors), .cursors(.init(positions: [.init(pair: 0, value: 0)])),
                "solo ↔ collectif : 0 \(offScale) 1 à 7"
            ),
            (
                .cursors(Examples.cursors), .cursors(.init(positions: [.init(pair: -1, value: 1)])),
                "curseur : il n’y a pas de n° 0 ; attendu : un numéro de 1 à 1"
            ),
            (
                .selection(Examples.selection), .selection(.init(.option(3))),
                "option : il n’y a pas de n° 4 ; attendu : un numéro de 1 à 3"
            ),
            (.selection(Examples.selection), .selection(.init(.own("\t"))), empty),
            (
                .selection(Examples.selection), .selection(.init(.option(0), rank: 0)),
                "rang : 0 \(offScale) 1 à 999"
            ),
            (
                .selection(Selection(options: ["a"])), .selection(.init(.option(0), rank: 1)),
                "cette activité ne demande pas de rang"
            ),
            (
                .spacePlan(Examples.spacePlan), .spacePlan(.init(variant: 2, name: "bar")),
                "variante : il n’y a pas de n° 3 ; attendu : un numéro de 1 à 2"
            ),
            (.spacePlan(Examples.spacePlan), .spacePlan(.init(variant: 0, name: "")), empty),
            (
                .spacePlan(Examples.spacePlan),
                .spacePlan(.init(variant: 0, name: "bar", capacity: -1)),
                "bar : -1 \(offScale) 0 à 100000"
            ),
            (
                .spacePlan(Examples.spacePlan),
                .spacePlan(.init(variant: 0, name: "bar", floor: 1)),
                "« Ouvert » n’a pas d’étage 1 ; attendu : rez-de-chaussée"
            ),
            (
                .spacePlan(Examples.spacePlan),
                .spacePlan(.init(variant: 1, name: "bar", floor: 3)),
                "« Cloisonné » n’a pas d’étage 3 ; attendu : rez-de-chaussée, ou étage de 1 à 2"
            ),
            (
                .spacePlan(SpacePlan(variants: [.init(title: "Deux", floors: 2)])),
                .spacePlan(.init(variant: 0, name: "bar", floor: 2)),
                "« Deux » n’a pas d’étage 2 ; attendu : rez-de-chaussée, ou étage 1"
            ),
            (
                .wheel(Wheel(faces: 3, situations: ["fuite", "dispute"])),
                .wheel(.situation(face: 0, "x")),
                "la situation 1 est déjà donnée ; on invente la 3"
            ),
            (
                .radar(
                    Radar(
                        scale: Examples.scale,
                        diagrams: [
                            .init(title: "x", axes: [.init(id: "a", title: "Où ?")])
                        ])), .radar(.init(marks: [.init(axis: 0, value: 7)])),
                "« Où ? » : 7 \(offScale) 0 à 5"
            ),
            (
                .estimate(Estimate(question: "Prix ?", unit: "€", min: 0, max: 5.5)),
                .estimate(.init(value: 6.5)),
                "6,50\u{A0}€ est hors limites ; attendu : de 0 à 5,50\u{A0}€"
            ),
            (
                .choices(Examples.choices), .choices(.init(question: 2, choice: .option(0))),
                "question : il n’y a pas de n° 3 ; attendu : un numéro de 1 à 2"
            ),
            (
                .choices(Examples.choices), .choices(.init(question: 0, choice: .option(2))),
                "Statut : il n’y a pas de n° 3 ; attendu : un numéro de 1 à 2"
            ),
            (
                .choices(Examples.choices), .choices(.init(question: 0, choice: .other("SAS"))),
                "« SAS » n’est pas une réponse possible ; attendu : asso, coop"
            ),
            (.choices(Examples.choices), .choices(.init(question: 1, choice: .other(" "))), empty),
            (
                .choices(Choices(questions: Examples.choices.questions)),
                .choices(.init(question: 0, choice: .option(0), consensus: true)),
                "cette activité ne demande pas d’accord du groupe"
            ),
            (
                .lotus(Examples.lotus), .lotus(.petal(8, "x")),
                "pétale : il n’y a pas de n° 9 ; attendu : un numéro de 1 à 8"
            ),
            (
                .lotus(Examples.lotus), .lotus(.leaf(petal: 0, leaf: -1, "x")),
                "case : il n’y a pas de n° 0 ; attendu : un numéro de 1 à 8"
            ),
            (.lotus(Examples.lotus), .lotus(.centre("")), empty),
            (.lotus(Examples.lotus), .lotus(.proposal("")), empty),
            (
                .wheel(Examples.wheel), .wheel(.dieThrow(face: 6)),
                "situation : il n’y a pas de n° 7 ; attendu : un numéro de 1 à 6"
            ),
            (
                .wheel(Examples.wheel), .wheel(.situation(face: 1, "x")),
                "la situation 2 est déjà donnée ; on invente celles de 3 à 6"
            ),
            (.wheel(Examples.wheel), .wheel(.action(face: 0, "", who: nil)), empty),
            (
                .decision(Examples.decision), .decision(.init(decision: "x", scores: [1])),
                "nombre de notes : 1 ; attendu : 2, une par question, de 0 à 3"
            ),
            (
                .decision(Examples.decision), .decision(.init(decision: "x", scores: [1, 4])),
                "Retour : 4 \(offScale) 0 à 3"
            ),
            (.decision(Examples.decision), .decision(.init(decision: "", scores: [1, 1])), empty),
            (
                .canvas(Examples.canvas), .canvas(.note(.init(zone: 3, text: "x"))),
                "zone : il n’y a pas de n° 4 ; attendu : un numéro de 1 à 3"
            ),
            (.canvas(Examples.canvas), .canvas(.note(.init(zone: 0, text: " "))), empty),
            (
                .canvas(Examples.canvas), .canvas(.note(.init(zone: 0, lane: 0, text: "x"))),
                "dans un parcours, et là seulement, une note se pose sur une piste"
            ),
            (
                .canvas(Examples.canvas), .canvas(.mood(zone: 0, value: 1)),
                "cette activité ne demande pas d’humeur"
            ),
            (
                .canvas(Examples.journey), .canvas(.note(.init(zone: 0, text: "x"))),
                "dans un parcours, et là seulement, une note se pose sur une piste"
            ),
            (
                .canvas(Examples.journey), .canvas(.note(.init(zone: 0, lane: 2, text: "x"))),
                "piste : il n’y a pas de n° 3 ; attendu : un numéro de 1 à 2"
            ),
            (
                .canvas(Examples.journey), .canvas(.mood(zone: 1, value: 6)),
                "Entrer : 6 \(offScale) 0 à 5"
            ),
            (
                .inventory(Examples.inventory), .inventory(.init(table: 2, need: "x")),
                "tableau : il n’y a pas de n° 3 ; attendu : un numéro de 1 à 2"
            ),
            (.inventory(Examples.inventory), .inventory(.init(table: 0, need: "")), empty),
            (
                .balance(Examples.balance), .balance(.init(family: 1, name: "x")),
                "famille : il n’y a pas de n° 2 ; attendu : un numéro de 1 à 1"
            ),
            (
                .balance(Examples.balance), .balance(.init(family: 0, name: "x", minus: -1)),
                "un poids est un nombre positif ou nul, écrit après − ou +"
            ),
            (
                .balance(Examples.balance), .balance(.init(family: 0, name: "x", plus: .nan)),
                "un poids est un nombre positif ou nul, écrit après − ou +"
            ),
            (
                .estimate(Examples.estimate), .estimate(.init(value: 5000.5)),
                "5\u{202F}000,5\u{A0}m² est hors limites ; attendu : de 0 à 5\u{202F}000\u{A0}m²"
            ),
            (.text(Examples.text), .text(.init(text: " \n")), empty),
            (.list(Examples.list), .list(.init(text: "")), empty),
            (
                .table(Examples.table), .table(.init(row: ["x"])),
                "nombre de cases : 1 ; attendu : 2, pour Qui | Quoi"
            ),
            (.table(Examples.table), .table(.init(row: ["", " "])), empty),
            (
                .radar(Examples.radar), .text(.init(text: "x")),
                "cette réponse est celle d’une autre activité"
            ),
            (
                .pledges(Examples.pledges), .text(.init(text: "x")),
                "cette réponse est celle d’une autre activité"
            ),
        ] as [(Mechanic, Answer, String)])
    func `an answer out of bounds`(mechanic: Mechanic, answer: Answer, refusal: String) {
        #expect(said(mechanic, answer) == refusal)
    }

    /// Four notes, of which 2 is dropped and 1 and 3 became 6.
    private static let pool: [Posted<Answer>] = Examples.posts(
        (Examples.léa, .sawmill(.note("soin"))), (Examples.léa, .sawmill(.note("bruit"))),
        (Examples.tom, .sawmill(.note("aide"))), (Examples.tom, .sawmill(.note("joie"))),
        (.group, .sawmill(.drop([2]))), (.group, .sawmill(.merge([1, 3], into: "entraide"))))

    @Test(
        arguments: [
            (Sawmill.Answer.note(""), empty),
            (
                .merge([4, 4], into: "x"),
                "il faut au moins deux numéros de mots différents pour fusionner"
            ),
            (.merge([4, 6], into: " "), empty),
            (.merge([4, 1], into: "x"), "le mot 1 n’est plus en jeu"),
            (.drop([2]), "le mot 2 n’est plus en jeu"),
            (.drop([9]), "aucun mot ne porte le numéro 9 ; numéros connus : 1, 2, 3, 4, 6"),
            (.drop([]), "il faut au moins un numéro de mot"),
            (.restore([4]), "le mot 4 est déjà en jeu"),
            (.restore([]), "il faut au moins un numéro de mot"),
            (.sentence(2, "x"), "le mot 2 n’est plus en jeu"),
            (.sentence(4, ""), empty),
            (.drop([4]), nil),
            (.restore([2]), nil),
            (.restore([1]), nil),
            (.sentence(6, "x"), nil),
            (.merge([4, 6], into: "x"), nil),
            (.round, nil),
        ] as [(Sawmill.Answer, String?)])
    func `a move of the sawmill`(move: Sawmill.Answer, refusal: String?) {
        #expect(said(.sawmill(Examples.sawmill), .sawmill(move), after: Self.pool) == refusal)
    }

    @Test func `a round without words`() {
        #expect(
            said(.sawmill(Examples.sawmill), .sawmill(.round))
                == "aucun mot n’est encore écrit ; une manche commence avec des mots")
    }

    @Test func `each person gives as many items as the list allows`() {
        let earlier: [Posted<Answer>] = Examples.posts(
            (Examples.léa, .list(.init(text: "a"))), (Examples.tom, .list(.init(text: "b"))),
            (Examples.léa, .list(.init(text: "c"))))
        let item = Answer.list(.init(text: "d"))
        let list = Mechanic.list(Examples.list)
        #expect(
            said(list, item, by: Examples.léa, after: earlier)
                == "chaque personne donne 2 éléments au plus, et celui-ci serait de trop ; « ; » "
                + "sépare deux réponses, sauf entre guillemets ; pour en changer une, la corriger "
                + "ou la retirer")
        #expect(said(list, item, by: Examples.tom, after: earlier) == nil)
        #expect(said(list, item, by: .group, after: earlier) == nil)
    }

    @Test func `each person puts as many notes into a zone as it allows`() {
        func note(_ zone: Int, _ text: String, _ detail: String? = nil) -> Answer {
            .canvas(.note(.init(zone: zone, text: text, detail: detail)))
        }
        let earlier: [Posted<Answer>] = Examples.posts(
            (Examples.léa, note(0, "thé")), (Examples.léa, note(1, "bruit")),
            (Examples.tom, note(0, "banc")), (Examples.léa, note(0, "four")))
        let canvas = Mechanic.canvas(Examples.canvas)
        #expect(
            said(canvas, note(0, "jardin"), by: Examples.léa, after: earlier)
                == "« Garder » : le nombre de notes par personne est de 2, et les voilà posées ; "
                + "pour en changer une, la corriger ou la retirer")
        // The same note again only says more of it.
        #expect(said(canvas, note(0, "THE", "vert"), by: Examples.léa, after: earlier) == nil)
        #expect(said(canvas, note(1, "jardin"), by: Examples.léa, after: earlier) == nil)
        #expect(said(canvas, note(0, "jardin"), by: Examples.tom, after: earlier) == nil)
        #expect(said(canvas, note(0, "jardin"), by: .group, after: earlier) == nil)
    }

    private func said(
        _ mechanic: Mechanic, _ answer: Answer, by author: Author = .group,
        after earlier: [Posted<Answer>] = []
    ) -> String? {
        do {
            try mechanic.check(answer, by: author, after: earlier)
            return nil
        } catch {
            #expect(!error.message.english.isEmpty)
            return error.message.french
        }
    }
}
