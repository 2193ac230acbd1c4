import CahierCore
import CahierDiagnostics
import CahierDocument

/// Numbered discs, one for each activity: what a booklet holds at a glance.
struct CoverDrawing {
    private let activities: [Activity]
    private let size: Size
    private let columns: Int
    private let cell: Size

    /// In as many columns, four at the most, as leave room for every word of the titles.
    init(_ activities: [Activity], room: Size) {
        self.activities = activities
        size = Size(room.width, max(20, min(100, room.height)))
        func cell(_ columns: Int, in size: Size) -> Size {
            let rows = (activities.count + columns - 1) / columns
            return Size(size.width / Double(columns), size.height / Double(max(rows, 1)))
        }
        let size = size
        columns =
            [4, 3, 2].first { columns in
                let cell = cell(columns, in: size)
                return activities.allSatisfy {
                    Self.fits($0.title, Self.frame(in: cell), size: Self.smallest)
                }
            } ?? 1
        self.cell = cell(columns, in: size)
    }

    func block(_ language: Language) -> Block {
        var sketch = Sketch(size.width, size.height)
        for (index, activity) in activities.enumerated() {
            let corner = Point(
                Double(index % columns) * cell.width, Double(index / columns) * cell.height)
            draw(activity, at: corner, on: &sketch)
        }
        let titles = activities.map { "\($0.number). \($0.title)" }
        return sketch.block(
            title: Wording(fr: "Les activités", en: "The activities")[language],
            summary: titles.joined(separator: ", "))
    }

    private func draw(_ activity: Activity, at corner: Point, on sketch: inout Sketch) {
        let radius = Self.radius(in: cell)
        let center = Point(corner.x + radius + 1, corner.y + cell.height / 2)
        sketch.circle(center, radius: radius, .accent)
        sketch.text(
            String(activity.number), in: Rect(center: center, radius: radius),
            size: radius * 1.9, isBold: true, ink: .inverse)
        let frame = Self.frame(in: cell)
        sketch.text(
            activity.title,
            in: Rect(corner.x + frame.x, corner.y, frame.width, frame.height),
            size: typeSize, least: Self.smallest, isBold: true, alignment: .start)
    }

    /// In points: the largest size that suits every title.
    private var typeSize: Double {
        let frame = Self.frame(in: cell)
        var size = 13.0
        while size > Self.smallest,
            !activities.allSatisfy({ Self.fits($0.title, frame, size: size) })
        {
            size -= 0.5
        }
        return size
    }

    private static let smallest = 8.0

    private static func radius(in cell: Size) -> Double { min(cell.height * 0.36, 10) }

    /// Where the title stands beside its disc.
    private static func frame(in cell: Size) -> Rect {
        let left = 2 * radius(in: cell) + 4
        return Rect(left, 0, cell.width - left - 2, cell.height)
    }

    private static func fits(_ title: String, _ frame: Rect, size: Double) -> Bool {
        let lines = TextMeasure.lines(title, width: frame.width, size: size, isBold: true)
        return Double(lines.count) * TextMeasure.lineHeight(size: size) <= frame.height
            && title.split(separator: " ").allSatisfy {
                TextMeasure.width($0, size: size, isBold: true) <= frame.width
            }
    }
}
