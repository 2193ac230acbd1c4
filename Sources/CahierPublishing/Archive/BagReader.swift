package import CahierCore
package import CahierDiagnostics
import CahierWriters

/// Reads archives of sessions that anybody may have made: nothing of one is believed before all of
/// it is verified, and nothing is ever written where its paths say.
package struct BagReader {
    /// What problems call the archive.
    private let file: String
    /// The sizes of its files in bytes, by their paths.
    private let sizes: [String: Int]
    private let content: (String) throws(Problems) -> [UInt8]

    /// A folder.
    ///
    /// - Parameters:
    ///   - sizes: The sizes of its files, by their paths in it.
    ///   - file: What to call it in problems.
    ///   - content: The bytes of one of these files.
    /// - Throws: `Problems` for a path that leads elsewhere, and for what is too large.
    package init(
        _ sizes: [String: Int], file: String,
        content: @escaping (String) throws(Problems) -> [UInt8]
    ) throws(Problems) {
        self.file = file
        self.sizes = sizes
        self.content = content
        for path in sizes.keys.sorted() { try check(path) }
        guard Set(sizes.keys.map { $0.lowercased() }).count == sizes.count else {
            throw Problems(.twins, in: file)
        }
        try checkSizes()
    }

    /// A zip archive, which holds the folder or is it; `file` is what problems call it.
    ///
    /// - Throws: `Problems` for a member that is no file or leads elsewhere, and for what is too large.
    package init(zip bytes: [UInt8], file: String) throws(Problems) {
        let archive = try ZipReader(bytes, file: file)
        let members = try archive.members()
        var sizes: [String: Int] = [:]
        for member in members {
            guard member.isPlain else { throw Problems(.link(member.name), in: file) }
            let isFolder = member.name.hasSuffix("/")
            try Self.check(isFolder ? String(member.name.dropLast()) : member.name, in: file)
            guard !isFolder else { continue }
            guard sizes.updateValue(member.size, forKey: member.name) == nil else {
                throw Problems(.twice(member.name), in: file)
            }
        }
        let total = members.reduce(0) { $0.addingClamped($1.size) }
        guard
            total <= BagLimits.harmlessBag
                || total / BagLimits.mostUnfolding <= bytes.count
        else { throw Problems(.bomb, in: file) }
        let folder = try Self.folder(of: Array(sizes.keys), in: file)
        let paths = sizes.map { (String($0.key.dropFirst(folder.count)), $0.value) }
        try self.init(Dictionary(uniqueKeysWithValues: paths), file: file) {
            (path) throws(Problems) in
            guard let content = try archive.read(folder + path) else {
                throw Problems(.missing(path), in: file)
            }
            return content
        }
    }

    /// Whether a zip archive says that it is a bag.
    package static func isBag(zip bytes: [UInt8]) -> Bool {
        let names = try? ZipReader(bytes, file: "").members().map(\.name)
        return names?.contains { declarationPath($0) } ?? false
    }

    private static func declarationPath(_ path: String) -> Bool {
        path == Bag.declaration || path.hasSuffix("/" + Bag.declaration)
    }

    /// The folder that all files are in, with its final `/`; empty where they are in none.
    private static func folder(
        of paths: [String], in file: String
    ) throws(Problems) -> String {
        guard let path = paths.filter(declarationPath).min(by: { $0.count < $1.count }) else {
            throw Problems(.missing(Bag.declaration), in: file)
        }
        let folder = String(path.dropLast(Bag.declaration.count))
        if let stray = paths.filter({ !$0.hasPrefix(folder) }).min() {
            throw Problems(.unlisted(stray), in: file)
        }
        return folder
    }

    // MARK: - Paths and sizes

    private func check(_ path: String) throws(Problems) { try Self.check(path, in: file) }

    /// Refuses a path that could lead anywhere but into the bag, or that some system takes for
    /// another.
    private static func check(_ path: String, in file: String) throws(Problems) {
        guard !path.hasPrefix("/"), !path.contains("\\"), !path.contains(":") else {
            throw Problems(.absolute(path), in: file)
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { [".", "..", ""].contains($0) }) else {
            throw Problems(.escaping(path), in: file)
        }
        let isPlain = path.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "/"):
                true
            case _: false
            }
        }
        guard isPlain, path.utf8.count <= BagLimits.longestPath else {
            throw Problems(.odd(path), in: file)
        }
    }

    private func checkSizes() throws(Problems) {
        guard sizes.count <= BagLimits.mostFiles else { throw Problems(.tooMany, in: file) }
        if let (path, _) = sizes.first(where: { $0.value > ZipReader.largestMember }) {
            throw Problems(.tooLarge(path), in: file)
        }
        guard sizes.values.reduce(0, +) <= BagLimits.largestBag else {
            throw Problems(.bomb, in: file)
        }
    }
}

