import CahierXML

/// Takes from a template what its look does not need: what office programs add of their own (their
/// elements and attributes have other namespaces), white space that indents the file, and what acts
/// when somebody opens the document.
struct TemplatePruning {
    /// What is left of the namespaces, by prefix.
    let namespaces: [String: String]

    /// - Parameter namespaces: Those of the file, by prefix.
    init(_ namespaces: [String: String]) {
        let ours = Dictionary(uniqueKeysWithValues: ODTNamespace.all.map { ($0.value, $0.key) })
        // Under a second prefix nothing would be recognised, and all of it would be copied.
        self.namespaces = namespaces.filter { prefix, name in
            Self.isOpenDocument(name) && !Self.active.contains(name)
                && (ours[name] ?? prefix) == prefix
        }
    }

    func pruned(_ element: XMLElement) -> XMLElement {
        var result = element
        result.attributes = element.attributes.filter { isKept($0.name) }
        result.children = element.children.compactMap { child in
            switch child {
            case .element(let child): isKept(child.name) ? .element(pruned(child)) : nil
            case .text(let text):
                text.contains("\n") && text.allSatisfy(\.isWhitespace) ? nil : child
            }
        }
        return result
    }

    private func isKept(_ name: String) -> Bool {
        guard let colon = name.firstIndex(of: ":") else { return false }
        return namespaces[String(name[..<colon])] != nil && !Self.dropped.contains(name)
    }

    private static func isOpenDocument(_ namespace: String) -> Bool {
        namespace.hasPrefix("urn:oasis:names:tc:opendocument:")
            || namespace == "http://www.w3.org/1999/xlink"
            || namespace == "http://purl.org/dc/elements/1.1/"
    }

    /// Namespaces of macros and of form controls.
    private static let active: Set = [
        "urn:oasis:names:tc:opendocument:xmlns:script:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:form:1.0",
    ]

    /// Macros, live links to other programs, and the files of typefaces: readers have their own.
    private static let dropped: Set = [
        "office:event-listeners", "office:forms", "office:scripts", "office:dde-source",
        "text:execute-macro", "text:script", "text:dde-connection",
        "text:dde-connection-decls", "svg:font-face-src", "svg:definition-src",
    ]
}
