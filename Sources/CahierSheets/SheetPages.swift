import CahierDocument

/// The room that a mechanic has on the pages of a sheet.
struct SheetRoom {
    /// Below the title and the instructions, in mm.
    var first: Size
    /// On each page that follows, below its running title, in mm.
    var next: Size
    /// What text takes.
    var areas = PageAreas { _ in Size(0, 0) }

    /// From one line to write on to the next, in mm.
    static let lineSpacing = 9.0

    /// How many lines to write on a following page has room for.
    var writingLines: Int {
        max(1, Int((next.height - areas[.writingLines].spacing) / Self.lineSpacing))
    }

    /// The room on a page, the first being 0.
    subscript(page: Int) -> Size { page == 0 ? first : next }

    /// Shares items out to as few pages as hold them: `capacity` says how many stay legible in
    /// so much room, at least 1.
    func pages(of count: Int, capacity: (Size) -> Int) -> [Range<Int>] {
        var ends = [capacity(first)]
        while let last = ends.last, last < count { ends.append(last + capacity(next)) }
        let room = ends.last ?? count
        // Rounded up, so that no page stays empty.
        let bounds = [0] + ends.map { (count * $0 + room - 1) / room }
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }
}

/// A page of a sheet; one that only has text and tables may run on to further ones.
struct SheetPage: Equatable {
    /// What the page is, for its running title; `nil` where the page itself says it, or for more
    /// of the same.
    var subject: String?
    var blocks: [Block]

    init(_ blocks: [Block], subject: String? = nil) {
        self.blocks = blocks
        self.subject = subject
    }

    /// Whether the page has no drawing, so that more text can follow.
    var isText: Bool {
        blocks.allSatisfy { if case .drawing = $0 { false } else { true } }
    }
}
