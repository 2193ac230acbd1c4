import CahierCore
import CahierDiagnostics
import CahierLoading
import Testing

@Suite("The plan of a workshop file") struct PlanTests {
    private static func yaml(_ plan: String) -> String {
        Sample.yaml.replacing(
            "activités:\n", with: "plan:\n\(plan)activités:\n", maxReplacements: 1
        )
        .replacing("durée totale: 40\n", with: "")
    }

    @Test func `every kind of block`() throws {
        let workshop = try Files.read(
            Self.yaml(
                """
                  - préalable: Lire le dossier
                  - activité: eau
                    fixe: oui
                  - pause: 15 min
                    min: 5 min
                  - repas: 60 min
                    titre: Auberge espagnole
                  - jour: 9 h 30
                  - activité: vote
                    durée: 22 min
                    max: 40 min
                    sacrifice: 1

                """))
        let plan = try #require(workshop.plan)
        #expect(
            plan.blocks == [
                .init(
                    .preparation(nil), title: "Lire le dossier", length: .init(exactly: 1), mark: 1),
                .init(
                    .activities(["eau"]), length: .init(min: 600, typical: 900, max: 1200),
                    isFixed: true),
                .init(.pause, length: .init(min: 300, typical: 900, max: 900), mark: 2),
                .init(.meal, title: "Auberge espagnole", length: .init(exactly: 3600), mark: 3),
                .init(.day(.init(hour: 9, minute: 30)), length: .init(exactly: 1), mark: 4),
                .init(
                    .activities(["vote"]), length: .init(min: 1200, typical: 1320, max: 2400),
                    cutRank: 1),
            ])
    }

    @Test func `activities at the same time last as long as the longest`() throws {
        let workshop = try Files.read(Self.yaml("  - parallèle: [ eau, vote ]\n"))
        #expect(
            workshop.plan?.blocks == [
                .init(
                    .activities(["eau", "vote"]),
                    length: .init(min: 1200, typical: 1500, max: 1800))
            ])
    }

    @Test func `an activity before the session`() throws {
        let workshop = try Files.read(
            Self.yaml("  - { activité: vote, avant la séance: oui }\n  - activité: eau\n"))
        #expect(workshop.plan?.blocks.first?.content == .preparation("vote"))
        #expect(workshop.plan?.activities == ["vote", "eau"])
    }

    @Test(arguments: [
        (
            "  - activité: eaux\n",
            ["f.yaml:6:15: aucune activité n’a l’id « eaux » ; essayer « eau »"]
        ),
        (
            "  - activité: eau\n  - pause: un moment\n  - activité: eau\n",
            [
                "f.yaml:7:12: pause : « un moment » ; attendu : une durée, comme 5 min, 45 s ou "
                    + "1 min 30 s",
                "f.yaml:8:15: « eau » est déjà pris plus haut ; chacun doit être unique",
            ]
        ),
        (
            "  - pause: 5 min\n    activité: eau\n  - fixe: oui\n",
            [
                "f.yaml:6:5: un bloc du plan n’est qu’une chose ; ici : activité, pause",
                "f.yaml:8:5: un bloc du plan dit ce qu’il est ; attendu : une clé parmi activité, "
                    + "parallèle, pause, repas, préalable, jour",
            ]
        ),
        (
            "  - activité: eau\n    min: 50 min\n",
            [
                "f.yaml:6:5: durées contradictoires ; attendu : min ≤ durée ≤ max, un jour au plus"
            ]
        ),
        (
            "  - activité: eau\n    fixe: oui\n    sacrifice: 1\n  - jour: midi\n",
            [
                "f.yaml:8:16: un bloc fixe ne peut être sacrifié ; attendu : l’un ou l’autre",
                "f.yaml:9:11: jour : « midi » ; attendu : une heure, comme 9 h ou 9 h 30",
            ]
        ),
        (
            "  - parallèle: [ eau ]\n",
            ["f.yaml:6:16: parallèle : une liste ; attendu : au moins deux activités"]
        ),
        (
            "  - activité: eau\n    sacrifices: 1\n",
            ["f.yaml:7:5: clé inconnue « sacrifices » ; essayer « sacrifice »"]
        ),
        (
            "  - pause: 5 min\n",
            ["f.yaml:6:3: le plan n’a aucune activité ; il en faut au moins une"]
        ),
    ])
    func `what is wrong is said all at once`(plan: String, complaints: [String]) {
        #expect(Files.complaints(Self.yaml(plan)) == complaints)
    }

    @Test func `the total counts breaks`() {
        let yaml = Self.yaml("  - activité: eau\n  - pause: 15 min\n  - activité: vote\n")
            .replacing("plan:\n", with: "durée totale: 70\nplan:\n", maxReplacements: 1)
        #expect(
            Files.complaints(yaml) == [
                "f.yaml:5:15: la durée totale (70 min) contredit les activités, qui prennent de 45 "
                    + "à 65 min en tout"
            ])
    }
}
