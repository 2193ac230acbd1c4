import CahierCore
import Foundation
import TestSupport

/// What a program did to a carnet, one thing after the other, as Tests/PowerCut/recorder.c wrote it
/// down.
struct Trace {
    enum Deed {
        case created, written(Data, at: Int), truncated(Int), synchronised, removed
        case folderSynchronised
        case said(String)
    }

    /// Deeds, each with the file that it was done to: 0 the carnet, 1 its -wal, 2 its -journal.
    let deeds: [(file: Int, deed: Deed)]

    static let suffixes = ["", "-wal", "-journal"]

    init(_ bytes: Data) {
        var deeds: [(Int, Deed)] = []
        var rest = bytes[...]
        while rest.count >= 18 {
            let head = Array(rest.prefix(18))
            let count = Self.number(head[10..<18])
            let payload = Data(rest.dropFirst(18).prefix(count))
            rest = rest.dropFirst(18 + count)
            let file = Int(head[1]) - 48
            if let deed = Self.deed(head[0], Self.number(head[2..<10]), payload) {
                deeds.append((file, deed))
            }
        }
        self.deeds = deeds
    }

    private static func deed(_ letter: UInt8, _ offset: Int, _ bytes: Data) -> Deed? {
        switch Unicode.Scalar(letter) {
        case "c": .created
        case "w": .written(bytes, at: offset)
        case "t": .truncated(offset)
        case "s": .synchronised
        case "d": .folderSynchronised
        case "u": .removed
        case "a": .said(String(decoding: bytes, as: UTF8.self))
        case _: nil
        }
    }

    private static func number(_ bytes: some Collection<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

/// A disk on which what was not synchronised may be missing, whole or in part.
struct Disk {
    /// A file, whatever it is called by now.
    private final class Content {
        var kept = Data()
        var pending: [Trace.Deed] = []
    }

    /// What a folder says is only kept, in its order, once it is synchronised.
    private enum Entry {
        case added(Int, Content), removed(Int)
    }

    private var open: [Int: Content] = [:]
    private var kept: [Int: Content] = [:]
    private var pending: [Entry] = []

    mutating func follow(_ file: Int, _ deed: Trace.Deed) {
        switch deed {
        case .created:
            let content = Content()
            open[file] = content
            pending.append(.added(file, content))
        case .removed: pending.append(.removed(file))
        case .written, .truncated: open[file]?.pending.append(deed)
        case .synchronised:
            guard let content = open[file] else { return }
            for deed in content.pending { Self.apply(deed, to: &content.kept) }
            content.pending = []
        case .folderSynchronised:
            for entry in pending { Self.apply(entry, to: &kept) }
            pending = []
        case .said: break
        }
    }

    /// What a power cut leaves of each file.
    ///
    /// - Parameter random: Draws which of the pending writes reached the disk, sector by sector.
    /// - Returns: Their bytes.
    func afterCut(_ random: inout SeededRandom) -> [Int: Data] {
        var files = kept
        for entry in pending.prefix(random.below(pending.count + 1)) {
            Self.apply(entry, to: &files)
        }
        // All of it, nothing, or any part.
        let chance = random.pick([0, 1, 2, 4, 7, 8]) ?? 0
        return files.sorted { $0.key < $1.key }.reduce(into: [:]) { result, file in
            var bytes = file.value.kept
            for deed in file.value.pending {
                for part in Self.sectors(of: deed) where random.below(8) < chance {
                    Self.apply(part, to: &bytes)
                }
            }
            result[file.key] = bytes
        }
    }

    private static let sector = 512

    private static func sectors(of deed: Trace.Deed) -> [Trace.Deed] {
        guard case .written(let bytes, let offset) = deed else { return [deed] }
        var parts: [Trace.Deed] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, ((offset + start) / sector + 1) * sector - offset)
            parts.append(.written(Data(bytes[start..<end]), at: offset + start))
            start = end
        }
        return parts
    }

    private static func apply(_ entry: Entry, to files: inout [Int: Content]) {
        switch entry {
        case .added(let file, let content): files[file] = content
        case .removed(let file): files[file] = nil
        }
    }

    private static func apply(_ deed: Trace.Deed, to bytes: inout Data) {
        switch deed {
        case .written(let new, let offset):
            let end = offset + new.count
            if bytes.count < end { bytes.append(Data(count: end - bytes.count)) }
            bytes.replaceSubrange(offset..<end, with: new)
        case .truncated(let length):
            if bytes.count > length {
                bytes.removeLast(bytes.count - length)
            } else {
                bytes.append(Data(count: length - bytes.count))
            }
        case .created, .synchronised, .removed, .folderSynchronised, .said: break
        }
    }
}
