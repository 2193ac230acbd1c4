import CahierDocument

extension Drawing {
    /// How many rectangles look like `style`.
    func rectangles(_ style: ShapeStyle) -> Int {
        shapes.count { if case .rectangle(_, _, style) = $0 { true } else { false } }
    }
}

extension Block {
    /// The blocks in columns and boxes; the block itself where it holds no others.
    var inner: [Block] {
        switch self {
        case .columns(_, let blocks), .box(_, let blocks): blocks
        default: [self]
        }
    }
}
