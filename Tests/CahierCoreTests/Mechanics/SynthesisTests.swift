import CahierDiagnostics
import Testing

@testable import CahierCore

@Suite("Synthesis of answers, against figures worked out by hand") struct SynthesisTests {
    private let léa = Examples.léa
    private let tom = Examples.tom
    private let zoé = Examples.zoé

    @Test func `a radar gives the statistics of each axis, the latest mark of a person counting`() {
        let synthesis = Examples.radar.synthesis(
            of: Examples.posts(
                (léa, .init(marks: [.init(axis: 0, value: 5), .init(axis: 1, value: 2)])),
                (tom, .init(marks: [.init(axis: 0, value: 1)])),
                (
                    zoé,
                    .init(
                        marks: [.init(axis: 0, value: 3)], noticed: [.init(axis: 1, text: "sec")])
                ),
                (léa, .init(marks: [.init(axis: 0, value: 2)])),
                (.group, .init(marks: [.init(axis: 0, value: 4)]))))
        // 2, 1 and 3: mean 2, squared distances 0, 1 and 1.
        let eau = synthesis.scale.statistics[0]
        #expect(eau?.count == 3)
        #expect(eau?.mean == 2)
        #expect(eau?.median == 2)
        #expect(eau?.deviation == (2.0 / 3).squareRoot())
        #expect(eau?.min == 1)
        #expect(eau?.max == 3)
        #expect(synthesis.scale.shared(0) == 4)
        #expect(synthesis.scale.shared(1) == 2)
        #expect(synthesis.scale.shared(2) == nil)
        #expect(synthesis.noticed[1].map(\.content) == ["sec"])
        #expect(synthesis.scale.disagreements == [])
    }

    @Test func `cursors show where people disagree`() {
        let cursors = Cursors(
            scale: Scale(min: 0, max: 10),
            pairs: (0..<5).map { .init(left: "g\($0)", right: "d\($0)") })
        func set(_ values: Int...) -> Cursors.Answer {
            .init(positions: values.enumerated().map { .init(pair: $0.offset, value: $0.element) })
        }
        // Deviations 0, 1, 5, 2 and 3.
        let synthesis = cursors.synthesis(
            of: Examples.posts((léa, set(4, 4, 0, 1, 2)), (tom, set(4, 6, 10, 5, 8))))
        #expect(synthesis.disagreements == [2, 4, 3])
        #expect(synthesis.statistics.map { $0?.deviation } == [0, 1, 5, 2, 3])
    }

    @Test func `the group’s own marks count where nobody else gave one`() {
        let synthesis = Examples.cursors.synthesis(
            of: Examples.posts((.group, .init(positions: [.init(pair: 0, value: 6)]))))
        #expect(synthesis.statistics[0]?.mean == 6)
        #expect(synthesis.disagreements == [])
    }

    @Test func `the sawmill keeps, merges, drops and restores`() {
        let synthesis = Examples.sawmill.synthesis(
            of: Examples.posts(
                (léa, .note("soin")), (léa, .note("bruit")), (tom, .note("aide")), (.group, .round),
                (.group, .merge([1, 3], into: "entraide")), (.group, .drop([2])), (.group, .round),
                (.group, .restore([2])), (.group, .sentence(5, "On se relaie."))))
        #expect(synthesis.notes.map(\.number) == [1, 2, 3, 5])
        #expect(synthesis.kept.map(\.text) == ["bruit", "entraide"])
        #expect(synthesis.dropped == [])
        #expect(synthesis.note(1)?.fate == .merged(into: 5, round: 1))
        #expect(synthesis.note(5)?.sources == [1, 3])
        #expect(synthesis.note(5)?.sentences == ["On se relaie."])
        #expect(synthesis.rounds.map(\.left) == [3, 1, 2])
    }

    @Test func `a note taken out of another is no part of it any more`() {
        let synthesis = Examples.sawmill.synthesis(
            of: Examples.posts(
                (léa, .note("soin")), (tom, .note("aide")),
                (.group, .merge([1, 2], into: "entraide")), (.group, .restore([1]))))
        #expect(synthesis.note(3)?.sources == [2])
        #expect(synthesis.kept.map(\.text) == ["soin", "entraide"])
    }