// MARK: - What it holds

extension BagReader {
    /// The sessions of the archive, once every file of it is what its manifests say.
    ///
    /// - Throws: `Problems` where a file was changed, added or taken out, or a session is none.
    package func sessions() throws(Problems) -> [SessionJournal] {
        try checkDeclaration()
        let listed = try manifest(Bag.manifest)
        let tags = try manifest(Bag.tagManifest)
        for path in sizes.keys.sorted() where path != Bag.tagManifest {
            let isPayload = path.hasPrefix("data/")
            guard (isPayload ? listed : tags)[path] != nil else {
                throw Problems(.unlisted(path), in: file)
            }
        }
        if let stray = listed.keys.filter({ !$0.hasPrefix("data/") }).min() {
            throw Problems(.escaping(stray), in: file)
        }
        _ = try verified(tags)
        let size = try verified(listed)
        try checkFacts(size: size, count: listed.count)
        return try journals(in: listed.keys.sorted())
    }

    private func journals(in paths: [String]) throws(Problems) -> [SessionJournal] {
        var journals: [SessionJournal] = []
        for path in paths where path.hasSuffix("/" + ArchivePath.session) {
            journals.append(try SessionFile.read(try content(path), file: "\(file)/\(path)"))
        }
        guard !journals.isEmpty else { throw Problems(.noSessions, in: file) }
        // In the order in which they were opened, which is that of a carnet.
        return journals.sorted { one, other in
            let moments = [one, other].map { $0.records.first?.record.at.seconds ?? 0 }
            return (moments[0], one.id.text) < (moments[1], other.id.text)
        }
    }

    private func checkDeclaration() throws(Problems) {
        let lines = try lines(of: Bag.declaration)
        let version = lines.first?.split(separator: ":").last.map { trimmed($0) } ?? ""
        guard version == Bag.version else { throw Problems(.otherVersion(version), in: file) }
        let declared = Bag.declared.split(separator: "\n").map(String.init)
        guard lines == declared else { throw Problems(.otherEncoding, in: file) }
    }

    /// How many bytes and files the bag says that its payload has.
    private func checkFacts(size: Int, count: Int) throws(Problems) {
        let label = "Payload-Oxum:"
        let told = try lines(of: Bag.information).filter { $0.hasPrefix(label) }.map {
            trimmed($0.dropFirst(label.count))
        }
        guard told == ["\(size).\(count)"] else {
            throw Problems(.otherSize(told.first ?? "", "\(size).\(count)"), in: file)
        }
    }

    /// Digests by path.
    private func manifest(_ name: String) throws(Problems) -> [String: String] {
        var digests: [String: String] = [:]
        for line in try lines(of: name) {
            let parts = line.split(separator: " ", maxSplits: 1).map { trimmed($0) }
            guard parts.count == 2, parts[0].utf8.count == 128 else {
                throw Problems(.oddLine(name, line), in: file)
            }
            // `sha512sum` marks with a star a file that was read as it is.
            let path = parts[1].hasPrefix("*") ? String(parts[1].dropFirst()) : parts[1]
            try check(path)
            guard digests.updateValue(parts[0].lowercased(), forKey: path) == nil else {
                throw Problems(.twice(path), in: file)
            }
        }
        return digests
    }

    /// Verifies files.
    ///
    /// - Returns: How many bytes they have together.
    private func verified(_ digests: [String: String]) throws(Problems) -> Int {
        var size = 0
        for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
            guard sizes[path] != nil else { throw Problems(.missing(path), in: file) }
            let bytes = try content(path)
            guard Bag.digest(of: bytes) == digest else { throw Problems(.changed(path), in: file) }
            size += bytes.count
        }
        return size
    }

    private func lines(of path: String) throws(Problems) -> [String] {
        guard sizes[path] != nil else { throw Problems(.missing(path), in: file) }
        guard let text = String(validating: try content(path), as: UTF8.self) else {
            throw Problems(.noText(path), in: file)
        }
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }

    private func trimmed(_ text: some StringProtocol) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}

extension Int {
    /// The sum, at most the largest number.
    fileprivate func addingClamped(_ other: Int) -> Int {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        return isTooLarge ? .max : sum
    }
}
