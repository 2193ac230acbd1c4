import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct CanvasSheetTests {
    private let area = Size(273, 118)
    private let sorting = Canvas(
        layout: .grid(columns: 3),
        zones: [
            .init(id: "garder", title: "Garder", detail: "ce qui marche", limit: 5),
            .init(id: "jeter", title: "Jeter"), .init(id: "créer", title: "Créer"),
        ])
    private let tree = Canvas(
        layout: .tree,
        zones: ["Racines", "Branches", "Feuilles", "Fruits"].map { .init(id: $0, title: $0) })
    private let journey = Canvas(
        layout: .journey(
            lanes: [.init(id: "geste", title: "Geste"), .init(id: "frein", title: "Frein")],
            mood: Scale(min: -2, max: 2, lowLabel: "fuir", highLabel: "rester")),
        zones: ["Venir", "Entrer", "Rester"].map { .init(id: $0, title: $0) })

    private func note(_ zone: Int, _ text: String, _ detail: String? = nil) -> Canvas.Answer {
        .note(.init(zone: zone, text: text, detail: detail))
    }

    private var sorted: ActivityRecord<Canvas.Answer> {
        ActivityRecord([
            (.participant(1), note(0, "la soupe", "elle nourrit")),
            (.participant(2), note(0, "La Soupe")), (.participant(3), note(0, "le canapé")),
            (.participant(1), note(1, "le canapé")), (.group, note(0, "la soupe", "le jeudi")),
        ])
    }

    @Test func `blank panels have their title, what belongs there and lines`() throws {
        let drawing = try #require(sorting.blank(in: area, .french).drawings.first)
        #expect(
            drawing.texts == [
                "1", "Garder", "ce qui marche – 5\u{A0}notes par personne", "2", "Jeter", "3",
                "Créer",
            ])
        #expect(drawing.writingLines >= 3 * 8)
        #expect(drawing.summary == "Zones à remplir\u{A0}: Garder, Jeter, Créer")
    }

    @Test func `filled panels show what is retained and what lies in two places`() throws {
        let blocks = sorting.filled(in: area, sorted)
        #expect(blocks.count == 1)
        let drawing = try #require(blocks.drawings.first)
        #expect(drawing.texts.count { $0 == "le canapé" } == 2)
        for text in ["la soupe", "le jeudi", "2\u{A0}personnes", "Chloé", "retenu par le groupe"] {
            #expect(drawing.texts.contains(text), "\(text)")
        }
        // Two notes and the key in the legend.
        #expect(drawing.rectangles(.disagreement) == 3)
        // One card, and the mark of the legend.
        #expect(drawing.rectangles(.group) == 2)
        #expect(
            drawing.summary.withPlainSpaces
                == "Garder : la soupe (2), le canapé ; Jeter : le canapé ; Créer : –")
    }

    @Test func `the minutes count notes and people, and tell disputes and empty zones`() {
        #expect(
            sorting.summary(sorted).words.replacing("\u{A0}", with: " ") == """
                1. Garder – 2 notes, 3 personnes
                la soupe – le jeudi (le groupe, Ana, Bo)
                le canapé (Chloé)
                2. Jeter – 1 note, 1 personne
                le canapé (Ana)
                À plusieurs endroits
                le canapé : Garder (Chloé), Jeter (Ana)
                Restées vides : Créer
                """)
    }

    @Test func `one's own notes are a line for each zone`() {
        #expect(
            sorting.plain(sorted.answers(by: .participant(1)), .french).words
                .replacing("\u{A0}", with: " ")
                == "Garder : la soupe – elle nourrit\nJeter : le canapé")
    }

    @Test func `a blank tree has boxes along roots and branches, leaves and fruits`() throws {
        let drawing = try #require(tree.blank(in: area, .french).drawings.first)
        #expect(drawing.texts.count == 8)
        // Eight boxes for roots, as many for branches, and at least six fruits.
        #expect(drawing.rectangles(.outline) >= 8 + 8 + 6)
        let leaves = drawing.shapes.count {
            if case .polygon(_, .outline) = $0 { true } else { false }
        }
        #expect(leaves >= 10)
        #expect(drawing.writingLines >= 8 + 8 + 6 + 10)
    }

    @Test func `a tree grows from its roots to its fruits`() throws {
        let record = ActivityRecord<Canvas.Answer>([
            (.participant(1), note(0, "partage")), (.participant(1), note(1, "on décide")),
            (.participant(2), note(2, "le goûter")), (.participant(3), note(3, "un four")),
        ])
        let drawing = try #require(tree.filled(in: area, record).drawings.first)
        let heights = ["un four", "le goûter", "on décide", "partage"].compactMap { text in
            drawing.shapes.compactMap(\.label).first { $0.lines == [text] }?.frame.y
        }
        #expect(heights.count == 4)
        #expect(heights == heights.sorted())
    }

    @Test(arguments: [1, 5, 40])
    func `what has no room on the drawing stands on a page of its own`(people: Int) {
        let names = (1...people).map { "Personne \($0)" }
        for canvas in [sorting, tree, journey] {
            let answers = (1...people).flatMap { person in
                canvas.zones.indices.map { zone in
                    (
                        author: Author.participant(person),
                        content: Canvas.Answer.note(
                            .init(
                                zone: zone, lane: canvas.lanes.isEmpty ? nil : person % 2,
                                text: "une chose à dire, la \(person)e"))
                    )
                }
            }
            let record = ActivityRecord(answers, names: names)
            let pages = canvas.filled(in: SheetRoom(first: area, next: area), record)
            let drawn = pages.flatMap(\.blocks).drawings.flatMap(\.texts)
            let isWhole = !drawn.contains { $0.hasPrefix("… et ") || $0.hasSuffix("…") }
            #expect(isWhole == (people < 40))
            #expect(pages.count == (isWhole ? 1 : 2))
            for person in 1...people {
                #expect(pages.blocks.words.contains("une chose à dire, la \(person)e"))
            }
        }
    }

    @Test func `a journey shows steps, lanes, and each person's line of moods`() throws {
        let answers: [(author: Author, content: Canvas.Answer)] = [
            (.participant(1), .note(.init(zone: 0, lane: 1, text: "pas de bus"))),
            (.group, .note(.init(zone: 1, lane: 0, text: "elle sonne"))),
        ]
        let moods = [[0, -2, 2], [1, 2, 2]].enumerated().flatMap { person, values in
            values.enumerated().map { step, value in
                (
                    author: Author.participant(person + 1),
                    content: Canvas.Answer.mood(zone: step, value: value)
                )
            }
        }
        let record = ActivityRecord(answers + moods)
        let drawing = try #require(journey.filled(in: area, record).drawings.first)
        for text in ["1. Venir", "Frein", "pas de bus (Ana)", "elle sonne", "0 ±\u{A0}2", "rester"]
        {
            #expect(drawing.texts.contains(text), "\(text)")
        }
        func lines(_ style: ShapeStyle) -> Int {
            drawing.shapes.count {
                if case .polyline(let points, style) = $0 { points.count == 3 } else { false }
            }
        }
        #expect(lines(.person) == 2)
        #expect(lines(.group) == 1)
        // They differ most where they come in; the other frame is the key.
        #expect(drawing.rectangles(.disagreement).count == 2)
        #expect(
            journey.plain(record.answers(by: .participant(1)), .french).words
                .withPlainSpaces
                == "Venir, Frein : pas de bus\nHumeur : Venir 0 ; Entrer −2 ; Rester 2")
        let minutes = journey.summary(record).words.replacing("\u{A0}", with: " ")
        #expect(minutes.contains("Restées vides : Rester"))
        #expect(minutes.contains("Entrer | 0 | 0 | 2 | −2–2 | 2"))
    }

    @Test func `a journey too long for the page goes on on the next one`() {
        let long = Canvas(
            layout: journey.layout, zones: (1...9).map { .init(id: "e\($0)", title: "Étape \($0)") }
        )
        let drawings = long.blank(in: Size(150, 120), .french).drawings
        #expect(drawings.count == 3)
        for step in 1...9 {
            #expect(
                drawings[(step - 1) / 3].texts.contains { $0.hasSuffix("Étape \(step)") },
                "\(step)")
        }
    }

    @Test func `without answers the filled sheet is the blank one`() {
        let empty = ActivityRecord<Canvas.Answer>([])
        for canvas in [sorting, tree, journey] {
            #expect(canvas.filled(in: area, empty) == canvas.blank(in: area, .french))
            #expect(canvas.summary(empty) == [.paragraph("Pas encore de réponse.")])
        }
    }
}

extension String {
    fileprivate var withPlainSpaces: String {
        replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
}

extension Drawing {
    fileprivate var writingLines: Int {
        shapes.count { if case .line(_, _, .writing) = $0 { true } else { false } }
    }
}
