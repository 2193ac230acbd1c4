import CZlib

/// Bytes compressed for a zip archive (RFC 1951), with what the archive says of them.
struct Deflated: Sendable {
    var bytes: [UInt8] = []
    /// CRC-32 of the bytes before compression.
    var checksum: UInt32 = 0
    /// How many bytes there were before compression.
    var size = 0

    /// Joins two pieces; the first one must end with a flush, see ``Deflater/flush()``.
    static func + (left: Deflated, right: Deflated) -> Deflated {
        Deflated(
            bytes: left.bytes + right.bytes,
            checksum: UInt32(
                truncatingIfNeeded: crc32_combine(
                    UInt(left.checksum), UInt(right.checksum), right.size)),
            size: left.size + right.size)
    }
}

/// Compresses bytes as they come (zlib, level 6) and keeps only the compressed ones.
///
/// The stream stands on the heap, because zlib remembers its address.
@safe final class Deflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private let space: UnsafeMutableBufferPointer<UInt8>
    private var result = Deflated()

    init() throws(WritingError) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe space = .allocate(capacity: 1 << 16)
        guard unsafe cahier_deflate_init(stream, 6) == Z_OK else {
            throw .library("deflateInit2")
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
        unsafe space.deallocate()
    }

    func write(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { bytes in
            guard let start = unsafe bytes.bindMemory(to: UInt8.self).baseAddress else { return }
            unsafe result.checksum = UInt32(
                truncatingIfNeeded: crc32_z(UInt(result.checksum), start, bytes.count))
            result.size += bytes.count
            unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: start)
            unsafe stream.pointee.avail_in = UInt32(bytes.count)
            run(Z_NO_FLUSH)
        }
    }

    /// Ends a piece on a byte boundary, so that another piece can follow it in one member.
    func flush() -> Deflated {
        run(Z_FULL_FLUSH)
        return result
    }

    /// Ends the last piece of a member.
    func finish() -> Deflated {
        run(Z_FINISH)
        return result
    }

    private func run(_ flush: CInt) {
        repeat {
            unsafe stream.pointee.next_out = unsafe space.baseAddress
            unsafe stream.pointee.avail_out = unsafe UInt32(space.count)
            unsafe deflate(stream, flush)
            let count = unsafe space.count - Int(stream.pointee.avail_out)
            unsafe result.bytes.append(contentsOf: space.prefix(count))
        } while unsafe stream.pointee.avail_out == 0
    }
}

extension Deflater {
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer {
            unsafe UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count))
        }
    }
}