    @Test func `a selection puts the most chosen first, then the best ranked`() {
        let synthesis = Examples.selection.synthesis(
            of: Examples.posts(
                (léa, .init(.option(0), rank: 3)), (tom, .init(.option(2), rank: 1, who: "Tom")),
                (léa, .init(.option(2), rank: 2, who: "tom")), (zoé, .init(.own("Sauna"))),
                (tom, .init(.own("sauna"), rank: 2)), (zoé, .init(.own("jardin"), rank: 3)),
                (léa, .init(.option(0), rank: 1)), (.group, .init(.option(0), rank: 1))))
        #expect(synthesis.map(\.isRetained) == [false, false, true])
        #expect(synthesis.map(\.title) == ["Jardin", "Sauna", "Café"])
        #expect(synthesis.map(\.supporters) == [[tom, léa, zoé], [zoé, tom], [léa]])
        #expect(synthesis.map { $0.ranks?.mean } == [2, 2, 1])
        #expect(synthesis.map(\.volunteers) == [["Tom"], [], []])
    }

    @Test func `a plan adds up the spaces of each variant`() {
        let synthesis = Examples.spacePlan.synthesis(
            of: Examples.posts(
                (léa, .init(variant: 0, name: "Bar", capacity: 20, access: .everyone)),
                (tom, .init(variant: 0, name: "Cave", access: .reserved)),
                (tom, .init(variant: 0, name: "bar", capacity: 30, access: .everyone)),
                (léa, .init(variant: 1, name: "Bar", capacity: 5))))
        #expect(synthesis.map { $0.spaces.map(\.content.name) } == [["bar", "Cave"], ["Bar"]])
        #expect(synthesis.map(\.capacity) == [30, 5])
        #expect(synthesis.map(\.openSpaces) == [1, 0])
        #expect(synthesis.map(\.reservedSpaces) == [1, 0])
    }

    @Test func `choices count the latest answer of each person`() {
        let synthesis = Examples.choices.synthesis(
            of: Examples.posts(
                (léa, .init(question: 0, choice: .option(0), justification: "simple")),
                (tom, .init(question: 0, choice: .option(1))),
                (léa, .init(question: 0, choice: .option(1), justification: "mûri")),
                (zoé, .init(question: 1, choice: .other("peut-être"))),
                (tom, .init(question: 1, choice: .other("Peut-être"))),
                (.group, .init(question: 0, choice: .option(1), consensus: true))))
        #expect(synthesis[0].supporters == [[], [tom, léa]])
        #expect(synthesis[0].justifications.map(\.content) == ["mûri"])
        #expect(synthesis[0].retained?.content.consensus == true)
        #expect(synthesis[1].others == [.init(text: "peut-être", supporters: [zoé, tom])])
        #expect(synthesis[1].retained == nil)
    }

    @Test func `a lotus repeats its petals at the centre of the outer grids`() {
        let flower = Examples.lotus.synthesis(
            of: Examples.posts(
                (léa, .centre("soin")), (léa, .petal(0, "main")), (tom, .petal(0, "geste")),
                (tom, .leaf(petal: 0, leaf: 7, "outil")), (zoé, .leaf(petal: 7, leaf: 0, "fin")),
                (zoé, .proposal("La Main")), (zoé, .proposal("Le Geste")),
                (léa, .proposal("la main"))))
        #expect(flower.filled == 4)
        #expect(flower.word(row: 4, column: 4) == "soin")
        // The first petal: top left of the middle grid, and centre of the top-left grid.
        #expect(flower.word(row: 3, column: 3) == "geste")
        #expect(flower.word(row: 1, column: 1) == "geste")
        #expect(flower.word(row: 2, column: 2) == "outil")
        #expect(flower.word(row: 6, column: 6) == "fin")
        #expect(flower.word(row: 0, column: 0) == nil)
        #expect(flower.proposals.map(\.content) == ["La Main", "Le Geste"])
    }

