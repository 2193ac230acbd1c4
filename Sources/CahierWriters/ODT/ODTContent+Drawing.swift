import CahierDocument
import CahierXML

extension ODTContent {
    /// Native shapes in one group, which stands in a paragraph like a big letter.
    mutating func write(_ drawing: Drawing, to xml: inout XMLWriter) {
        beginParagraph(
            "text:p", ODTParagraph.drawing.styleName, staysWithNext: !drawing.caption.isEmpty,
            to: &xml)
        xml.begin("draw:g")
        xml.attribute("text:anchor-type", token: "as-char")
        xml.attribute("draw:style-name", styles.name(of: .drawing))
        xml.begin("svg:title")
        xml.text(drawing.title)
        xml.end()
        xml.begin("svg:desc")
        xml.text(drawing.summary)
        xml.end()
        // A group is as large as its shapes: this one keeps the size of the drawing.
        let size = Rect(0, 0, drawing.size.width, drawing.size.height)
        writeBox("draw:rect", size, styles.name(of: .shape(nil)), to: &xml)
        xml.end()
        for shape in drawing.shapes { write(shape, to: &xml) }
        xml.end()
        xml.end()
        if !drawing.caption.isEmpty { writeCaption(drawing.caption, to: &xml) }
    }

    private mutating func write(_ shape: Shape, to xml: inout XMLWriter) {
        switch shape {
        case .line(let start, let end, let style):
            writeLine(start, end, styles.name(of: .shape(style)), to: &xml)
        case .polyline(let points, let style):
            writePoints("draw:polyline", points, styles.name(of: .shape(style)), to: &xml)
        case .polygon(let points, let style):
            writePoints("draw:polygon", points, styles.name(of: .shape(style)), to: &xml)
        case .rectangle(let rect, let radius, let style):
            writeBox("draw:rect", rect, styles.name(of: .shape(style)), to: &xml)
            if radius > 0 { xml.attribute("draw:corner-radius", Measure.millimetres(radius)) }
            xml.end()
        case .ellipse(let rect, let style):
            writeBox("draw:ellipse", rect, styles.name(of: .shape(style)), to: &xml)
            xml.end()
        case .text(let label): write(label.set(inLettersOfWidth: letterWidth), to: &xml)
        }
    }

    private func writeLine(
        _ start: Point, _ end: Point, _ style: String, to xml: inout XMLWriter
    ) {
        xml.begin("draw:line")
        xml.attribute("draw:style-name", style)
        xml.attribute("svg:x1", Measure.millimetres(start.x))
        xml.attribute("svg:y1", Measure.millimetres(start.y))
        xml.attribute("svg:x2", Measure.millimetres(end.x))
        xml.attribute("svg:y2", Measure.millimetres(end.y))
        xml.end()
    }

    /// Opens an element that has a place and a size.
    private func writeBox(
        _ element: StaticString, _ rect: Rect, _ style: String, to xml: inout XMLWriter
    ) {
        xml.begin(element)
        xml.attribute("draw:style-name", style)
        xml.attribute("svg:x", Measure.millimetres(rect.x))
        xml.attribute("svg:y", Measure.millimetres(rect.y))
        xml.attribute("svg:width", Measure.millimetres(max(0, rect.width)))
        xml.attribute("svg:height", Measure.millimetres(max(0, rect.height)))
    }

    /// Points are whole numbers in the view box (ODF 1.3 §19.527): thousandths of a mm here.
    private func writePoints(
        _ element: StaticString, _ points: [Point], _ style: String, to xml: inout XMLWriter
    ) {
        guard points.count > 1 else { return }
        let xs = points.map { Measure.thousandths($0.x) }
        let ys = points.map { Measure.thousandths($0.y) }
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        // LibreOffice 7.4 drops the whole drawing where a polygon is thinner than a tenth of a mm.
        let width = max(100, (xs.max() ?? 0) - left)
        let height = max(100, (ys.max() ?? 0) - top)
        let frame = Rect(
            Double(left) / 1000, Double(top) / 1000, Double(width) / 1000, Double(height) / 1000)
        writeBox(element, frame, style, to: &xml)
        xml.attribute("svg:viewBox", "0 0 \(width) \(height)")
        xml.attribute(
            "draw:points", zip(xs, ys).map { "\($0 - left),\($1 - top)" }.joined(separator: " "))
        xml.end()
    }

    private mutating func write(_ label: TextLabel, to xml: inout XMLWriter) {
        let frame = styles.name(of: .textFrame(label.alignment, label.vertical))
        let line = styles.name(
            of: .textLine(
                label.ink, label.alignment, size: Measure.thousandths(label.size),
                isBold: label.isBold))
        writeBox("draw:rect", TextLayout(label).frame, frame, to: &xml)
        for text in label.lines {
            xml.begin("text:p")
            xml.attribute("text:style-name", line)
            var writer = ODTText()
            writer.write(text, isBeforeText: false, to: &xml)
            xml.end()
        }
        xml.end()
    }
}
