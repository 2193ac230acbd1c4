import CahierDiagnostics
import CahierXML

extension ODTTemplateParts {
    /// What the template calls its typeface.
    static let typefaceName = "police"

    /// The parts in the colours and the typeface of the settings.
    ///
    /// - Throws: A problem for each colour of the settings that the template does not name.
    func applying(_ settings: ThemeSettings) throws(Problems) -> ODTTemplateParts {
        try checkNames(in: settings)
        var changes: [String: String] = [:]
        var names = names
        for (name, colour) in settings.colours {
            if let old = names[name] { changes[old.lowercased()] = colour.value }
            names[name] = colour.value
        }
        let typeface = settings.typeface.flatMap { new in
            names.updateValue(new, forKey: Self.typefaceName).map { (old: $0, new: new) }
        }
        var result = mapping { attribute in
            if attribute.name == "style:font-name", attribute.value == typeface?.old {
                return typeface?.new ?? attribute.value
            }
            return attribute.value.replacingColours(changes)
        }
        if let typeface, !fontFaces.contains(where: { $0["style:name"] == typeface.new }) {
            result.fontFaces.append(.fontFace(typeface.new))
        }
        result.names = names
        return result
    }

    private func checkNames(in settings: ThemeSettings) throws(Problems) {
        let known = names.filter { $0.value.isColour }.keys.sorted()
        let problems = settings.colours.sorted { $0.value.position < $1.value.position }
            .filter { !known.contains($0.key) }
            .map { name, colour in
                Problem(
                    .unknownColour(name, among: known), in: settings.file, at: colour.position)
            }
        if !problems.isEmpty { throw Problems(problems) }
    }
}

extension XMLElement {
    fileprivate static func fontFace(_ name: String) -> XMLElement {
        XMLElement(
            name: "style:font-face",
            attributes: [
                XMLAttribute(name: "style:name", value: name),
                XMLAttribute(
                    name: "svg:font-family",
                    value: "'\(name.filter { $0 != "'" })', 'Liberation Sans', Arial, sans-serif"),
                XMLAttribute(name: "style:font-pitch", value: "variable"),
            ])
    }
}

extension String {
    /// Whether it is `#rrggbb`.
    var isColour: Bool {
        utf8.count == 7 && hasPrefix("#") && dropFirst().allSatisfy(\.isHexDigit)
    }

    /// The text with each colour that is a key replaced, all at once; `1pt solid #8f3519` too.
    fileprivate func replacingColours(_ changes: [String: String]) -> String {
        guard !changes.isEmpty, utf8.contains(UInt8(ascii: "#")) else { return self }
        return split(separator: " ", omittingEmptySubsequences: false)
            .map { changes[$0.lowercased()] ?? String($0) }
            .joined(separator: " ")
    }
}

extension Wording {
    static func unknownColour(_ name: String, among known: [String]) -> Wording {
        let shown = Visible.excerpt(name)
        let near = Suggestion.nearest(to: name, among: known)
        let list = known.joined(separator: ", ")
        return Wording(
            fr: "couleur inconnue : « \(shown) » ; "
                + (near.map { "vouliez-vous dire « \($0) » ?" } ?? "attendu : \(list)"),
            en: "unknown colour: ‘\(shown)’; "
                + (near.map { "did you mean ‘\($0)’?" } ?? "expected \(list)"))
    }
}
