public import CahierDiagnostics
public import CahierDocument
import CahierXML

/// The look of the documents, in every format.
///
/// A value of this type has every style that writers refer to: the only way to make one is to
/// check a template.
public struct Theme: Sendable {
    public let name: String
    /// The room inside the margins, header and footer of each kind of page, and what text takes.
    public let pageAreas: PageAreas
    let template: ODTTemplate
    let css: String

    /// - Parameters:
    ///   - name: One word of ASCII letters, digits and hyphens.
    ///   - template: A flat OpenDocument text (`.fodt`) with every style of
    ///     Documentation/themes.md.
    ///   - templateFile: What to call the template in problems.
    ///   - css: The style sheet of XHTML documents, UTF-8.
    ///   - cssFile: What to call the style sheet in problems.
    /// - Throws: Every problem of both files.
    public init(
        name: String, template: [UInt8], templateFile: String = "template.fodt", css: [UInt8],
        cssFile: String = "theme.css"
    ) throws(Problems) {
        var problems: [Problem] = []
        var read: ODTTemplate?
        do {
            read = try ODTTemplate(reading: template, file: templateFile)
        } catch {
            problems += error.problems
        }
        let sheet = String(validating: css, as: UTF8.self)
        if sheet == nil { problems.append(Problem(.notUTF8, in: cssFile)) }
        guard let read, let sheet else { throw Problems(problems) }
        self.name = name
        self.template = read
        self.css = sheet
        let metrics = ODTMetrics(styles: read.styles, tables: read.tableStyles)
        pageAreas = PageAreas(
            texts: Dictionary(
                uniqueKeysWithValues: TextKind.allCases.map { ($0, metrics[$0]) })
        ) { read.layouts[$0]?.area ?? Size(0, 0) }
    }
}

extension Wording {
    fileprivate static let notUTF8 = Wording(
        fr: "le texte n’est pas de l’UTF-8 valide", en: "the text is not valid UTF-8")
}
