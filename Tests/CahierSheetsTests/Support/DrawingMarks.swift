import CahierDocument

extension Drawing {
    /// Where the discs of a style are, in the order they were drawn.
    func discs(_ style: ShapeStyle) -> [Point] {
        shapes.compactMap { shape in
            if case .ellipse(let frame, style) = shape { frame.center } else { nil }
        }
    }

    func rectangles(_ style: ShapeStyle) -> [Rect] {
        shapes.compactMap { shape in
            if case .rectangle(let frame, _, style) = shape { frame } else { nil }
        }
    }

    /// The middles of the polygons of a style, in the order they were drawn.
    func polygons(_ style: ShapeStyle) -> [Point] {
        shapes.compactMap { shape in
            guard case .polygon(let points, style) = shape else { return nil }
            let (x, y) = (points.map(\.x), points.map(\.y))
            return Point(
                ((x.min() ?? 0) + (x.max() ?? 0)) / 2, ((y.min() ?? 0) + (y.max() ?? 0)) / 2)
        }
    }
}
