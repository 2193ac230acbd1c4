import CahierDocument

/// Hands out the blocks of a document up to the end of a section, then those of the next one.
///
/// A section is what a reading program lays out at once: a cover, or what follows a heading of
/// level 1. A long one also ends before a heading of level 2, so that no part takes much memory.
final class EPUBBlocks: Sequence, IteratorProtocol {
    private static let longSection = 400
    private let blocks: AnyIterator<Block>
    /// What was read and is not handed out yet.
    private var ahead: [Block] = []
    /// The kind of page of the last block.
    private var page: Page?
    /// How many blocks the section has, page changes apart.
    private var count = 0

    init(_ blocks: BlockStream) {
        self.blocks = blocks.makeIterator()
    }

    /// Whether a section is left.
    var hasMore: Bool { look(0) != nil }

    /// Goes on to the next section.
    func beginSection() { count = 0 }

    /// The heading with which the section begins; `nil` where it begins otherwise.
    var heading: [Inline]? {
        for index in 0..<2 {
            if case .heading(_, let title) = look(index) { return title }
        }
        return nil
    }

    /// Whether the section begins a cover.
    var isCover: Bool { look(0) == .page(.cover) }

    func next() -> Block? {
        guard let block = look(0), !endsSection(before: block) else { return nil }
        ahead.removeFirst()
        if case .page(let page) = block { self.page = page } else { count += 1 }
        return block
    }

    /// Whether the section ends here; if so, the next one begins with its page.
    private func endsSection(before block: Block) -> Bool {
        guard count > 0 else { return false }
        if case .page(let next) = block {
            return page == .cover || next == .cover || look(1).map(isOpening) == true
        }
        guard isOpening(block) else { return false }
        ahead.insert(.page(page ?? .text), at: 0)
        return true
    }

    private func isOpening(_ block: Block) -> Bool {
        guard case .heading(let level, _) = block else { return false }
        return level <= 1 || level == 2 && count > Self.longSection
    }

    private func look(_ distance: Int) -> Block? {
        while ahead.count <= distance {
            guard let block = blocks.next() else { return nil }
            ahead.append(block)
        }
        return ahead[distance]
    }
}
