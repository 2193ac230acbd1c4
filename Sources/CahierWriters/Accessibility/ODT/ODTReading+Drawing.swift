import CahierDocument
import CahierXML

extension ODTReading {
    /// Reads a frame, a form control, a shape or a group of shapes.
    mutating func readDrawing(_ drawing: XMLElement, _ context: Context) {
        switch drawing.name {
        case "draw:control":
            meetIdentifiers(of: drawing)
            meetControl(drawing)
        case "draw:a":
            meetLink(drawing)
            for element in drawing.elements { readDrawing(element, context) }
        case "draw:frame": readFrame(drawing, context)
        default:
            if !context.isInPicture { meetPicture(drawing) }
            var inside = context
            inside.isFree = false
            inside.isInPicture = true
            var painted = PaintedShapes()
            readShape(drawing, inside, &painted)
        }
    }

    private mutating func meetPicture(_ element: XMLElement) {
        guard element["draw:decorative"] != "true", element["loext:decorative"] != "true" else {
            return
        }
        pieces.append(
            .picture(
                title: element.first("svg:title")?.text ?? "",
                description: element.first("svg:desc")?.text ?? ""))
    }

    private mutating func meetControl(_ element: XMLElement) {
        let title = element.first("svg:title")?.text ?? ""
        guard let control = controls[element["draw:control"] ?? ""] else { return }
        meetIdentifiers(of: control.element)
        pieces.append(
            .control(name: control.name, label: control.label.isEmpty ? title : control.label))
    }

    /// A frame of text is text; any other is a picture.
    private mutating func readFrame(_ frame: XMLElement, _ context: Context) {
        meetIdentifiers(of: frame)
        guard let box = frame.first("draw:text-box") else {
            if !context.isInPicture { meetPicture(frame) }
            return
        }
        let style = frame["draw:style-name"]
        var inside = context.upon(looks.paint(style, "graphic"))
        inside.inherited = looks.chain(style, "graphic")
        read(blocksOf: box, inside)
    }

    private mutating func readShape(
        _ shape: XMLElement, _ context: Context, _ painted: inout PaintedShapes
    ) {
        meetIdentifiers(of: shape)
        guard shape.name != "draw:g" else {
            for element in shape.elements where element.name.hasPrefix("draw:") {
                readShape(element, context, &painted)
            }
            return
        }
        let style = shape["draw:style-name"]
        let paint = looks.paint(style, "graphic")
        let frame = Self.frame(of: shape)
        var inside = context
        inside.ground = paint.over(
            frame.flatMap { painted.colour(at: $0.center, over: context.ground) })
        inside.inherited = looks.chain(style, "graphic")
        if shape.name == "draw:frame" {
            for box in shape.elements { read(blocksOf: box, inside) }
        } else {
            read(blocksOf: shape, inside)
        }
        painted.add(frame.map { Self.area(of: shape, in: $0) }, paint)
    }

    /// In mm; `nil` for a line, and for what is turned or leaned.
    private static func frame(of shape: XMLElement) -> Rect? {
        func length(_ name: String) -> Double? {
            shape[name].flatMap(Measure.millimetres(reading:))
        }
        guard shape["draw:transform"] == nil, let width = length("svg:width"),
            let height = length("svg:height")
        else { return nil }
        return Rect(length("svg:x") ?? 0, length("svg:y") ?? 0, width, height)
    }

    private static func area(of shape: XMLElement, in frame: Rect) -> ShapeArea {
        switch shape.name {
        case "draw:ellipse", "draw:circle": return .ellipse(frame)
        case "draw:polygon":
            let box = numbers(shape["svg:viewBox"] ?? "")
            let values = numbers(shape["draw:points"] ?? "")
            guard box.count == 4, box[2] > 0, box[3] > 0 else { return .rectangle(frame) }
            return .polygon(
                stride(from: 0, to: values.count - 1, by: 2).map { index in
                    Point(
                        frame.x + (values[index] - box[0]) / box[2] * frame.width,
                        frame.y + (values[index + 1] - box[1]) / box[3] * frame.height)
                })
        default: return .rectangle(frame)
        }
    }

    private static func numbers(_ text: String) -> [Double] {
        text.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    }
}

/// The form controls of a document by their identifiers.
struct ODTControls {
    struct Control {
        var element: XMLElement
        var name: String
        var label: String
    }

    private var controls: [String: Control] = [:]

    init(_ forms: XMLElement?) {
        guard let forms else { return }
        var labels: [String: String] = [:]
        Self.visit(forms) { element in
            guard element.name == "form:fixed-text", let target = element["form:for"] else {
                return
            }
            for name in target.split(separator: " ") {
                labels[String(name)] = element["form:label"] ?? ""
            }
        }
        var controls: [String: Control] = [:]
        Self.visit(forms) { element in
            guard Self.wantsLabel(element),
                let identifier = element["xml:id"] ?? element["form:id"]
            else { return }
            let label = [element["form:label"], labels[identifier], element["form:title"]]
                .compactMap(\.self).first { !$0.isEmpty }
            controls[identifier] = Control(
                element: element, name: element["form:name"] ?? "", label: label ?? "")
        }
        self.controls = controls
    }

    subscript(identifier: String) -> Control? { controls[identifier] }

    private static func visit(_ element: XMLElement, _ look: (XMLElement) -> Void) {
        look(element)
        for child in element.elements { visit(child, look) }
    }

    /// Whether somebody fills it in or presses it.
    private static func wantsLabel(_ element: XMLElement) -> Bool {
        switch element.name {
        case "form:text", "form:textarea", "form:formatted-text", "form:password", "form:number",
            "form:date", "form:time", "form:file", "form:checkbox", "form:radio", "form:listbox",
            "form:combobox", "form:button", "form:image", "form:value-range":
            true
        default: false
        }
    }
}
