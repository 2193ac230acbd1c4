/// What style sheets decide about a text that can be read or not.
struct CSSStyle {
    var ink = Paint("black")
    /// The colour of letters and shapes in SVG.
    var fill = Paint("black")
    /// Of the element itself: what stands around it does not hand it on.
    var background = Paint.none
    /// In points.
    var size = CSSStyle.mediumSize
    var isBold = false
    var blinks = false
    var isHidden = false
    private var variables: [String: String] = [:]

    /// 16 CSS pixels.
    private static let mediumSize = 12.0

    /// The style of an element before its own declarations.
    var inherited: CSSStyle {
        var style = self
        style.background = .none
        return style
    }

    /// Whether a declaration decides anything here.
    static func looks(at declaration: CSSDeclaration) -> Bool {
        declaration.name.hasPrefix("--") || properties.contains(declaration.name)
    }

    private static let properties: Set<String> = [
        "color", "fill", "background", "background-color", "background-image", "font-size",
        "font-weight", "font", "text-decoration", "text-decoration-line", "display", "visibility",
    ]

    /// Takes declarations into account, the weakest first; `self` is what is inherited.
    mutating func apply(_ declarations: [CSSDeclaration]) {
        let parent = self
        for declaration in declarations where declaration.name.hasPrefix("--") {
            variables[declaration.name] = declaration.value
        }
        for declaration in declarations where !declaration.name.hasPrefix("--") {
            guard let value = resolved(declaration.value, depth: 0) else { continue }
            apply(declaration.name, value.lowercased(), parent)
        }
    }

    private mutating func apply(_ name: String, _ value: String, _ parent: CSSStyle) {
        switch name {
        case "color": ink = Self.paint(value, parent.ink) ?? ink
        case "fill": fill = value == "currentcolor" ? ink : Self.paint(value, parent.fill) ?? fill
        case "background", "background-color":
            background = Self.background(value) ?? background
        case "background-image":
            if value != "none" { background = .unknown }
        case "font-size": size = Self.size(value, parent.size) ?? size
        case "font-weight": isBold = Self.isBold(value) ?? isBold
        case "font":
            guard value != "inherit" else { return }
            let words = value.split(separator: " ").map { $0.prefix { $0 != "/" } }
            size = words.lazy.compactMap { Self.size(String($0), parent.size) }.first ?? size
            isBold = words.lazy.compactMap { Self.isBold(String($0)) }.first { $0 } ?? false
        case "text-decoration", "text-decoration-line":
            blinks = value.split(separator: " ").contains("blink")
        case "display": isHidden = value == "none"
        case "visibility": isHidden = value != "visible"
        default: return
        }
    }

    // MARK: Values

    /// The value with what its `var(…)` stand for; `nil` where one stands for nothing.
    private func resolved(_ value: String, depth: Int) -> String? {
        guard let start = value.firstRange(of: "var(") else { return value }
        guard depth < 8, let end = Self.closing(value[start.upperBound...]) else { return nil }
        let parts = value[start.upperBound..<end].split(
            separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map { $0.filter { $0 != " " } } ?? ""
        guard let found = variables[name] ?? parts.dropFirst().first.map(String.init) else {
            return nil
        }
        let whole = value[..<start.lowerBound] + found + value[value.index(after: end)...]
        // A variable that holds itself twice would grow without end.
        guard whole.utf8.count < 1000 else { return nil }
        return resolved(
            String(whole).split(separator: " ").joined(separator: " "), depth: depth + 1)
    }

    private static func closing(_ text: Substring) -> String.Index? {
        var depth = 0
        return text.indices.first { index in
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            return depth < 0
        }
    }

    private static func paint(_ value: String, _ parent: Paint) -> Paint? {
        switch value {
        case "inherit", "unset", "currentcolor": parent
        case "initial", "revert": nil
        default: Paint(value)
        }
    }

    /// The colour among the words of a background; a picture or a gradient hides it.
    private static func background(_ value: String) -> Paint? {
        if value.contains("url(") || value.contains("gradient(") { return .unknown }
        let words = value.hasPrefix("rgb") ? [value] : value.split(separator: " ").map(String.init)
        let paints = words.map { Paint($0) }
        return paints.first { if case .colour = $0 { true } else { false } }
            ?? (paints.contains(.none) ? Paint.none : .unknown)
    }

    private static func isBold(_ value: String) -> Bool? {
        switch value {
        case "bold", "bolder": true
        case "normal", "lighter": false
        default: Int(value).flatMap { (1...1000).contains($0) ? $0 >= 600 : nil }
        }
    }

    /// In points.
    static func size(_ value: String, _ parent: Double) -> Double? {
        if let millimetres = Measure.millimetres(reading: value) {
            return millimetres / Measure.millimetresPerPoint
        }
        let units: [(String, Double)] = [
            ("px", 0.75), ("rem", mediumSize), ("em", parent), ("%", parent / 100),
        ]
        for (unit, factor) in units where value.hasSuffix(unit) {
            return Double(value.dropLast(unit.count)).map { $0 * factor }
        }
        return sizes[value] ?? ["smaller": parent / 1.2, "larger": parent * 1.2][value]
    }

    /// CSS Fonts 3 §3.5, in points.
    private static let sizes: [String: Double] = [
        "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": mediumSize, "large": 13.5,
        "x-large": 18, "xx-large": 24,
    ]
}
