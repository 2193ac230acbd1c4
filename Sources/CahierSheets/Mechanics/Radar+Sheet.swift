import CahierCore
import CahierDiagnostics
import CahierDocument

extension Radar: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        [SheetPage([drawing(in: room.first, nil, language)])]
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let synthesis = synthesis(of: record.answers)
        return [
            SheetPage([drawing(in: room.first, synthesis, record.language)]),
            SheetPage(
                synthesis.scale.blocks(titles: axes.map(\.title), record.language),
                subject: Label.together[record.language]),
        ]
    }

    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let matrix = AnswerMatrix(
            titles: axes.map(\.title), authors: record.authors, names: record.names
        ) { synthesis.scale.values[$0][$1] }
        return matrix.tables(width: width) + noticed(synthesis, record.names)
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let synthesis = synthesis(of: answers)
        let rows = axes.indices.compactMap { axis in
            synthesis.scale.values[axis].values.first.map {
                Table.Row([axes[axis].title, String($0)], hasHeader: true)
            }
        }
        let remarks = axes.indices.flatMap { axis in
            synthesis.noticed[axis].map {
                axes[axis].title + Label.colon[language] + $0.content
            }
        }
        return (rows.isEmpty ? [] : [.table(Table(columns: [4, 1], rows: rows))])
            + (remarks.isEmpty ? [] : [.list(List(remarks))])
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        return synthesis.scale.blocks(titles: axes.map(\.title), record.language)
            + noticed(synthesis, record.names)
    }

    /// What was noticed on each axis, and by whom.
    private func noticed(_ synthesis: Synthesis, _ names: Names) -> [Block] {
        let remarks = axes.indices.flatMap { axis in
            synthesis.noticed[axis].map { remark -> [Inline] in
                [
                    .strong(axes[axis].title + Label.colon[names.language]),
                    .text("\(remark.content) (\(names[remark.author]))"),
                ]
            }
        }
        guard !remarks.isEmpty else { return [] }
        return [
            .paragraph(Label.noticed[names.language], role: .label),
            .list(List(items: remarks)),
        ]
    }

    private func drawing(in area: Size, _ synthesis: Synthesis?, _ language: Language) -> Block {
        var sketch = Sketch(area.width, area.height)
        let width = area.width / Double(diagrams.count)
        var first = 0
        for (place, diagram) in diagrams.enumerated() {
            let frame = Rect(Double(place) * width, 0, width, area.height).inset(by: 1)
            RadarWeb(scale: scale, diagram: diagram, firstAxis: first, frame: frame)
                .draw(synthesis, on: &sketch, language)
            first += diagram.axes.count
        }
        let titles = axes.map(\.title)
        let empty = Wording(
            fr: "Radar à remplir, de \(scale.min) au centre à \(scale.max) au bord. Axes : ",
            en: "Radar to fill in, \(scale.min) in the centre to \(scale.max) outside. Axes: ")
        return sketch.block(
            title: diagrams.map(\.title).joined(separator: " ; "),
            summary: synthesis.map { $0.scale.sentence(titles: titles, language) }
                ?? empty[language] + titles.joined(separator: ", "))
    }
}

/// One diagram on the paper: its rings and axes, the marks on them, the boxes around.
private struct RadarWeb {
    let scale: Scale
    let diagram: Radar.Diagram
    /// The place of its first axis among those of all diagrams.
    let firstAxis: Int
    let frame: Rect

    private var count: Int { diagram.axes.count }
    private var titleHeight: Double { 8 }
    private var center: Point {
        Point(frame.center.x, frame.y + titleHeight + (frame.height - titleHeight) / 2)
    }

    /// The boxes stand in two columns; those of four axes leave the corners of a diamond free.
    private var boxSize: Size {
        let height = frame.height - titleHeight
        if count == 4 { return Size(frame.width * 0.32, height * 0.3) }
        return Size(frame.width * 0.26, height / Double((count + 1) / 2) - 3)
    }

    private var radius: Double {
        let height = (frame.height - titleHeight) / 2 - 6
        if count == 4 { return min(height, frame.width / 2 - 6) }
        return min(height, frame.width / 2 - boxSize.width - 6)
    }

    func draw(_ synthesis: Radar.Synthesis?, on sketch: inout Sketch, _ language: Language) {
        drawWeb(on: &sketch)
        if let synthesis {
            draw(synthesis.scale, on: &sketch)
        }
        for index in 0..<count {
            let noticed = synthesis?.noticed[firstAxis + index].map(\.content)
            drawBox(index, noticed: noticed, on: &sketch, language)
        }
        drawNumbers(on: &sketch)
        for index in 0..<count {
            let tip = Sketch.direction(index, of: count, from: center, radius)
            drawBadge(index, at: tip, on: &sketch)
        }
        drawTitle(on: &sketch)
    }

