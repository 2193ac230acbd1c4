import Testing

@testable import CahierImposition

@Suite("The order of pages") struct PageOrderTests {
    @Test(
        "of booklets that are known",
        arguments: [
            (1, "– 1 | – –"),
            (2, "– 1 | 2 –"),
            (4, "4 1 | 2 3"),
            (5, "– 1 | 2 –, – 3 | 4 5"),
            (8, "8 1 | 2 7, 6 3 | 4 5"),
            (13, "– 1 | 2 –, – 3 | 4 13, 12 5 | 6 11, 10 7 | 8 9"),
        ])
    func booklet(pages: Int, order: String) {
        #expect(PageOrder(foldedPages: pages).shown == order)
    }

    @Test(
        "of signatures that are known",
        arguments: [
            (13, 2, "8 1 | 2 7, 6 3 | 4 5 + – 9 | 10 –, – 11 | 12 13"),
            (9, 2, "8 1 | 2 7, 6 3 | 4 5 + – 9 | – –"),
            (8, 1, "4 1 | 2 3 + 8 5 | 6 7"),
            (3, 4, "– 1 | 2 3"),
        ])
    func signatures(pages: Int, sheets: Int, order: String) {
        let folded = PageOrder(foldedPages: pages, sheetsPerSignature: sheets)
        #expect(folded.shown == order)
    }

    @Test(
        "of cards that are known",
        arguments: [
            (1, 2, 1, "1 – | – –"),
            (4, 2, 1, "1 3 | 4 2"),
            (4, 1, 2, "1 3 | 2 4"),
            (8, 2, 2, "1 3 5 7 | 4 2 8 6"),
            (9, 2, 2, "1 5 9 – | 6 2 – –, 3 7 – – | 8 4 – –"),
        ])
    func cards(pages: Int, columns: Int, rows: Int, order: String) {
        let cut = PageOrder(cutPages: pages, columns: columns, rows: rows)
        #expect(cut.shown == order)
    }

    @Test(
        "is the order of reading once folded, for 1 to 400 pages", arguments: [nil, 1, 2, 3, 4, 7])
    func folded(sheets: Int?) {
        for count in 1...400 {
            let order = PageOrder(foldedPages: count, sheetsPerSignature: sheets)
            #expect(isReadable(order.signatures.flatMap(Paper.folded), count), "\(count) pages")
            #expect(order.sheets.count == (count + 3) / 4, "\(count) pages on too many sheets")
            if let sheets { #expect(order.signatures.allSatisfy { $0.count <= sheets }) }
        }
    }

    /// A book has its even pages on the left, its odd ones on the right.
    @Test("puts facing pages beside each other, for 1 to 400 pages")
    func facing() {
        for count in 1...400 {
            for side in PageOrder(foldedPages: count).sheets.flatMap({ [$0.front, $0.back] }) {
                #expect(side[0].map { $0 % 2 == 0 } ?? true, "\(count) pages")
                #expect(side[1].map { $0 % 2 == 1 } ?? true, "\(count) pages")
            }
        }
    }

    @Test(
        "is the order of reading once cut and stacked, for 1 to 400 pages",
        arguments: [(1, 1), (2, 1), (1, 2), (2, 2), (2, 4), (3, 3)])
    func cut(columns: Int, rows: Int) {
        for count in 1...400 {
            let order = PageOrder(cutPages: count, columns: columns, rows: rows)
            let cards = Paper.cutAndStacked(order.sheets, columns: columns, rows: rows)
            #expect(isReadable(cards, count), "\(count) pages")
        }
    }

    /// Whether turning the leaves shows every page once and in order, blanks after the last.
    private func isReadable(_ sides: [Int?], _ count: Int) -> Bool {
        sides.prefix(count).elementsEqual((1...count).map(Optional.some))
            && sides.dropFirst(count).allSatisfy { $0 == nil }
    }
}

/// What hands do with printed sheets, told in sides of leaves in the order of reading.
private enum Paper {
    /// Sheets put in each other, the first one outside, folded in the middle of the front's back.
    static func folded(_ sheets: [PageOrder.Sheet]) -> [Int?] {
        // Behind the right half of a front is the left half of its back.
        let before = sheets.flatMap { [$0.front[1], $0.back[0]] }
        let after = sheets.reversed().flatMap { [$0.back[1], $0.front[0]] }
        return before + after
    }

    /// Sheets cut into piles, the piles laid under each other in the order of the cells.
    static func cutAndStacked(
        _ sheets: [PageOrder.Sheet], columns: Int, rows: Int
    ) -> [Int?] {
        var sides: [Int?] = []
        for row in 0..<rows {
            for column in 0..<columns {
                for sheet in sheets {
                    sides.append(sheet.front[row * columns + column])
                    // Turned around a vertical axis, the right column is behind the left one.
                    sides.append(sheet.back[row * columns + (columns - 1 - column)])
                }
            }
        }
        return sides
    }
}

extension PageOrder {
    /// `8 1 | 2 7`: a front, its back; then the next sheet, and after `+` the next signature.
    fileprivate var shown: String {
        func side(_ pages: [Int?]) -> String {
            pages.map { $0.map(String.init) ?? "–" }.joined(separator: " ")
        }
        return signatures.map { sheets in
            sheets.map { "\(side($0.front)) | \(side($0.back))" }.joined(separator: ", ")
        }.joined(separator: " + ")
    }
}
