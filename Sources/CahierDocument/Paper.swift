/// A format of paper (ISO 216).
public enum Paper: String, CaseIterable, Sendable {
    case a3, a4, a5

    /// Upright, in mm.
    public var size: Size {
        switch self {
        case .a3: Size(297, 420)
        case .a4: Size(210, 297)
        case .a5: Size(148, 210)
        }
    }

    /// As people write it: `A4`.
    public var name: String { rawValue.uppercased() }
}

/// Which side of a page is the longer one.
public enum Orientation: CaseIterable, Sendable {
    case portrait, landscape
}

extension Size {
    /// The same lengths, turned if need be; a square stays as it is.
    public func turned(_ orientation: Orientation) -> Size {
        let (short, long) = (min(width, height), max(width, height))
        return switch orientation {
        case .portrait: Size(short, long)
        case .landscape: Size(long, short)
        }
    }

    public var orientation: Orientation { width > height ? .landscape : .portrait }
}
