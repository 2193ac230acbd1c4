public import CahierDocument
import CahierXML

/// Writes books for screens (EPUB 3) whose text fits every screen and size of type.
///
/// The cover and what follows each heading of level 1 are files of their own, in XHTML like that
/// of ``XHTMLWriter``.
public struct EPUBWriter: DocumentWriter {
    public static let fileExtension = "epub"
    private let theme: Theme

    public init(theme: Theme) {
        self.theme = theme
    }

    public func write(
        _ document: Document, to sink: inout some ByteSink
    ) throws(WritingError) -> [Loss] {
        let archive = try ZipArchive()
        try archive.add(stored: Array(EPUBPackage.mediaType.utf8), as: "mimetype")
        try archive.add(
            Deflater.document(EPUBPackage.writeContainer).deflated, as: "META-INF/container.xml")
        try archive.add(styleSheet(), as: "EPUB/\(EPUBPackage.styleSheet)")
        var sections = EPUBSections(document, theme: theme)
        try sections.write(to: archive)
        let navigation = EPUBNavigation(document.metadata, sections)
        let pages = try Deflater.document { navigation.write(to: &$0) }
        try archive.add(pages.deflated, as: "EPUB/\(EPUBPackage.navigation)")
        let package = EPUBPackage(
            document.metadata, sections, edition: theme.settings.name, navigation.place)
        let file = try Deflater.document { package.write(to: &$0) }
        try archive.add(file.deflated, as: "EPUB/package.opf")
        try archive.write(to: &sink)
        var tally = sections.tally
        tally.forbiddenCharacters += file.forbiddenCharacters
        package.noteLosses(in: &tally)
        return tally.losses
    }

    private func styleSheet() throws(WritingError) -> Deflated {
        let deflater = try Deflater()
        unsafe deflater.write(theme.css.inReadersType.utf8Span.span.bytes)
        return deflater.finish()
    }
}
