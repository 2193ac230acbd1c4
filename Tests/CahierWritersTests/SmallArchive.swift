@testable import CahierWriters

/// Zip archives of texts.
enum SmallArchive {
    static func bytes(_ members: [(name: String, text: String)]) throws -> [UInt8] {
        let archive = try ZipArchive()
        for (name, text) in members { try archive.add(stored: Array(text.utf8), as: name) }
        var sink = MemorySink()
        try archive.write(to: &sink)
        return sink.bytes
    }

    /// One member that unfolds to more than a reader takes, and claims to have this size in bytes.
    static func bomb(_ name: String, claimed: Int? = nil) throws -> [UInt8] {
        let deflater = try Deflater()
        let piece = [UInt8](repeating: 0x20, count: 1_000_000)
        for _ in 0...ZipReader.largestMember / piece.count {
            unsafe deflater.write(piece.span.bytes)
        }
        var content = deflater.finish()
        if let claimed { content.size = claimed }
        let archive = try ZipArchive()
        try archive.add(content, as: name)
        var sink = MemorySink()
        try archive.write(to: &sink)
        return sink.bytes
    }
}
