/// A point, in mm from the top left corner; `y` grows downwards.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A width and a height, in mm.
public struct Size: Hashable, Sendable {
    public var width: Double
    public var height: Double

    public init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}

/// A rectangle, in mm.
public struct Rect: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The square around a circle.
    public init(center: Point, radius: Double) {
        self.init(center.x - radius, center.y - radius, 2 * radius, 2 * radius)
    }

    public var center: Point { Point(x + width / 2, y + height / 2) }
    public var maxX: Double { x + width }
    public var maxY: Double { y + height }

    public func inset(by margin: Double) -> Rect {
        Rect(x + margin, y + margin, max(0, width - 2 * margin), max(0, height - 2 * margin))
    }
}
