import CahierXML

/// Decides which declarations of which style sheet an element takes.
struct CSSCascade {
    private struct Entry {
        var selector: CSSSelector
        var rule: Int
    }

    private var rules: [CSSSheet.Rule] = []
    /// How many rules at the beginning are those of browsers.
    private let browserRules: Int
    /// By what their elements must have at least, so that few are tried on each element.
    private var entries: [String: [Entry]] = [:]

    /// - Parameter sheets: The style sheets of a page in their order.
    init(_ sheets: [String]) {
        rules = CSSSheet(Self.browser).rules
        browserRules = rules.count
        for sheet in sheets { rules += CSSSheet(sheet).rules }
        for (index, rule) in rules.enumerated() {
            for selector in rule.selectors {
                entries[selector.key, default: []].append(Entry(selector: selector, rule: index))
            }
        }
    }

    /// What browsers do by themselves (HTML, “Rendering”), as far as it decides how text stands
    /// out.
    private static let browser = """
        head, script, style, template, title, desc, metadata, [hidden] { display: none }
        h1 { font-size: 2em } h2 { font-size: 1.5em } h3 { font-size: 1.17em }
        h5 { font-size: 0.83em } h6 { font-size: 0.67em }
        h1, h2, h3, h4, h5, h6, b, strong, th { font-weight: bold }
        small, sub, sup { font-size: smaller }
        a[href] { color: #0000ee }
        mark { background: #ff0; color: #000 }
        blink, marquee { text-decoration: blink }
        input, select, textarea { background: #fff; color: #000; font-size: 10pt }
        button { background: #efefef; color: #000; font-size: 10pt }
        """

    /// The style of the last of these nodes, of which each stands inside of the one before.
    func style(of nodes: [CSSNode], in parent: CSSStyle) -> CSSStyle {
        var style = parent.inherited
        guard let node = nodes.last else { return style }
        var found: [(weight: [Int], declaration: CSSDeclaration)] = []
        func add(_ declarations: [CSSDeclaration], _ weight: [Int]) {
            for declaration in declarations {
                let importance = declaration.isImportant ? 1 : 0
                found.append(([importance] + weight + [found.count], declaration))
            }
        }
        for entry in node.keys.flatMap({ entries[$0] ?? [] }) where entry.selector.matches(nodes) {
            add(
                rules[entry.rule].declarations,
                [entry.rule < browserRules ? 0 : 2, entry.selector.specificity, entry.rule])
        }
        for name in ["fill", "font-size", "font-weight"] {
            guard let value = node.element[name] else { continue }
            // In SVG a number alone is one of pixels.
            let unit = name == "font-size" && Double(value) != nil ? "px" : ""
            add([CSSDeclaration(name: name, value: value + unit)], [1, 0, 0])
        }
        add(CSSSheet.declarations(node.element["style"] ?? ""), [3, 0, 0])
        found.sort { $0.weight.lexicographicallyPrecedes($1.weight) }
        style.apply(found.map(\.declaration))
        return style
    }
}
