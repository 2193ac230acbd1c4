import CahierDocument
import CahierXML

extension XHTMLReading {
    /// Where a drawing stands and what is painted in it so far.
    struct Canvas {
        /// How many points a unit of the drawing is.
        var pointsPerUnit: Double
        /// The colour under the whole drawing.
        var ground: Colour?
        var painted = PaintedShapes()
        /// Whether what comes is turned or moved, so that its place is not known.
        var isMoved = false
    }

    mutating func readDrawing(
        _ drawing: XMLElement, _ context: Context, into text: inout String
    ) {
        let title = drawing.first("title")?.text ?? ""
        text += title
        if !drawing.isDecoration {
            pieces.append(
                .picture(title: title, description: drawing.first("desc")?.text ?? ""))
        }
        var canvas = Canvas(
            pointsPerUnit: Self.pointsPerUnit(of: drawing), ground: context.ground)
        for element in drawing.elements { readShape(element, context, &canvas) }
    }

    /// A unit is a pixel, unless a view box is stretched over a given width.
    private static func pointsPerUnit(of drawing: XMLElement) -> Double {
        let box = numbers(drawing["viewBox"] ?? "")
        let width = drawing["width"].flatMap { CSSStyle.size($0, 0) ?? CSSStyle.size($0 + "px", 0) }
        guard box.count == 4, box[2] > 0, let width, width > 0 else { return 0.75 }
        return width / box[2]
    }

    private mutating func readShape(
        _ shape: XMLElement, _ outer: Context, _ canvas: inout Canvas
    ) {
        let context = inside(shape, outer)
        guard !context.style.isHidden else { return }
        meetIdentifier(of: shape)
        let wasMoved = canvas.isMoved
        canvas.isMoved = wasMoved || shape["transform"] != nil
        defer { canvas.isMoved = wasMoved }
        switch shape.name {
        case "defs", "symbol", "clipPath", "mask", "pattern", "marker": return
        case "text":
            let ground = canvas.isMoved ? nil : ground(of: shape, context, canvas)
            readText(shape, context, ground, canvas)
        default:
            if !canvas.isMoved { canvas.painted.add(Self.area(of: shape), context.style.fill) }
            for element in shape.elements { readShape(element, context, &canvas) }
        }
    }

    private mutating func readText(
        _ element: XMLElement, _ context: Context, _ ground: Colour?, _ canvas: Canvas
    ) {
        let look = TextLook(
            ink: context.style.fill.over(nil), ground: ground,
            size: context.style.size / 0.75 * canvas.pointsPerUnit, isBold: context.style.isBold,
            blinks: context.style.blinks)
        for child in element.children {
            switch child {
            case .text(let words): pieces.append(.run(words, look))
            case .element(let element):
                readText(element, inside(element, context), ground, canvas)
            }
        }
    }

    /// What a text stands upon, judged at its middle: half as wide as high is a usual letter.
    private func ground(
        of text: XMLElement, _ context: Context, _ canvas: Canvas
    ) -> Colour? {
        let size = context.style.size / 0.75
        let width = size / 2 * Double(text.text.count)
        let shift =
            switch text["text-anchor"] {
            case "middle": 0.0
            case "end": -width / 2
            default: width / 2
            }
        let (x, y) = (Self.number(text, "x"), Self.number(text, "y"))
        return canvas.painted.colour(
            at: Point(x + shift, y - 0.35 * size), over: canvas.ground)
    }

    /// The surface of a shape; `nil` for lines, and for outlines that are not looked into.
    private static func area(of shape: XMLElement) -> ShapeArea? {
        func number(_ name: String) -> Double { Self.number(shape, name) }
        switch shape.name {
        case "rect":
            return .rectangle(Rect(number("x"), number("y"), number("width"), number("height")))
        case "circle":
            return .ellipse(Rect(center: Point(number("cx"), number("cy")), radius: number("r")))
        case "ellipse":
            let (x, y) = (number("rx"), number("ry"))
            return .ellipse(Rect(number("cx") - x, number("cy") - y, 2 * x, 2 * y))
        case "polygon", "polyline":
            let values = numbers(shape["points"] ?? "")
            return .polygon(
                stride(from: 0, to: values.count - 1, by: 2).map {
                    Point(values[$0], values[$0 + 1])
                })
        default: return nil
        }
    }

    private static func number(_ element: XMLElement, _ name: String) -> Double {
        element[name].flatMap { numbers($0).first } ?? 0
    }

    private static func numbers(_ text: String) -> [Double] {
        text.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    }
}
