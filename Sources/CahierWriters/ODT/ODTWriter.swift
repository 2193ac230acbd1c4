public import CahierDocument
import CahierXML

/// Writes OpenDocument texts (ODF 1.3) that office programs can edit.
///
/// All looks come from the styles of the theme's template; shapes stay shapes.
public struct ODTWriter: DocumentWriter {
    public static let fileExtension = "odt"
    private let theme: Theme

    public init(theme: Theme) {
        self.theme = theme
    }

    public func write(
        _ document: Document, to sink: inout some ByteSink
    ) throws(WritingError) -> [Loss] {
        var content = ODTContent(theme: theme)
        let body = try ODTContentFile.write(document, &content, template: theme.template)
        let files = ODTFiles(document.metadata, template: theme.template)
        let styles = try files.deflate(&content.tally) { $0.writeStyles(to: &$1) }
        let meta = try files.deflate(&content.tally) { $0.writeMeta(to: &$1) }
        let manifest = try files.deflate(&content.tally) { $0.writeManifest(to: &$1) }
        let archive = try ZipArchive()
        try archive.add(stored: Array(ODTFiles.mediaType.utf8), as: "mimetype")
        try archive.add(manifest, as: "META-INF/manifest.xml")
        try archive.add(meta, as: "meta.xml")
        try archive.add(styles, as: "styles.xml")
        try archive.add(body, as: "content.xml")
        try archive.write(to: &sink)
        files.noteLosses(in: &content.tally)
        return content.tally.losses
    }
}

extension WritingError {
    init(_ error: XMLWritingError) {
        switch error {
        case .receiver(let error): self = .sink(error)
        case .invalidName(let name): self = .library("invalid XML name \(name)")
        case .refused(let function): self = .library(function)
        case .unbalanced: self = .library("unbalanced XML elements")
        }
    }
}
