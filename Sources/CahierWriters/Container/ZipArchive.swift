import CLibZip

/// Makes a zip archive in memory, in which only the entries tell: fixed times, no extra fields.
@safe package final class ZipArchive {
    private let archive: OpaquePointer
    private let source: OpaquePointer
    private var isOpen = true

    package init() throws(WritingError) {
        guard let source = unsafe zip_source_buffer_create(nil, 0, 0, nil) else {
            throw .library("zip_source_buffer_create")
        }
        guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            unsafe zip_source_free(source)
            throw .library("zip_open_from_source")
        }
        unsafe zip_source_keep(source)
        unsafe self.archive = unsafe archive
        unsafe self.source = unsafe source
    }

    deinit {
        if isOpen { unsafe zip_discard(archive) }
        unsafe zip_source_free(source)
    }

    /// Adds bytes as they are.
    package func add(stored bytes: [UInt8], as name: String) throws(WritingError) {
        let entry = ZipEntry(
            Deflated(bytes: bytes, checksum: Deflater.checksum(of: bytes), size: bytes.count),
            method: UInt16(ZIP_CM_STORE))
        try add(entry, as: name)
    }

    /// Compresses bytes and adds them.
    package func add(packed bytes: [UInt8], as name: String) throws(WritingError) {
        let deflater = try Deflater()
        unsafe deflater.write(bytes.span.bytes)
        try add(deflater.finish(), as: name)
    }

    /// Adds bytes that are already compressed.
    func add(_ deflated: Deflated, as name: String) throws(WritingError) {
        try add(ZipEntry(deflated, method: UInt16(ZIP_CM_DEFLATE)), as: name)
    }

    private func add(_ entry: ZipEntry, as name: String) throws(WritingError) {
        // libzip frees the entry with the source, by the command ZIP_SOURCE_FREE.
        let owned = unsafe Unmanaged.passRetained(entry).toOpaque()
        guard let source = unsafe zip_source_function(archive, answer, owned) else {
            unsafe Unmanaged<ZipEntry>.fromOpaque(owned).release()
            throw .library("zip_source_function")
        }
        let index = unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            throw .library("zip_file_add: \(error)")
        }
        let place = zip_uint64_t(index)
        guard
            unsafe zip_set_file_compression(archive, place, Int32(entry.method), 0) == 0,
            unsafe zip_file_set_dostime(archive, place, 0, Self.firstOfJanuary1980, 0) == 0
        else { throw .library("zip_file_set_dostime: \(error)") }
    }

    /// Bits 0–4 the day, 5–8 the month, 9–15 the year since 1980 (APPNOTE.TXT 4.4.6).
    private static let firstOfJanuary1980: UInt16 = 1 << 5 | 1

    /// Ends the archive and writes it out.
    package func write(to sink: inout some ByteSink) throws(WritingError) {
        guard unsafe zip_close(archive) == 0 else { throw .library("zip_close: \(error)") }
        isOpen = false
        guard unsafe zip_source_open(source) == 0 else { throw .library("zip_source_open") }
        defer { unsafe zip_source_close(source) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes { space in
                unsafe zip_source_read(source, space.baseAddress, zip_uint64_t(space.count))
            }
            guard count >= 0 else { throw .library("zip_source_read") }
            guard count > 0 else { return }
            do {
                try unsafe sink.write(piece.span.extracting(0..<Int(count)).bytes)
            } catch {
                throw .sink(error)
            }
        }
    }

    private var error: String { unsafe String(cString: zip_strerror(archive)) }
}

/// One file of an archive, which libzip reads when the archive is closed.
private final class ZipEntry {
    let content: Deflated
    let method: UInt16
    private var position = 0

    init(_ content: Deflated, method: UInt16) {
        self.content = content
        self.method = method
    }

    func rewind() { position = 0 }

    func read(into space: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(space.count, content.bytes.count - position)
        unsafe space.copyBytes(from: content.bytes[position..<position + count])
        position += count
        return count
    }

    /// As it is compressed already and all is known, libzip copies it and needs no ZIP64 field.
    func describe(to stat: UnsafeMutablePointer<zip_stat_t>) {
        unsafe zip_stat_init(stat)
        unsafe stat.pointee.valid = zip_uint64_t(
            ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
        unsafe stat.pointee.size = zip_uint64_t(content.size)
        unsafe stat.pointee.comp_size = zip_uint64_t(content.bytes.count)
        unsafe stat.pointee.crc = content.checksum
        unsafe stat.pointee.comp_method = method
    }
}

private let supported: zip_int64_t = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE,
].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }

/// Answers libzip's commands (zip_source_function(3)).
private func answer(
    entry: UnsafeMutableRawPointer?, data: UnsafeMutableRawPointer?, length: zip_uint64_t,
    command: zip_source_cmd_t
) -> zip_int64_t {
    guard let entry = unsafe entry else { return -1 }
    let content = unsafe Unmanaged<ZipEntry>.fromOpaque(entry)
    switch command {
    case ZIP_SOURCE_OPEN:
        unsafe content.takeUnretainedValue().rewind()
        return 0
    case ZIP_SOURCE_READ:
        let space = unsafe UnsafeMutableRawBufferPointer(start: data, count: Int(length))
        return unsafe zip_int64_t(content.takeUnretainedValue().read(into: space))
    case ZIP_SOURCE_STAT:
        guard let data = unsafe data else { return -1 }
        unsafe content.takeUnretainedValue().describe(
            to: data.assumingMemoryBound(to: zip_stat_t.self))
        return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_FREE:
        unsafe content.release()
        return 0
    case ZIP_SOURCE_SUPPORTS: return supported
    case ZIP_SOURCE_CLOSE, ZIP_SOURCE_ERROR: return 0
    default: return -1
    }
}
