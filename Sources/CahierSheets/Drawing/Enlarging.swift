import CahierDocument

extension Block {
    /// The block with drawings, and the room to write by hand, so many times as large.
    func enlarged(by factor: Double) -> Block {
        switch self {
        case .drawing(let drawing): .drawing(drawing.enlarged(by: factor))
        case .writingLines(let count, let spacing):
            .writingLines(count: count, spacing: spacing * factor)
        case .table(let table): .table(table.enlarged(by: factor))
        case .columns(let count, let blocks):
            .columns(count: count, blocks.map { $0.enlarged(by: factor) })
        case .box(let role, let blocks): .box(role, blocks.map { $0.enlarged(by: factor) })
        case .page, .heading, .paragraph, .list, .contents, .fields: self
        }
    }
}

extension SheetPage {
    func enlarged(by factor: Double) -> SheetPage {
        var result = self
        result.blocks = blocks.map { $0.enlarged(by: factor) }
        return result
    }
}

extension Table {
    fileprivate func enlarged(by factor: Double) -> Table {
        var result = self
        for index in rows.indices { result.rows[index].minimumHeight *= factor }
        return result
    }
}

extension Drawing {
    fileprivate func enlarged(by factor: Double) -> Drawing {
        var result = self
        result.size = size.enlarged(by: factor)
        result.shapes = shapes.map { $0.enlarged(by: factor) }
        return result
    }
}

extension Shape {
    fileprivate func enlarged(by factor: Double) -> Shape {
        func larger(_ point: Point) -> Point { Point(point.x * factor, point.y * factor) }
        func larger(_ rect: Rect) -> Rect {
            Rect(
                rect.x * factor, rect.y * factor, rect.width * factor, rect.height * factor)
        }
        switch self {
        case .line(let from, let to, let style):
            return .line(from: larger(from), to: larger(to), style)
        case .polyline(let points, let style): return .polyline(points.map(larger), style)
        case .polygon(let points, let style): return .polygon(points.map(larger), style)
        case .rectangle(let rect, let radius, let style):
            return .rectangle(larger(rect), cornerRadius: radius * factor, style)
        case .ellipse(let rect, let style): return .ellipse(larger(rect), style)
        case .text(var label):
            label.frame = larger(label.frame)
            label.size *= factor
            return .text(label)
        }
    }
}

extension Size {
    func enlarged(by factor: Double) -> Size { Size(width * factor, height * factor) }
}
