import CahierDiagnostics
package import CahierWriters
import Crypto

/// A folder of files with the digests that prove them: BagIt 1.0 (RFC 8493).
///
/// The same files are always the same bytes.
package struct Bag {
    static let version = "1.0"
    static let manifest = "manifest-sha512.txt"
    static let tagManifest = "tagmanifest-sha512.txt"
    static let information = "bag-info.txt"
    static let declaration = "bagit.txt"
    static let declared = "BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-8\n"

    /// Of the folder, such as `cahier-k7m2q`.
    let name: String
    /// What the bag says of itself, in its order.
    private let facts: [(label: String, value: String)]
    /// Files beside `data`, which explain it.
    private let notices: [String: [UInt8]]
    /// The files of `data`, by their paths in it.
    private var payload: [String: [UInt8]] = [:]

    init(
        name: String, facts: [(label: String, value: String)], notices: [String: [UInt8]]
    ) {
        self.name = name
        self.facts = facts
        self.notices = notices
    }

    /// Adds a file of `data`; its path is of ASCII letters, digits, `-`, `.`, `_`, between `/`.
    package mutating func add(_ bytes: [UInt8], as path: String) {
        payload["data/" + path] = bytes
    }

    /// Refuses a bag that would be too large to be read again.
    func check() throws(ArchiveError) {
        let size = payload.values.reduce(0) { $0 + $1.count }
        guard payload.count + tagFiles().count <= BagLimits.mostFiles,
            size < BagLimits.largestBag,
            payload.values.allSatisfy({ $0.count <= ZipReader.largestMember })
        else { throw .tooLarge }
    }

    /// Writes the bag as one zip archive, in which it is a folder.
    package func write(to sink: inout some ByteSink) throws(WritingError) {
        let archive = try ZipArchive()
        for (path, bytes) in tagFiles() + payload.sorted(by: { $0.key < $1.key }) {
            // Those are compressed already.
            [".odt", ".epub", ".pdf"].contains(where: path.hasSuffix)
                ? try archive.add(stored: bytes, as: "\(name)/\(path)")
                : try archive.add(packed: bytes, as: "\(name)/\(path)")
        }
        try archive.write(to: &sink)
    }

    /// In the order in which a person opens them.
    private func tagFiles() -> [(path: String, bytes: [UInt8])] {
        let size = payload.values.reduce(0) { $0 + $1.count }
        let own = facts + [("Payload-Oxum", "\(size).\(payload.count)")]
        let lines = own.map { "\($0.label): \(Self.onOneLine($0.value))\n" }.joined()
        let files =
            notices.sorted { $0.key < $1.key } + [
                (Self.declaration, Array(Self.declared.utf8)),
                (Self.information, Array(lines.utf8)),
                (Self.manifest, Self.manifest(of: payload)),
            ]
        let tags = Dictionary(uniqueKeysWithValues: files)
        return files + [(Self.tagManifest, Self.manifest(of: tags))]
    }

    /// What people typed adds no line, and so no fact.
    private static func onOneLine(_ text: String) -> String { Visible.excerpt(text, limit: 500) }

    /// A line a file, as `sha512sum` reads them.
    private static func manifest(of files: [String: [UInt8]]) -> [UInt8] {
        let lines = files.sorted { $0.key < $1.key }.map { path, bytes in
            "\(digest(of: bytes))  \(path)\n"
        }
        return Array(lines.joined().utf8)
    }

    static func digest(of bytes: [UInt8]) -> String {
        SHA512.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// What a bag may be: more than any of ours, and less than what fills a memory.
package enum BagLimits {
    package static let mostFiles = ZipReader.mostMembers
    /// In bytes, all files together; the archive itself is not larger.
    package static let largestBag = 500_000_000
    /// In bytes: below, nobody minds how much a bag unfolds to.
    static let harmlessBag = 64_000_000
    /// How many times larger than the archive what it holds may be.
    ///
    /// Documents are compressed already, so that an archive of ours is of about the size of what it
    /// holds.
    static let mostUnfolding = 100
    static let longestPath = 200
}
