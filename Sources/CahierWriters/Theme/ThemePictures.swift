import CahierDiagnostics
import CahierXML
import Foundation

/// The pictures of a theme, which its documents hold in themselves.
struct ThemePictures: Sendable {
    private var files: [String: ThemeFile]

    /// A picture of the theme takes the place of that of its base, in another format too:
    /// `logo.png` that of `logo.svg`.
    init(_ files: [String: ThemeFile], over base: ThemePictures?) {
        self.files = files.merging(base?.files ?? [:]) { own, _ in own }
        for name in base?.files.keys.sorted() ?? [] where files[name] == nil {
            let own = files.keys.filter { Self.stem($0) == Self.stem(name) }.min()
            if let own { self.files[name] = files[own] }
        }
    }

    private static func stem(_ name: String) -> Substring {
        name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    }

    /// A picture and its media type.
    ///
    /// - Parameters:
    ///   - reference: How the template or the shell names it.
    ///   - file: The template or the shell.
    ///   - line: Where it is named.
    /// - Returns: Its bytes, and the media type that they show.
    /// - Throws: A problem for what is not in the folder, or is no picture.
    func picture(
        _ reference: String, in file: String, line: Int
    ) throws(Problems) -> (bytes: [UInt8], mediaType: StaticString) {
        let place = SourcePosition(line: line, column: 1)
        let name = reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
        if name.contains(":") || name.contains("/") || name.contains("\\") {
            throw Problems(.outsidePicture(name), in: file, at: place)
        }
        guard let picture = files[name] else {
            throw Problems(.noPicture(name, among: files.keys.sorted()), in: file, at: place)
        }
        return (picture.bytes, try PictureCheck.mediaType(of: picture))
    }

    /// The template with the pictures that it names inside of it.
    ///
    /// - Throws: A problem for each that is not there.
    func embedded(
        in parts: ODTTemplateParts, file: String
    ) throws(Problems) -> ODTTemplateParts {
        var problems: [Problem] = []
        var result = parts
        result.styles = parts.styles.map { embedded(in: $0, file, &problems) }
        result.automatic = parts.automatic.map { embedded(in: $0, file, &problems) }
        result.masters = parts.masters.map { embedded(in: $0, file, &problems) }
        if !problems.isEmpty { throw Problems(problems) }
        return result
    }

    private func embedded(
        in element: XMLElement, _ file: String, _ problems: inout [Problem]
    ) -> XMLElement {
        var result = element
        result.children = element.children.map { child in
            guard case .element(let element) = child else { return child }
            return .element(embedded(in: element, file, &problems))
        }
        guard element.isPicture, let reference = element["xlink:href"] else { return result }
        do throws(Problems) {
            let bytes = try picture(reference, in: file, line: element.line).bytes
            result.attributes.removeAll { $0.name.hasPrefix("xlink:") }
            result.children.insert(.element(.binaryData(bytes)), at: 0)
        } catch {
            problems += error.problems
        }
        return result
    }
}

extension XMLElement {
    static func binaryData(_ bytes: [UInt8]) -> XMLElement {
        XMLElement(
            name: "office:binary-data", children: [.text(Data(bytes).base64EncodedString())])
    }
}

extension Wording {
    static func outsidePicture(_ name: String) -> Wording {
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "image hors du dossier du thème : « \(shown) » ; attendu : le nom d’un fichier du "
                + "dossier",
            en:
                "picture outside of the theme’s folder: ‘\(shown)’; expected the name of a file in it"
        )
    }

    fileprivate static func noPicture(_ name: String, among known: [String]) -> Wording {
        let shown = Visible.excerpt(name)
        let near = Suggestion.nearest(to: name, among: known)
        return Wording(
            fr: "image introuvable dans le dossier du thème : « \(shown) »"
                + (near.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""),
            en: "picture not found in the theme’s folder: ‘\(shown)’"
                + (near.map { "; did you mean ‘\($0)’?" } ?? ""))
    }
}
