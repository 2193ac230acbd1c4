import CahierDiagnostics
import CahierDocument
import TestSupport
import Testing

@testable import CahierImposition

@Suite("Sheets") struct ImpositionPlanTests {
    static let formats: [(name: String, size: Size)] = [
        ("A6", Size(105, 148)), ("A5", Size(148, 210)), ("A4", Size(210, 297)),
        ("A4 paysage", Size(297, 210)), ("A3 paysage", Size(420, 297)),
        ("lettre", Size(215.9, 279.4)), ("carré", Size(120, 120)), ("carte", Size(85, 55)),
        // What programs write for A4 and A5 in points.
        ("A4 en points", Size(297, 210.01)), ("A5 en points", Size(147.99, 210.08)),
    ]

    @Test("are as large as the pages need, for each format")
    func papers() throws {
        try expectGolden("CahierImpositionTests/Golden/papers.txt") { _ in
            try Self.formats.map { format in
                let plans = try [Imposition.saddle, .cut].map { imposition in
                    try #require(ImpositionPlan(imposition, of: [format.size]))
                }
                let papers = plans.map { plan in
                    let (layout, edge) = (plan.layout, plan.layout.turningEdge)
                    let upright = layout.size.height > layout.size.width ? "upright" : "lying"
                    let percent = Int((100 * layout.scale).rounded())
                    return "\(layout.columns) × \(layout.rows) on \(layout.paper.name) "
                        + "\(upright), \(percent) %, \(edge) edge"
                }
                return "\(format.name): folded \(papers[0]); cut \(papers[1])\n"
            }.joined()
        }
    }

    @Test("are said with what to do of them")
    func instructions() throws {
        let cases: [(Imposition, Int, Size)] = [
            (.saddle, 28, Size(297, 210)), (.saddle, 5, Size(148, 210)),
            (.saddle, 120, Size(210, 297)), (.saddle, 4, Size(420, 297)),
            (.signatures(sheets: 2), 13, Size(148, 210)),
            (.signatures(sheets: 4), 28, Size(297, 210)),
            (.signatures(sheets: 1), 1, Size(105, 148)),
            (.cut, 8, Size(105, 148)), (.cut, 9, Size(297, 210)),
        ]
        try expectGolden("CahierImpositionTests/Golden/instructions.txt") { _ in
            try cases.map { imposition, count, size in
                let plan = try #require(
                    ImpositionPlan(imposition, of: Array(repeating: size, count: count)))
                let title = "\(imposition), \(count) × \(size.width) mm × \(size.height) mm\n"
                return Language.allCases.reduce(title) { text, language in
                    text + plan.instructions.map { "  \($0[language])\n" }.joined()
                }
            }.joined(separator: "\n")
        }
    }

    @Test("have each page once, on the paper, with its back behind it; for 1 to 400 pages")
    func alignment() throws {
        for imposition in [Imposition.saddle, .signatures(sheets: 4), .cut] {
            for (name, size) in Self.formats where ["A6", "A5", "A4 paysage"].contains(name) {
                for count in 1...400 {
                    let sizes = Array(repeating: size, count: count)
                    let plan = try #require(ImpositionPlan(imposition, of: sizes))
                    let problem = problem(of: plan)
                    #expect(
                        problem == nil, "\(imposition), \(count) pages \(name): \(problem ?? "")")
                }
            }
        }
    }

    /// The first thing that is wrong with a plan.
    private func problem(of plan: ImpositionPlan) -> String? {
        let pages = plan.sides.flatMap(\.pages).map(\.page).sorted()
        guard pages.elementsEqual(1...plan.pageCount) else { return "pages are missing or double" }
        var places: [Int: (side: Int, frame: Rect)] = [:]
        for (index, side) in plan.sides.enumerated() {
            for placed in side.pages { places[placed.page] = (index, placed.frame) }
            for (one, other) in zip(side.pages, side.pages.dropFirst())
            where one.frame.overlaps(other.frame) {
                return "pages \(one.page) and \(other.page) overlap"
            }
        }
        let sheet = plan.layout.size
        for (page, place) in places {
            let frame = place.frame
            guard frame.x > -1, frame.y > -1, frame.maxX < sheet.width + 1,
                frame.maxY < sheet.height + 1
            else { return "page \(page) leaves the paper" }
            guard page % 2 == 1, let back = places[page + 1] else { continue }
            guard back.side == place.side ^ 1 else { return "page \(page + 1) is on another sheet" }
            guard back.frame.isNear(frame.turned(plan.layout)) else {
                return "page \(page + 1) is not behind page \(page)"
            }
        }
        return nil
    }

    @Test("reduce and centre pages that are larger than most")
    func mixed() throws {
        let sizes = [Size(148, 210), Size(148, 210), Size(210, 148), Size(148, 210)]
        let plan = try #require(ImpositionPlan(.saddle, of: sizes))
        let odd = try #require(plan.sides.flatMap(\.pages).first { $0.page == 3 })
        #expect(
            odd.frame.isNear(Rect(148.5, (210 - 148 * 148 / 210.0) / 2, 148, 148 * 148 / 210.0)))
    }

    @Test(
        "need pages that have a size",
        arguments: [[], [Size(0, 0)], [Size(210, 297), Size(.nan, 1)]])
    func impossible(sizes: [Size]) {
        for imposition in [Imposition.saddle, .signatures(sheets: 4), .cut] {
            #expect(ImpositionPlan(imposition, of: sizes) == nil)
        }
    }

    @Test("bear marks on the folds and cuts only", arguments: formats)
    func marks(name: String, size: Size) throws {
        for imposition in [Imposition.saddle, .signatures(sheets: 2), .cut] {
            let sizes = Array(repeating: size, count: 60)
            let plan = try #require(ImpositionPlan(imposition, of: sizes))
            for side in plan.sides {
                for mark in side.marks {
                    for placed in side.pages {
                        #expect(!placed.frame.inset(by: 0.5).isCrossed(by: mark), "\(name)")
                    }
                }
            }
            #expect(plan.sides.enumerated().allSatisfy { $0 % 2 == 1 || !$1.marks.isEmpty })
            let bars = plan.sides.flatMap(\.marks).filter { $0.kind == .signature }
            #expect(Set(bars.map { [$0.start.x, $0.start.y] }).count == bars.count)
            #expect(bars.count == (imposition == .signatures(sheets: 2) ? 8 : 0))
        }
    }
}

extension Rect {
    fileprivate func overlaps(_ other: Rect) -> Bool {
        min(maxX, other.maxX) - max(x, other.x) > 0.01
            && min(maxY, other.maxY) - max(y, other.y) > 0.01
    }

    fileprivate func isNear(_ other: Rect) -> Bool {
        [x - other.x, y - other.y, width - other.width, height - other.height]
            .allSatisfy { abs($0) < 0.01 }
    }

    /// Where it is seen once the printer has turned the sheet around an edge: the axis is parallel
    /// to that edge.
    fileprivate func turned(_ layout: SheetLayout) -> Rect {
        let isUpright = layout.size.height > layout.size.width
        let isLevelAxis = (layout.turningEdge == .short) == isUpright
        return isLevelAxis
            ? Rect(x, layout.size.height - maxY, width, height)
            : Rect(layout.size.width - maxX, y, width, height)
    }

    fileprivate func isCrossed(by mark: Mark) -> Bool {
        let (left, right) = (min(mark.start.x, mark.end.x), max(mark.start.x, mark.end.x))
        let (top, bottom) = (min(mark.start.y, mark.end.y), max(mark.start.y, mark.end.y))
        return left < maxX && right > x && top < maxY && bottom > y
    }
}
