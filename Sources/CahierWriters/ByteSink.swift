/// Where a writer puts the bytes it makes: a file, a connection, memory.
public protocol ByteSink {
    /// Takes the next bytes; they are only lent.
    ///
    /// - Throws: Whatever hinders the sink; the writing then stops with ``WritingError/sink(_:)``.
    mutating func write(_ bytes: RawSpan) throws
}

/// Keeps all bytes in memory.
public struct MemorySink: ByteSink, Equatable, Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func write(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { unsafe self.bytes.append(contentsOf: $0) }
    }
}
