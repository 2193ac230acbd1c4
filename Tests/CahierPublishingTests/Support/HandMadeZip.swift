@testable import CahierWriters

/// A zip archive as nobody should make one (APPNOTE.TXT 4.3): any names, kinds and sizes.
struct HandMadeZip {
    struct Member {
        var name: [UInt8]
        var bytes: [UInt8]
        /// `st_mode`, as Unix has it.
        var mode: UInt32 = 0o100644
        /// The size that the archive says; `nil` for the true one.
        var claimed: Int?
        /// Whether it is said to be encrypted.
        var isEncrypted = false

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = Array(name.utf8)
            self.bytes = bytes
        }
    }

    static func bytes(_ members: [Member]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let offset = file.count
            let fields = self.fields(of: member)
            file += [0x50, 0x4B, 3, 4, 20, 0] + fields + [0, 0] + member.name + member.bytes
            directory += [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + fields + little(0, 8)
            directory += little(Int(member.mode) << 16, 4) + little(offset, 4) + member.name
        }
        let start = file.count
        file += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        file += little(members.count, 2) + little(members.count, 2)
        return file + little(directory.count, 4) + little(start, 4) + [0, 0]
    }

    /// From the flags to the length of the name, which both headers have; stored as it is.
    private static func fields(of member: Member) -> [UInt8] {
        let size = member.claimed ?? member.bytes.count
        let flags = member.isEncrypted ? 1 : 0
        let checksum = Int(Deflater.checksum(of: member.bytes))
        return little(flags, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
            + little(checksum, 4) + little(size, 4) + little(size, 4)
            + little(member.name.count, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
