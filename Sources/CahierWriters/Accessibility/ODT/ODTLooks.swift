import CahierDocument
import CahierXML

/// How the styles of an OpenDocument file make its texts and surfaces look.
struct ODTLooks {
    private let styles: ODTCommonStyles
    private let byHand: Set<String>
    private let pages: [String: Paint]
    let firstPage: String

    /// - Parameters:
    ///   - part: The root of the part whose texts are read: its automatic styles come first.
    ///   - root: The root of styles.xml.
    init(of part: XMLElement, styles root: XMLElement) {
        let automatic = part.first("office:automatic-styles")?.elements ?? []
        let common = root.first("office:styles")?.elements ?? []
        styles = ODTCommonStyles(
            XMLElement(
                name: "office:styles", children: (automatic + common).map { .element($0) }))
        byHand = Set(automatic.compactMap { $0["style:name"] })
        let masters = root.first("office:master-styles")?.elements ?? []
        let layouts = root.first("office:automatic-styles")?.elements ?? []
        firstPage = masters.first?["style:name"] ?? ""
        pages = Dictionary(
            masters.map { master in
                let layout = layouts.first {
                    $0["style:name"] == master["style:page-layout-name"]
                        && $0.name == "style:page-layout"
                }
                let properties = layout?.first("style:page-layout-properties")
                return (master["style:name"] ?? "", properties.map(Self.paint) ?? .none)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// A style, then those it inherits from, the nearest first.
    func chain(_ name: String?, _ family: String) -> [XMLElement] {
        name.map { styles.ancestry(of: $0, family) } ?? []
    }

    /// The master page that begins with a paragraph or a table.
    func page(begunBy element: XMLElement) -> String? {
        let chain =
            chain(element["text:style-name"], "paragraph")
            + chain(element["table:style-name"], "table")
        return chain.lazy.compactMap { $0["style:master-page-name"] }.first { !$0.isEmpty }
    }

    func ground(ofPage name: String) -> Colour? { pages[name, default: .none].over(.white) }

    /// Whether texts have a language that programs can read aloud and hyphenate.
    var hasLanguage: Bool {
        let chain =
            chain("Standard", "paragraph") + [styles.standard("paragraph")].compactMap(\.self)
        let language = chain.lazy.compactMap {
            $0.first("style:text-properties")?["fo:language"]
        }.first
        return !["none", "zxx", "", nil].contains(language)
    }

    // MARK: Texts

    /// How a text looks whose styles are `chain`, the nearest first, where it stands on `ground`.
    func look(of chain: [XMLElement], over ground: Colour?) -> TextLook {
        let properties = (chain + [styles.standard("paragraph")].compactMap(\.self))
            .compactMap { $0.first("style:text-properties") }
        func nearest(_ name: String) -> String? { properties.lazy.compactMap { $0[name] }.first }
        let surface = nearest("fo:background-color").map { Paint($0) } ?? .none
        return TextLook(
            ink: Self.ink(properties), ground: surface.over(ground), size: Self.size(properties),
            isBold: Self.isBold(nearest("fo:font-weight")),
            blinks: nearest("style:text-blinking") == "true")
    }

    /// Whether a text with these styles is not shown.
    func isHidden(_ chain: [XMLElement]) -> Bool {
        chain.lazy.compactMap { $0.first("style:text-properties")?["text:display"] }.first
            == "none"
    }

    /// Whether the styles of a paragraph say no more than that it is text.
    func isPlain(_ chain: [XMLElement]) -> Bool {
        let name = chain.lazy.compactMap { $0["style:name"] }.first { !byHand.contains($0) }
        return [ODTParagraph.standard.styleName, ParagraphRole.body.styleName].map { "\($0)" }
            .contains(name ?? "\(ODTParagraph.standard.styleName)")
    }

    /// Whether what is written in these styles is bold though no style of a paragraph asks for it:
    /// `nil` where they do not say.
    func isBoldByHand(_ chain: [XMLElement]) -> Bool? {
        let weight = chain.lazy.filter { style in
            style["style:family"] == "text" || byHand.contains(style["style:name"] ?? "")
        }.compactMap { $0.first("style:text-properties")?["fo:font-weight"] }.first
        return weight.map(Self.isBold)
    }

    private static func ink(_ properties: [XMLElement]) -> Colour? {
        for text in properties {
            if text["style:use-window-font-color"] == "true" { return nil }
            if let colour = text["fo:color"] { return Paint(colour).over(nil) }
        }
        return nil
    }

    /// In points; a percentage is one of the size that is inherited.
    private static func size(_ properties: [XMLElement]) -> Double {
        var factor = 1.0
        for size in properties.compactMap({ $0["fo:font-size"] }) {
            if size.hasSuffix("%") {
                factor *= (Double(size.dropLast()) ?? 100) / 100
            } else if let millimetres = Measure.millimetres(reading: size) {
                return factor * millimetres / Measure.millimetresPerPoint
            }
        }
        return factor * 12
    }

    private static func isBold(_ weight: String?) -> Bool {
        weight == "bold" || weight.flatMap { Int($0) }.map { $0 >= 600 } == true
    }

    // MARK: Surfaces

    /// What fills a paragraph, a cell, a section or a shape of that style.
    func paint(_ name: String?, _ family: String) -> Paint {
        let properties = chain(name, family).compactMap { $0.first("style:\(family)-properties") }
        for one in properties where one["draw:fill"] != nil || one["fo:background-color"] != nil {
            return Self.paint(one)
        }
        return .none
    }

    private static func paint(_ properties: XMLElement) -> Paint {
        let background = properties["fo:background-color"].map { Paint($0) } ?? .none
        switch properties["draw:fill"] {
        case nil: return background
        case "none": return .none
        case "solid":
            let opacity = properties["draw:opacity"] ?? "100%"
            return opacity == "100%" ? Paint(properties["draw:fill-color"] ?? "") : .unknown
        case .some: return .unknown
        }
    }
}