    @Test func `the cells of a lotus are 73 and a full one shows 81 words`() {
        var posts: [(Author, Lotus.Answer)] = [(léa, .centre("c"))]
        for petal in 0..<8 {
            posts.append((léa, .petal(petal, "p\(petal)")))
            for leaf in 0..<8 { posts.append((léa, .leaf(petal: petal, leaf: leaf, "\(leaf)"))) }
        }
        let flower = Examples.lotus.synthesis(
            of: posts.map { Posted(number: 1, author: $0.0, content: $0.1) })
        #expect(flower.filled == 73)
        for cell in 0..<81 { #expect(flower.word(row: cell / 9, column: cell % 9) != nil) }
    }

    @Test func `a wheel counts throws and gathers actions`() {
        let faces = Examples.wheel.synthesis(
            of: Examples.posts(
                (.group, .dieThrow(face: 0)), (.group, .dieThrow(face: 0)),
                (.group, .situation(face: 2, "panne")),
                (léa, .action(face: 2, "appeler", who: "Léa"))
            ))
        #expect(faces.map(\.situation) == ["fuite", "dispute", "panne", nil, nil, nil])
        #expect(faces.map(\.throwCount) == [2, 0, 0, 0, 0, 0])
        #expect(faces[2].actions == [.init(text: "appeler", who: "Léa")])
    }

    @Test func `a scored decision suggests what its mean total calls for`() {
        let synthesis = Examples.decision.synthesis(
            of: Examples.posts(
                (léa, .init(decision: "Four", scores: [0, 1])),
                (tom, .init(decision: "four", scores: [2, 2], chosenMode: "vote")),
                (zoé, .init(decision: "Bail", scores: [3, 3])),
                (léa, .init(decision: "four", scores: [0, 0]))))
        #expect(synthesis.map(\.decision) == ["four", "Bail"])
        // Totals 4 and 0: mean 2.
        #expect(synthesis[0].total?.mean == 2)
        #expect(synthesis[0].suggested?.title == "seul")
        #expect(synthesis[0].chosen == nil)
        #expect(synthesis[0].proposals.map(\.content) == ["vote"])
        #expect(synthesis[1].suggested?.title == "ensemble")
        #expect(synthesis[1].chosen == nil)
    }

    @Test func `what the group scores decides, and counts as no one's score`() {
        let synthesis = Examples.decision.synthesis(
            of: Examples.posts(
                (léa, .init(decision: "Four", scores: [0, 1])),
                (.group, .init(decision: "four", scores: [3, 3], chosenMode: "vote")),
                (.group, .init(decision: "Bail", scores: [0, 0]))))
        #expect(synthesis[0].total?.mean == 1)
        #expect(synthesis[0].suggested?.title == "ensemble")
        #expect(synthesis[0].chosen == "vote")
        #expect(synthesis[1].total?.mean == 0)
    }

    @Test func `a mean total between two modes is rounded to the nearest, halves up`() {
        let synthesis = Examples.decision.synthesis(
            of: Examples.posts(
                (léa, .init(decision: "Four", scores: [1, 1])),
                (tom, .init(decision: "Four", scores: [1, 2]))))
        #expect(synthesis[0].total?.mean == 2.5)
        #expect(synthesis[0].suggested?.title == "ensemble")
    }

    @Test func `a canvas counts the same note once, what the group retained first`() {
        func note(_ zone: Int, _ text: String, _ detail: String? = nil) -> Canvas.Answer {
            .note(.init(zone: zone, text: text, detail: detail))
        }
        let synthesis = Examples.canvas.synthesis(
            of: Examples.posts(
                (léa, note(0, "Thé", "vert")), (tom, note(0, "banc")),
                (zoé, note(0, "the", "noir")),
                (léa, note(0, "thé", "Vert")), (tom, note(1, "thé")), (.group, note(0, "orgue")),
                (tom, note(1, "Banc", "vieux")), (.group, note(1, "BANC", "à donner")),
                (zoé, note(0, "banc"))))
        let zones = synthesis.notes.map { $0[0] }
        #expect(zones[0].map(\.text) == ["orgue", "Thé", "banc"])
        #expect(zones[0].map(\.supporters) == [[], [léa, zoé], [tom, zoé]])
        #expect(zones[0].map(\.isRetained) == [true, false, false])
        #expect(zones[0].map(\.details) == [[], ["Vert", "noir"], []])
        #expect(zones[1].map(\.text) == ["BANC", "thé"])
        #expect(zones[1].map(\.details) == [["à donner"], []])
        // The group settled where the bench goes, not where the tea does.
        #expect(zones[0].map(\.isContested) == [false, true, false])
        #expect(zones[1].map(\.isContested) == [false, true])
        #expect(synthesis.emptyZones == [2])
    }

    @Test func `what the group put in two places is not settled`() {
        let synthesis = Examples.canvas.synthesis(
            of: Examples.posts(
                (.group, .note(.init(zone: 0, text: "thé"))),
                (.group, .note(.init(zone: 2, text: "thé")))))
        #expect(synthesis.notes.map { $0[0].map(\.isContested) } == [[true], [], [true]])
    }

    @Test func `a journey keeps lanes apart and tells the mood at each step`() {
        let synthesis = Examples.journey.synthesis(
            of: Examples.posts(
                (léa, .note(.init(zone: 0, lane: 1, text: "pas de bus"))),
                (tom, .note(.init(zone: 1, lane: 1, text: "pas de bus"))),
                (léa, .mood(zone: 0, value: 5)), (tom, .mood(zone: 0, value: 2)),
                (léa, .mood(zone: 0, value: 1)), (.group, .mood(zone: 1, value: 4))))
        #expect(synthesis.notes.map { $0.map(\.count) } == [[0, 1], [0, 1]])
        #expect(synthesis.notes[0][1][0].isContested == false)
        // The latest of each: 1 and 2.
        #expect(synthesis.mood.statistics[0]?.mean == 1.5)
        #expect(synthesis.mood.shared(1) == 4)
    }

    @Test func `a note or a mood takes the place of its author's earlier one`() {
        let mood = Posted(number: 1, author: léa, content: Canvas.Answer.mood(zone: 0, value: 1))
        let note = Posted(
            number: 2, author: léa,
            content: Canvas.Answer.note(.init(zone: 0, lane: 0, text: "Café")))
        func later(_ author: Author, _ content: Canvas.Answer) -> Posted<Canvas.Answer> {
            Posted(number: 3, author: author, content: content)
        }
        let journey = Examples.journey
        #expect(journey.replaces(mood, with: later(léa, .mood(zone: 0, value: 5))))
        #expect(!journey.replaces(mood, with: later(tom, .mood(zone: 0, value: 5))))
        #expect(!journey.replaces(mood, with: later(léa, .mood(zone: 1, value: 5))))
        let same = Canvas.Answer.Note(zone: 0, lane: 0, text: "cafe", detail: "serré")
        #expect(journey.replaces(note, with: later(léa, .note(same))))
        #expect(!journey.replaces(note, with: later(tom, .note(same))))
        #expect(!journey.replaces(mood, with: later(léa, .note(same))))
        let elsewhere = Canvas.Answer.Note(zone: 0, lane: 1, text: "café")
        #expect(!journey.replaces(note, with: later(léa, .note(elsewhere))))
    }

    @Test func `an inventory says who holds what, and what is missing`() {
        let needs = Examples.inventory.synthesis(
            of: Examples.posts(
                (léa, .init(table: 0, need: "Perceuse", isHeld: true)),
                (léa, .init(table: 0, need: "perceuse", isHeld: true, contact: "Léa")),
                (tom, .init(table: 0, need: "Échelle", whereToFind: "chez Ali", delay: "mai")),
                (tom, .init(table: 1, need: "Soudure"))))
        #expect(needs[0].map(\.title) == ["Perceuse", "Échelle"])
        #expect(needs[0].map(\.status) == [.held, .findable])
        #expect(needs[0][0].holders == [léa])
        #expect(needs[0][0].contacts == ["Léa"])
        #expect(needs[0][1].places == ["chez Ali"])
        #expect(needs[0][1].delays == ["mai"])
        #expect(needs[1].map(\.status) == [.missing])
    }

    @Test func `a balance weighs the latest card of each name`() {
        let families = Examples.balance.synthesis(
            of: Examples.posts(
                (léa, .init(family: 0, name: "Bail", minus: 800)),
                (tom, .init(family: 0, name: "bail", minus: 750.5)),
                (zoé, .init(family: 0, name: "Sous-location", minus: 10, plus: 300))))
        #expect(families[0].cards.map(\.content.name) == ["bail", "Sous-location"])
        #expect(families[0].minus == 760.5)
        #expect(families[0].plus == 300)
        #expect(families[0].net == -460.5)
    }

    @Test func `an estimate is told by what people said, not by what the group agreed on`() {
        let synthesis = Examples.estimate.synthesis(
            of: Examples.posts(
                (léa, .init(value: 900)), (tom, .init(value: 100)), (léa, .init(value: 300)),
                (.group, .init(value: 5000))))
        #expect(synthesis.values.map(\.content) == [100, 300, 5000])
        #expect(synthesis.statistics?.mean == 200)
        #expect(synthesis.statistics?.median == 200)
        #expect(synthesis.statistics?.deviation == 100)
        #expect(synthesis.firstRound?.mean == 500)
        let alone = Examples.estimate.synthesis(of: Examples.posts((.group, .init(value: 7))))
        #expect(alone.statistics?.mean == 7)
        #expect(alone.firstRound == nil)
        #expect(Examples.estimate.synthesis(of: []).statistics == nil)
    }
}
