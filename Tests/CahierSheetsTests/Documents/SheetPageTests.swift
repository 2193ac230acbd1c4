import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

/// What every page of a sheet tells of itself.
@Suite struct SheetPageTests {
    private static let areas = PageAreas(
        texts: Dictionary(
            uniqueKeysWithValues: TextKind.allCases.map {
                ($0, TextMetrics(size: 10, lineHeight: 5, spacing: 2))
            })
    ) { _ in Size(267, 180) }
    private let press = Press(areas: areas)
    private let session: Session

    init() throws {
        var test = try #require(TestSession(["Marie", "Lou"]))
        for person in 1...2 {
            let marks = (0..<3).map { Radar.Answer.Mark(axis: $0, value: 2 * person) }
            test.record(
                .answer(.radar(Radar.Answer(marks: marks))), by: .participant(person), in: "a1")
        }
        test.record(.answer(.sawmill(.note("entraide"))), by: .participant(1), in: "a2")
        session = test.session
    }

    /// The pages of a document, from each page change to the next.
    private func pages(_ document: Document) -> [[Block]] {
        document.blocks.reduce(into: [[Block]]()) { pages, block in
            if case .page = block { pages.append([]) }
            if !pages.isEmpty { pages[pages.count - 1].append(block) }
        }
    }

    @Test func `every page of a sheet bears its code`() throws {
        var codes = 0
        for page in pages(press.document(.sheets, of: session)) where page.first == .page(.sheet) {
            let words = page.words + page.drawings.map(\.summary).joined(separator: "\n")
            let tokens = words.split { $0.isWhitespace }.compactMap { SheetCode(String($0)) }
            #expect(!tokens.isEmpty, "\(page.words.prefix(80))")
            codes += tokens.count
        }
        // Those of the first pages and of what follows them.
        #expect(codes > 2)
    }

    @Test func `filled drawings have captions, blank sheets and codes none`() {
        let filled = Array(press.document(.sheets, of: session).blocks).drawings
        for drawing in filled {
            #expect(drawing.caption.isEmpty == (drawing.title == "Code de la fiche"))
        }
        let blank = Array(press.booklet(of: session.workshop, for: session).blocks).drawings
        #expect(blank.flatMap(\.caption).isEmpty)
        let extent = Extent.participant(1)
        let own = Array(press.document(.sheets, of: session, extent: extent).blocks).drawings
        #expect(
            own.first { !$0.caption.isEmpty }?.caption.words == "Activité 1, les réponses de Marie")
    }

    @Test func `drawings of a title are numbered, and captions in turn`() {
        let drawings = ["A", "A", "B"].map {
            Drawing(size: Size(1, 1), title: $0, summary: $0, shapes: [])
        }
        let told = drawings.toldApart(caption: "Jeu")
        #expect(told.map(\.title) == ["A (1/2)", "A (2/2)", "B"])
        #expect(told.map(\.caption.words) == ["Jeu (1/3)", "Jeu (2/3)", "Jeu (3/3)"])
        #expect(drawings.toldApart(caption: nil).map(\.caption) == [[], [], []])
    }

    @Test func `a caption takes its room from the drawing`() throws {
        let page = try #require(
            pages(press.document(.sheets, of: session)).first { $0.first == .page(.sheet) })
        #expect(Self.areas.height(of: page, width: 267) <= 180)
    }
}
