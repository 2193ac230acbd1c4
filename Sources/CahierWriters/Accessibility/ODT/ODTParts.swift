import CahierDiagnostics
import CahierXML

/// The parts of an OpenDocument text that somebody may have edited.
struct ODTParts {
    let content: XMLElement
    let styles: XMLElement
    let meta: XMLElement

    /// - Throws: ``Problems`` for what is no OpenDocument text or cannot be read.
    init(reading bytes: [UInt8], file: String) throws(Problems) {
        let archive = try ZipReader(bytes, file: file)
        let kind = try archive.read("mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard kind.hasPrefix(ODTFiles.mediaType) else { throw Problems(.noText, in: file) }
        let manifest = try Self.read("META-INF/manifest.xml", in: archive, file)
        // ODF part 2 §3: the members are then ciphers, though the archive has no password.
        guard !manifest.elements.contains(where: { $0.first("manifest:encryption-data") != nil })
        else { throw Problems(.encrypted, in: file) }
        content = try Self.read("content.xml", in: archive, file)
        styles = try Self.read("styles.xml", in: archive, file)
        meta = try Self.read("meta.xml", in: archive, file)
    }

    /// A part, under the prefixes that office programs use.
    private static func read(
        _ name: String, in archive: ZipReader, _ file: String
    ) throws(Problems) -> XMLElement {
        let path = "\(file)/\(name)"
        guard let bytes = try archive.read(name) else { throw Problems(.missing, in: path) }
        let document = try XMLReader.read(bytes, file: path, limit: ZipReader.largestMember)
        for (prefix, name) in ODTNamespace.all {
            guard let found = document.namespaces[prefix], found != name else { continue }
            throw Problems(.otherPrefix(prefix, name), in: path)
        }
        return document.root
    }
}

extension Wording {
    fileprivate static let noText = Wording(
        fr: "ce n’est pas un texte OpenDocument (.odt)", en: "it is no OpenDocument text (.odt)")
    fileprivate static let missing = Wording(
        fr: "partie manquante dans l’archive", en: "part missing in the archive")

    fileprivate static func otherPrefix(_ prefix: String, _ name: String) -> Wording {
        Wording(
            fr: "le préfixe « \(prefix) » n’est pas celui de \(name)",
            en: "the prefix “\(prefix)” is not that of \(name)")
    }
}
