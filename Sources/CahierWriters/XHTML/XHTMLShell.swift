import CahierDiagnostics
import CahierDocument
import CahierXML
import Foundation

/// What a theme puts around the text of XHTML documents, and on each kind of page.
///
/// It is read from a document whose `main` stands for the text. A `section` in it, of class
/// `page page-sheet` and so on, says what pages of that kind begin (`header`) and end with
/// (`footer`). Its `head` is not used: titles and styles are those of the document.
struct XHTMLShell: Sendable {
    private(set) var before: [XMLNode] = []
    private(set) var after: [XMLNode] = []
    private(set) var headers: [Page: [XMLNode]] = [:]
    private(set) var footers: [Page: [XMLNode]] = [:]

    /// Nothing around the text.
    init() {}

    /// - Throws: Every problem: XML that is none, no `main`, what could run or load something.
    init(reading file: ThemeFile, pictures: ThemePictures) throws(Problems) {
        let root = try XMLReader.read(file.bytes, file: file.name).root
        var check = ShellCheck(file: file.name, pictures: pictures)
        let body = check.inert(root.first("body") ?? root)
        let place = body.children.firstIndex { $0.element?.name == "main" }
        guard let place, case .element(let main) = body.children[place] else {
            throw Problems(.noMain, in: file.name, at: SourcePosition(line: body.line, column: 1))
        }
        if !check.problems.isEmpty { throw Problems(check.problems) }
        before = Array(body.children[..<place])
        after = Array(body.children[(place + 1)...])
        for section in main.elements {
            let classes = section["class"]?.split(separator: " ") ?? []
            for page in Page.allCases where classes.contains("page-\(page.rawValue)") {
                headers[page] = section.children.filter { $0.element?.name == "header" }
                footers[page] = section.children.filter { $0.element?.name == "footer" }
            }
        }
    }
}

/// Looks at what a shell holds, and puts its pictures into it.
private struct ShellCheck {
    let file: String
    let pictures: ThemePictures
    private(set) var problems: [Problem] = []

    init(file: String, pictures: ThemePictures) {
        self.file = file
        self.pictures = pictures
    }

    /// The element with pictures instead of their names; what could run or load is a problem.
    mutating func inert(_ element: XMLElement) -> XMLElement {
        var result = element
        let isKnown = Self.allowed.contains(element.name)
        if !isKnown { note(.refusedElement(element.name), element.line) }
        result.attributes = element.attributes.compactMap { attribute(of: element, $0) }
        result.children = element.children.map { child in
            guard case .element(let element) = child else { return child }
            return .element(inert(element))
        }
        return result
    }

    private mutating func attribute(
        of element: XMLElement, _ attribute: XMLAttribute
    ) -> XMLAttribute? {
        if element.name == "img", attribute.name == "src" {
            do throws(Problems) {
                let picture = try pictures.picture(
                    attribute.value, in: file, line: element.line)
                let data = Data(picture.bytes).base64EncodedString()
                return XMLAttribute(
                    name: "src", value: "data:\(picture.mediaType);base64,\(data)")
            } catch {
                problems += error.problems
                return nil
            }
        }
        let isLink = element.name == "a" && attribute.name == "href"
        if isLink { return LinkTarget.safe(attribute.value) == nil ? nil : attribute }
        if attribute.name == "style",
            let place = StyleReferences.places(in: attribute.value).first
        {
            note(.outsideOfStyle(place.text), element.line)
            return nil
        }
        if Self.attributes.contains(attribute.name) { return attribute }
        note(.refusedAttribute(attribute.name, of: element.name), element.line)
        return nil
    }

    private mutating func note(_ message: Wording, _ line: Int) {
        problems.append(Problem(message, in: file, at: SourcePosition(line: line, column: 1)))
    }

    private static let allowed: Set<String> = [
        "body", "main", "section", "header", "footer", "nav", "div", "p", "span", "a", "img", "br",
        "strong", "em", "ul", "ol", "li", "small",
    ]
    private static let attributes: Set<String> = [
        "class", "id", "lang", "title", "alt", "width", "height", "dir", "role", "style",
    ]
}

extension XMLNode {
    fileprivate var element: XMLElement? {
        if case .element(let element) = self { element } else { nil }
    }
}

extension XMLWriter {
    /// Writes what a shell holds, with end tags where HTML wants them.
    mutating func copy(shell nodes: [XMLNode]) {
        for node in nodes {
            switch node {
            case .text(let text): self.text(text)
            case .element(let element):
                begin(named: element.name)
                for attribute in element.attributes {
                    self.attribute(named: attribute.name, attribute.value)
                }
                copy(shell: element.children)
                if ["img", "br"].contains(element.name) { end() } else { endWithTag() }
            }
        }
    }
}

extension Wording {
    fileprivate static let noMain = Wording(
        fr: "élément <main> manquant ; il marque la place du texte dans <body>",
        en: "element <main> is missing; it marks the place of the text in <body>")

    fileprivate static func refusedElement(_ name: String) -> Wording {
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "élément <\(shown)> refusé ici ; attendu : du texte, des liens, des images",
            en: "element <\(shown)> is refused here; expected text, links, pictures")
    }

    fileprivate static func refusedAttribute(_ name: String, of element: String) -> Wording {
        let (shown, owner) = (Visible.excerpt(name), Visible.excerpt(element))
        return Wording(
            fr: "attribut « \(shown) » refusé sur <\(owner)>",
            en: "attribute ‘\(shown)’ is refused on <\(owner)>")
    }
}
