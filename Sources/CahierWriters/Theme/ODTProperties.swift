import CahierDocument
import CahierXML

/// Properties of common styles which automatic styles take over, because OpenDocument or
/// LibreOffice has no way to refer to the common style.
struct ODTProperties: Sendable {
    /// The frame, fill and margins of the paragraphs of a box.
    private(set) var boxes: [BoxRole: [XMLAttribute]] = [:]
    private(set) var shapes: [ShapeStyle: [XMLAttribute]] = [:]
    private(set) var inks: [TextLabel.Ink: [XMLAttribute]] = [:]
    /// What the texts of drawings have in common.
    let drawingParagraph: [XMLAttribute]
    let drawingText: [XMLAttribute]

    init(_ styles: XMLElement) {
        let all = ODTCommonStyles(styles)
        drawingParagraph = all.properties(
            "style:paragraph-properties", of: "\(ODTParagraph.drawingText.styleName)", "paragraph")
        drawingText = all.properties(
            "style:text-properties", of: "\(ODTParagraph.drawingText.styleName)", "paragraph")
        for role in BoxRole.allCases {
            boxes[role] = all.properties(
                "style:paragraph-properties", of: "\(role.styleName)", "paragraph"
            ).filter { Self.isOfFrame($0.name) }
        }
        for style in ShapeStyle.allCases {
            shapes[style] = all.properties(
                "style:graphic-properties", of: style.styleName, "graphic")
        }
        for ink in TextLabel.Ink.allCases {
            inks[ink] = all.properties("style:text-properties", of: ink.styleName, "text")
        }
    }

    private static func isOfFrame(_ name: String) -> Bool {
        [
            "fo:border", "fo:padding", "fo:background-color", "fo:margin-left", "fo:margin-right",
            "style:border", "style:shadow", "style:join-border",
        ].contains { name.hasPrefix($0) }
    }
}

/// The common styles by family and name; a default style has no name.
struct ODTCommonStyles {
    private let styles: [[String]: XMLElement]

    init(_ styles: XMLElement) {
        self.styles = Dictionary(
            styles.elements.map { ([$0["style:family"] ?? "", $0["style:name"] ?? ""], $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The properties of a style, those that it inherits among them.
    func properties(_ kind: String, of name: String, _ family: String) -> [XMLAttribute] {
        var result: [XMLAttribute] = []
        for style in ancestry(of: name, family) {
            let own = style.first(kind)?.attributes ?? []
            result += own.filter { attribute in
                !result.contains { $0.name == attribute.name }
            }
        }
        return result
    }

    /// The style, then those that it inherits from, the nearest first.
    func ancestry(of name: String, _ family: String) -> [XMLElement] {
        var result: [XMLElement] = []
        var next: String? = name
        var seen: Set<String> = []
        while let name = next, seen.insert(name).inserted, let style = styles[[family, name]] {
            result.append(style)
            next = style["style:parent-style-name"]
        }
        return result
    }

    /// What styles of a family have that say nothing else.
    func standard(_ family: String) -> XMLElement? { styles[[family, ""]] }
}
