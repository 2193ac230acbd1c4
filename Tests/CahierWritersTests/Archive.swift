import CZlib
import Testing

/// What a zip archive says of one of its files (APPNOTE.TXT 4.3.7), and the file.
struct ArchiveEntry {
    var name: String
    /// 0 stored, 8 deflated.
    var method: Int
    var time: Int
    var date: Int
    var extraLength: Int
    var content: [UInt8]
}

/// Reads the local headers of an archive one after the other.
func entries(of archive: [UInt8]) throws -> [ArchiveEntry] {
    var entries: [ArchiveEntry] = []
    var position = 0
    func number(_ offset: Int, _ length: Int) -> Int {
        (0..<length).reduce(0) { $0 | Int(archive[position + offset + $1]) << (8 * $1) }
    }
    while number(0, 4) == 0x0403_4B50 {
        let start = position + 30 + number(26, 2) + number(28, 2)
        let data = Array(archive[start..<start + number(18, 4)])
        let method = number(8, 2)
        let content = try method == 8 ? inflated(data, size: number(22, 4)) : data
        let name = archive[(position + 30)..<(position + 30 + number(26, 2))]
        try #require(number(14, 4) == Int(checksum(content)), "CRC of \(name)")
        entries.append(
            ArchiveEntry(
                name: String(decoding: name, as: UTF8.self), method: method, time: number(10, 2),
                date: number(12, 2), extraLength: number(28, 2), content: content))
        position = start + data.count
    }
    return entries
}

private func checksum(_ bytes: [UInt8]) -> UInt {
    unsafe bytes.withUnsafeBufferPointer { unsafe crc32_z(0, $0.baseAddress, $0.count) }
}

private func inflated(_ bytes: [UInt8], size: Int) throws -> [UInt8] {
    var result = [UInt8](repeating: 0, count: size + 1)
    var input = bytes
    var stream = unsafe z_stream()
    let length = unsafe CInt(MemoryLayout<z_stream>.size)
    try #require(unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, length) == Z_OK)
    defer { unsafe inflateEnd(&stream) }
    let status = unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe result.withUnsafeMutableBufferPointer { result in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(input.count)
            unsafe stream.next_out = result.baseAddress
            unsafe stream.avail_out = UInt32(result.count)
            return unsafe inflate(&stream, Z_FINISH)
        }
    }
    try #require(status == Z_STREAM_END)
    #expect(unsafe Int(stream.total_out) == size)
    return Array(result.prefix(size))
}
