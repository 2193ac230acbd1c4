import CahierDiagnostics
import CahierXML

/// Tells pictures from files that only bear their names.
enum PictureCheck {
    /// In pixels; larger ones fill the memory of whoever opens the document.
    private static let largestSide = 20_000

    /// What the bytes of a file are.
    ///
    /// - Throws: A problem for what is not PNG, JPEG, GIF or SVG, and for each thing in a SVG that
    ///   runs or is fetched from elsewhere.
    static func mediaType(of file: ThemeFile) throws(Problems) -> StaticString {
        let bytes = file.bytes
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            // The header is the first chunk, and begins with width and height (PNG 3 §11.2.1).
            let sides = [16, 20].map { start in
                bytes.dropFirst(start).prefix(4).reduce(0) { $0 << 8 | Int($1) }
            }
            guard bytes.count > 24, sides.allSatisfy({ (1...largestSide).contains($0) }) else {
                throw Problems(.notAPicture, in: file.name)
            }
            return "image/png"
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: Array("GIF8".utf8)) { return "image/gif" }
        // What looks like XML is told what is wrong with its XML.
        guard bytes.first(where: { !" \t\r\n\u{FEFF}".utf8.contains($0) }) == UInt8(ascii: "<")
        else { throw Problems(.notAPicture, in: file.name) }
        let root = try XMLReader.read(bytes, file: file.name).root
        guard localName(root.name) == "svg" else {
            throw Problems(.notAPicture, in: file.name)
        }
        let problems = self.problems(in: root, of: file.name)
        if !problems.isEmpty { throw Problems(problems) }
        return "image/svg+xml"
    }

    private static func problems(in element: XMLElement, of file: String) -> [Problem] {
        let place = SourcePosition(line: element.line, column: 1)
        let name = localName(element.name)
        var problems: [Problem] = []
        if ["script", "foreignobject", "iframe", "handler"].contains(name.lowercased()) {
            problems.append(Problem(.refused("<\(name)>"), in: file, at: place))
        }
        for attribute in element.attributes {
            let key = localName(attribute.name).lowercased()
            let value = attribute.value
            let fetches =
                key == "href"
                ? !(value.hasPrefix("#") || value.hasPrefix("data:image/") || name == "a")
                : !attribute.name.hasPrefix("xmlns") && !StyleReferences.places(in: value).isEmpty
            if key.hasPrefix("on") || fetches {
                problems.append(Problem(.refused(attribute.name), in: file, at: place))
            }
        }
        if name == "style", !StyleReferences.places(in: element.text).isEmpty {
            problems.append(Problem(.refused("<style>"), in: file, at: place))
        }
        return problems + element.elements.flatMap { self.problems(in: $0, of: file) }
    }

    private static func localName(_ name: String) -> String {
        String(name.split(separator: ":").last ?? "")
    }
}

extension Wording {
    fileprivate static let notAPicture = Wording(
        fr: "ce n’est pas une image ; attendu : PNG, JPEG, GIF ou SVG, de 20 000 points de côté "
            + "au plus",
        en: "this is no picture; expected PNG, JPEG, GIF or SVG, of at most 20,000 dots a side")

    fileprivate static func refused(_ name: String) -> Wording {
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "« \(shown) » agit ou va chercher quelque chose ailleurs ; attendu : une image "
                + "seule, enregistrée en « SVG simple »",
            en: "‘\(shown)’ acts or fetches something from elsewhere; expected a picture alone, "
                + "saved as ‘plain SVG’")
    }
}