    private func drawTitle(on sketch: inout Sketch) {
        sketch.text(
            diagram.title, in: Rect(frame.x, frame.y, frame.width, titleHeight - 1), size: 12,
            isBold: true, ink: .accent)
    }

    private func drawWeb(on sketch: inout Sketch) {
        let steps = scale.max - scale.min
        for step in (1...steps).reversed() {
            let corners = Sketch.corners(
                count, around: center, radius: radius * Double(step) / Double(steps))
            sketch.add(.polygon(corners, step == steps ? .axis : .guide))
        }
        for index in 0..<count {
            let tip = Sketch.direction(index, of: count, from: center, radius)
            sketch.line(center, tip, .axis)
        }
    }

    private func drawNumbers(on sketch: inout Sketch) {
        let steps = scale.max - scale.min
        for step in 0...steps {
            let y = center.y - radius * Double(step) / Double(steps)
            sketch.text(
                String(scale.min + step), in: Rect(center.x + 0.6, y - 2, 5, 4), size: 7,
                ink: .muted, alignment: .start)
        }
    }

    private func drawBadge(_ index: Int, at point: Point, on sketch: inout Sketch) {
        sketch.circle(point, radius: 2.8, .accent)
        sketch.text(
            String(firstAxis + index + 1), in: Rect(center: point, radius: 2.8), size: 8,
            isBold: true, ink: .inverse)
    }

    private func draw(_ values: ScaleSynthesis, on sketch: inout Sketch) {
        let axes = firstAxis..<(firstAxis + count)
        let people = Set(axes.flatMap { values.values[$0].keys }).subtracting([.group])
        for author in people.sorted(by: { $0.order < $1.order }) {
            polygon(axes.map { values.values[$0][author].map(Double.init) }, .person, on: &sketch)
        }
        let shared = axes.map { values.shared($0) }
        polygon(shared, .group, on: &sketch)
        for (index, value) in shared.enumerated() {
            guard let value else { continue }
            sketch.circle(point(index, value), radius: 1.1, .marker)
        }
    }

    private func polygon(_ values: [Double?], _ style: ShapeStyle, on sketch: inout Sketch) {
        let points = values.enumerated().compactMap { index, value in
            value.map { point(index, $0) }
        }
        guard points.count > 1 else { return }
        sketch.add(points.count == count ? .polygon(points, style) : .polyline(points, style))
    }

    private func point(_ index: Int, _ value: Double) -> Point {
        let share = (value - Double(scale.min)) / Double(scale.max - scale.min)
        return Sketch.direction(index, of: count, from: center, radius * share)
    }

    /// The frame of an axis's box: axes of the right half stand on the right, from the top.
    private func boxFrame(_ index: Int) -> Rect {
        let right = (count + 1) / 2
        let isRight = index < right
        let rows = isRight ? right : count - right
        let row = isRight ? index : count - 1 - index
        let size = boxSize
        let height = frame.height - titleHeight
        let y =
            rows == 1
            ? (height - size.height) / 2 : Double(row) * (height - size.height) / Double(rows - 1)
        return Rect(
            isRight ? frame.maxX - size.width : frame.x, frame.y + titleHeight + y, size.width,
            size.height)
    }

    private func drawBox(
        _ index: Int, noticed: [String]?, on sketch: inout Sketch, _ language: Language
    ) {
        let box = boxFrame(index)
        let axis = diagram.axes[index]
        sketch.rectangle(box, radius: 2, .outline)
        drawBadge(index, at: Point(box.x + 4.5, box.y + 4.5), on: &sketch)
        sketch.text(
            axis.title, in: Rect(box.x + 9, box.y + 1, box.width - 10, 7), size: 8.5, least: 6,
            isBold: true, alignment: .start)
        let detail = axis.detail ?? ""
        let detailHeight = detail.isEmpty ? 0.0 : 6
        sketch.text(
            detail, in: Rect(box.x + 2, box.y + 8, box.width - 4, detailHeight), size: 6.5,
            least: 5.5, ink: .muted, alignment: .start, vertical: .top)
        let rest = Rect(
            box.x + 2, box.y + 8 + detailHeight, box.width - 4, box.height - 9.5 - detailHeight)
        if let noticed {
            sketch.text(
                noticed.map { "• \($0)" }.joined(separator: "\n"), in: rest, size: 8, least: 6,
                alignment: .start, vertical: .top)
        } else {
            sketch.ruledLines(in: rest, spacing: 6)
        }
    }
}
