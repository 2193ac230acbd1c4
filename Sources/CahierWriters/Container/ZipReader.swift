import CLibZip
package import CahierDiagnostics

/// Reads members of a zip archive that somebody else may have made; nothing is extracted.
///
/// It works on a copy of the bytes, because libzip reads them whenever a member is asked for.
@safe package final class ZipReader {
    /// In bytes: a member that unfolds to more is refused before it fills the memory.
    package static let largestMember = 64_000_000
    package static let mostMembers = 10_000

    private let archive: OpaquePointer
    private let space: UnsafeMutableBufferPointer<UInt8>
    /// What problems call it.
    let file: String

    /// Opens an archive, called `file` in problems.
    ///
    /// - Throws: ``Problems`` for what is no archive, is cut short, or has too many members.
    package init(_ bytes: [UInt8], file: String) throws(Problems) {
        let space = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = unsafe space.initialize(from: bytes)
        guard let archive = unsafe Self.open(space) else {
            unsafe space.deallocate()
            throw Problems(Self.isZip(bytes) ? .truncated : .notZip, in: file)
        }
        unsafe self.archive = unsafe archive
        unsafe self.space = unsafe space
        self.file = file
        guard unsafe zip_get_num_entries(archive, 0) <= Self.mostMembers else {
            throw Problems(.tooManyMembers, in: file)
        }
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe space.deallocate()
    }

    /// Whether bytes begin as those of an archive do (APPNOTE.TXT 4.3.7).
    package static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

    private static func open(_ space: UnsafeMutableBufferPointer<UInt8>) -> OpaquePointer? {
        let length = zip_uint64_t(space.count)
        guard let source = unsafe zip_source_buffer_create(space.baseAddress, length, 0, nil)
        else { return nil }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
            unsafe zip_source_free(source)
            return nil
        }
        return unsafe archive
    }

    /// What the archive says of its members, in their order; a name is taken as it is, whatever
    /// encoding it is said to have.
    package func members() throws(Problems) -> [ZipMember] {
        var members: [ZipMember] = []
        for place in 0..<zip_uint64_t(unsafe zip_get_num_entries(archive, 0)) {
            var status = unsafe zip_stat_t()
            guard let name = unsafe zip_get_name(archive, place, UInt32(ZIP_FL_ENC_RAW)),
                unsafe zip_stat_index(archive, place, 0, &status) == 0
            else { throw Problems(.truncated, in: file) }
            members.append(
                ZipMember(
                    name: unsafe String(cString: name),
                    size: unsafe Int(clamping: status.size),
                    packedSize: unsafe Int(clamping: status.comp_size),
                    isPlain: isPlain(place)))
        }
        return members
    }

    /// Whether a member is a file or a folder: under Unix it may be a link, or a device.
    private func isPlain(_ place: zip_uint64_t) -> Bool {
        var system: zip_uint8_t = 0
        var attributes: zip_uint32_t = 0
        unsafe zip_file_get_external_attributes(archive, place, 0, &system, &attributes)
        // The upper half is `st_mode`, of which the upper four bits tell the kind.
        let kind = attributes >> 28
        return system != ZIP_OPSYS_UNIX || kind == 0 || kind == 0o10 || kind == 0o04
    }

    /// The bytes of a member; `nil` where there is none of that name.
    ///
    /// - Throws: ``Problems`` for a member that is too large, encrypted or damaged.
    package func read(_ name: String) throws(Problems) -> [UInt8]? {
        let index = unsafe zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        let place = zip_uint64_t(index)
        var status = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, place, 0, &status) == 0 else {
            throw Problems(.damaged(name), in: file)
        }
        guard unsafe status.encryption_method == ZIP_EM_NONE else {
            throw Problems(.encrypted, in: file)
        }
        guard unsafe status.size <= Self.largestMember else {
            throw Problems(.tooLarge(name), in: file)
        }
        guard let member = unsafe zip_fopen_index(archive, place, 0) else {
            throw Problems(.damaged(name), in: file)
        }
        defer { unsafe zip_fclose(member) }
        return try unsafe content(of: member, called: name)
    }

    /// All that a member gives, whatever size it claims.
    private func content(
        of member: OpaquePointer, called name: String
    ) throws(Problems) -> [UInt8] {
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes { space in
                unsafe zip_fread(member, space.baseAddress, zip_uint64_t(space.count))
            }
            guard count >= 0 else { throw Problems(.damaged(name), in: file) }
            guard count > 0 else { return content }
            content += piece.prefix(Int(count))
            guard content.count <= Self.largestMember else {
                throw Problems(.tooLarge(name), in: file)
            }
        }
    }
}

/// What an archive says of one of its members; none of it is to be trusted.
package struct ZipMember: Sendable {
    /// What is no UTF-8 in it has become U+FFFD.
    package var name: String
    /// In bytes, unfolded; and as it is in the archive.
    package var size: Int
    package var packedSize: Int
    /// Whether it is a file or a folder.
    package var isPlain: Bool
}

extension Wording {
    static let encrypted = Wording(
        fr: "fichier protégé par un mot de passe : enregistrez-le sans",
        en: "file protected with a password: save it without")
    fileprivate static let notZip = Wording(
        fr: "ce n’est pas une archive zip", en: "it is not a zip archive")
    fileprivate static let truncated = Wording(
        fr: "archive zip tronquée ou abîmée", en: "zip archive cut short or damaged")
    fileprivate static let tooManyMembers = Wording(
        fr: "archive zip de plus de \(ZipReader.mostMembers) fichiers",
        en: "zip archive of more than \(ZipReader.mostMembers) files")

    fileprivate static func damaged(_ name: String) -> Wording {
        Wording(
            fr: "« \(name) » est abîmé dans l’archive", en: "“\(name)” is damaged in the archive")
    }

    fileprivate static func tooLarge(_ name: String) -> Wording {
        let limit = ZipReader.largestMember / 1_000_000
        return Wording(
            fr: "« \(name) » dépasse \(limit) Mo une fois décompressé",
            en: "“\(name)” unfolds to more than \(limit) MB")
    }
}
