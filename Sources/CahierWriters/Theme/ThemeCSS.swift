import CahierDiagnostics

/// A style sheet in which `var(--name)` stands for what the theme calls so.
struct ThemeCSS: Sendable {
    /// As it was written, that of the base theme first.
    private let source: String
    private let names: [String: String]
    /// How its lengths are scaled; `nil` for as they were written.
    private let scale: PaperScale?
    /// With every name filled in, for readers that know no custom properties.
    let text: String

    /// - Parameters:
    ///   - file: The style sheet; `nil` where the theme has none of its own.
    ///   - base: The one before it.
    ///   - names: What the theme calls its colours and its typeface; `nil` where that is not known.
    /// - Throws: A problem for a text that is not UTF-8, and for each unknown name.
    init(
        _ file: ThemeFile?, over base: ThemeCSS?, names: [String: String]?
    ) throws(Problems) {
        var own = ""
        if let file {
            guard let text = String(validating: file.bytes, as: UTF8.self) else {
                throw Problems(.notUTF8, in: file.name)
            }
            own = text
        }
        if let file {
            var problems = StyleReferences.places(in: own).map {
                Problem(.outsideOfStyle($0.text), in: file.name, at: $0.position)
            }
            if let names {
                problems += Self.unknownNames(in: own, names).map { name, position in
                    Problem(
                        .unknownColour(name, among: names.keys.sorted()), in: file.name,
                        at: position)
                }
            }
            if !problems.isEmpty { throw Problems(problems) }
        }
        self.init((base.map { $0.source + "\n" } ?? "") + own, names ?? [:], scale: nil)
    }

    private init(_ source: String, _ names: [String: String], scale: PaperScale?) {
        self.source = source
        self.names = names
        self.scale = scale
        text = Self.filled(scale.map { Self.scaled(source, by: $0) } ?? source, names)
    }

    /// The style sheet with its lengths in mm and points as they are on other paper.
    func scaled(by scale: PaperScale) -> ThemeCSS {
        ThemeCSS(source, names, scale: scale)
    }

    /// The style sheet for screens, whose readers choose the size of the type: points as they were
    /// written, whatever the paper, in parts of that size (CSS Values 3 §5.1.1: usually 12 pt).
    var inReadersType: String {
        let factor = scale?.text ?? 1
        let rem = source.replacing(/([0-9]*\.?[0-9]+)(mm|pt)\b/) { match in
            let length = Double(match.output.1) ?? 0
            return match.output.2 == "pt"
                ? Measure.number(length / 12) + "rem" : Measure.number(length * factor) + "mm"
        }
        return Self.filled(rem, names)
    }

    private static func filled(_ source: String, _ names: [String: String]) -> String {
        var result = source
        for (name, value) in names {
            result.replace("var(--\(name))", with: value.isColour ? value : typefaces(value))
        }
        return result
    }

    private static func typefaces(_ name: String) -> String {
        "\"\(name.filter { $0 != "\"" && $0 != "\\" })\", Arial, Helvetica, sans-serif"
    }

    /// Names that neither the theme nor the style sheet itself has, and where they stand.
    private static func unknownNames(
        in source: String, _ names: [String: String]
    ) -> [(String, SourcePosition)] {
        StyleReferences.places(of: /var\(--[^),\s]+/, in: source).compactMap { text, position in
            let name = String(text.dropFirst(6))
            let isKnown = names[name] != nil || source.contains("--\(name):")
            return isKnown ? nil : (name, position)
        }
    }

    private static func scaled(_ source: String, by scale: PaperScale) -> String {
        source.replacing(/(font-size: *)?([0-9]*\.?[0-9]+)(mm|pt)\b/) { match in
            let length = Double(match.output.2) ?? 0
            let isType = match.output.1 != nil && match.output.3 == "pt"
            let scaled = isType ? scale.type(length) : length * scale.text
            return (match.output.1 ?? "") + Measure.number(scaled) + match.output.3
        }
    }
}

extension Wording {
    fileprivate static let notUTF8 = Wording(
        fr: "le texte n’est pas de l’UTF-8 valide", en: "the text is not valid UTF-8")
}
