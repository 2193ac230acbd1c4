import CahierCore
import CahierDiagnostics
import CahierDocument
import TestSupport
import Testing

@testable import CahierSheets

/// Cards can be cut out whatever is on them; the argument of a failing case is its seed.
@Suite("Cards to cut out") struct CardPagesTests {
    static let seeds = (0..<24).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    static let scales = [1.0, 1.25, 3]

    /// The sets of all mechanics, in both languages.
    private static func sets(for people: Int) -> [CardSet] {
        Gallery.mechanics.flatMap { mechanic in
            Language.allCases.flatMap { mechanic.cards(for: people, $0) }
        }
    }

    @Test("lie inside the page, apart, their marks outside of all", arguments: scales)
    func geometry(drawingScale: Double) {
        for set in Self.sets(for: 7) {
            for room in [Size(273, 165), Size(180, 240), Size(190, 105), Size(390, 250)] {
                Self.check(set, room.enlarged(by: 1 / drawingScale), drawingScale)
            }
        }
    }

    @Test("hold any text", arguments: seeds) func hostile(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let choices = Choices(
            questions: [
                .init(
                    id: "q", title: random.hostileText(),
                    options: random.hostileTexts(.random(in: 2...26, using: &random)))
            ])
        let selection = Selection(
            options: random.hostileTexts(5), blanks: 2, ranking: random.hostileText())
        let table = FreeTable(columns: random.hostileTexts(4))
        let scale = Scale(min: 0, max: random.pick([4, 10, 100]) ?? 4)
        let decision = ScoredDecision(
            scale: scale,
            questions: (0..<6).map { _ in
                .init(
                    title: random.hostileText(), lowLabel: random.hostileText(),
                    highLabel: random.hostileText())
            }, modes: [])
        let cursors = Cursors(
            scale: scale,
            pairs: (0..<8).map { _ in
                .init(left: random.hostileText(), right: random.hostileText())
            })
        let people = random.pick([1, 12, 400]) ?? 1
        let sets =
            choices.cards(for: people, .french) + selection.cards(for: people, .french)
            + table.cards(for: people, .french) + decision.cards(for: people, .french)
            + cursors.cards(for: people, .english)
        let drawingScale = random.pick(Self.scales) ?? 1
        for set in sets {
            Self.check(
                set, random.area().enlarged(by: 1 / drawingScale), drawingScale,
                title: random.hostileText())
        }
    }

    private static func check(
        _ set: CardSet, _ room: Size, _ drawingScale: Double, title: String = "Le lieu"
    ) {
        for code in [nil, code] {
            check(
                CardPages(
                    set, of: CardOwner(number: 123, title: title, code: code), room: room,
                    drawingScale: drawingScale), in: room, drawingScale)
        }
    }

    private static let code = SessionID("k7m2q").map {
        SheetCode(session: $0, activity: 12, sheet: SheetCode.firstCard)
    }

    private static func check(_ pages: CardPages, in room: Size, _ drawingScale: Double) {
        let title = pages.set.title
        let all = (0..<pages.pageCount).map(pages.frames)
        #expect(all.map(\.count).reduce(0, +) == pages.set.count)
        // Pages of the same cards are alike: the first and the last tell of all.
        for page in Swift.Set([0, pages.pageCount - 1]) {
            check(all[page], pages.reach, room, drawingScale, title)
            let faults = [pages.drawing(page)].drawings.flatMap { $0.faults(leastSize: 4) }
            #expect(faults.prefix(3) == [], "\(title) in \(room)")
        }
    }

    private static func check(
        _ frames: [Rect], _ reach: Double, _ room: Size, _ drawingScale: Double, _ title: String
    ) {
        let least = CardPages.least.enlarged(by: 1 / drawingScale.squareRoot())
        let sizes = frames.map { Size($0.width, $0.height) }
        #expect(sizes.allSatisfy { abs($0.width - sizes[0].width) < 0.01 })
        #expect(sizes.allSatisfy { abs($0.height - sizes[0].height) < 0.01 })
        #expect(
            sizes[0].width >= min(least.width, room.width - 2 * reach) - 0.01
                && sizes[0].height >= min(least.height, room.height - 2 * reach) - 0.01,
            "\(title): \(sizes[0])")
        for (index, frame) in frames.enumerated() {
            #expect(
                frame.x >= reach - 0.01 && frame.y >= reach - 0.01
                    && frame.maxX <= room.width - reach + 0.01
                    && frame.maxY <= room.height - reach + 0.01)
            #expect(!frames[..<index].contains { $0.overlaps(frame) }, "\(title)")
            for mark in marks(around: frame, reach) {
                #expect(!frames.contains { $0.touches(mark) }, "\(title): \(mark)")
            }
        }
    }

    /// The ends of the crop marks of a card.
    private static func marks(around frame: Rect, _ reach: Double) -> [Point] {
        var sketch = Sketch(frame.maxX + reach, frame.maxY + reach)
        sketch.cropMarks(around: frame, reach: reach)
        #expect(sketch.shapes.count == 8)
        return sketch.shapes.flatMap { shape -> [Point] in
            if case .line(let from, let to, _) = shape { [from, to] } else { [] }
        }
    }

    @Test("are as many as people need")
    func counts() {
        let counts = Gallery.mechanics.map { mechanic in
            mechanic.cards(for: 12, .french).map(\.count)
        }
        #expect(
            counts == [
                [12], [36], [12], [4], [12], [12], [12], [6], [72, 12], [12], [4], [12], [12],
                [36], [12], [12], [24, 12],
            ])
    }

    @Test("of a ballot explain what an answer means")
    func meaning() throws {
        let choices = Choices(questions: [
            .init(id: "q", title: "Qui ?", options: ["nous", "elles"])
        ])
        let set = try #require(choices.cards(for: 2, .french).first)
        let drawing = try #require(
            [
                CardPages(
                    set, of: CardOwner(number: 6, title: "L’accueil"), room: Size(273, 165),
                    drawingScale: 1
                ).drawing(0)
            ].drawings.first)
        #expect(drawing.texts.count { $0 == "Qui ?" } == 2)
        #expect(drawing.texts.count { $0 == "elles" } == 2)
        #expect(drawing.texts.count { $0 == "L’accueil" } == 2)
        #expect(drawing.texts.contains { $0.hasPrefix("Cocher une seule case.") })
        #expect(drawing.summary.hasPrefix("2\u{A0}× Qui ? · Cocher"))
    }

    @Test("that no page holds are told on several, every word of them")
    func split() {
        let options = (0..<26).map { "réponse numéro \($0), avec quelques mots de plus" }
        let choices = Choices(questions: [.init(id: "q", title: "Laquelle ?", options: options)])
        let sets = choices.cards(for: 3, .french)
        let pages = CardPages(
            sets[0], of: CardOwner(number: 1, title: "Titre"), room: Size(60, 32), drawingScale: 3)
        #expect(pages.set.deck.count > 1 && pages.set.copies == 3)
        let texts = (0..<pages.pageCount).map(pages.drawing).drawings.flatMap(\.texts)
        for option in options { #expect(texts.count { $0 == option } == 3, "\(option)") }
        #expect(texts.contains("1/\(pages.set.deck.count) – Titre"))
    }
}

extension Rect {
    /// Whether the point lies in the frame or on its edge.
    fileprivate func touches(_ point: Point) -> Bool {
        point.x >= x - 0.001 && point.x <= maxX + 0.001 && point.y >= y - 0.001
            && point.y <= maxY + 0.001
    }
}
