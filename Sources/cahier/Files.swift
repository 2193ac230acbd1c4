import CahierDiagnostics
import CahierPrompt
import CahierWriters
import Foundation

/// Reads files whole, and writes them whole or not at all.
enum Files {
    /// The bytes of a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - limit: A file much larger than this is not read whole: its reader refuses it anyway.
    /// - Returns: Its bytes, at most one more than the limit.
    /// - Throws: ``CommandError`` where there is no such file, it is none, or cannot be read.
    static func read(_ path: String, limit: Int = 1 << 30) throws(CommandError) -> [UInt8] {
        switch kind(of: path) {
        case S_IFREG: break
        case nil: throw CommandError(.noInput, [Problem(.absent, in: path)])
        case S_IFDIR: throw CommandError(.inputOutput, [Problem(.folder, in: path)])
        // To read a pipe, or a terminal, is to wait for what may never come.
        default: throw CommandError(.inputOutput, [Problem(.noFile, in: path)])
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            return [UInt8](try handle.read(upToCount: limit + 1) ?? Data())
        } catch {
            throw CommandError(
                .inputOutput,
                [Problem(.unreadableFile, in: path)])
        }
    }

    /// A folder, made where there is none; a dry run only remembers it.
    static func folder(_ path: String, dryRun: DryRun?) throws(CommandError) -> String {
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else { throw .cannotCreate(path) }
            return path
        }
        let url = URL(fileURLWithPath: path)
        if let dryRun {
            try dryRun.make(folder: url)
            return path
        }
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        } catch {
            throw .cannotCreate(path)
        }
        return path
    }

    /// Makes the folder of a file, and those above it.
    static func createFolder(of path: String) throws(CommandError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(folder.path)
        }
    }

    /// What standard input gives, at most a little more than the limit.
    static func readInput(limit: Int) throws(CommandError) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(Descriptor.Failure) {
            while bytes.count <= limit {
                let more = try Descriptor.read(STDIN_FILENO)
                guard !more.isEmpty else { break }
                bytes += more
            }
        } catch { throw .unreadableInput }
        return bytes
    }

    /// Writes a file whole or not at all; `-` is standard output.
    ///
    /// What is no file, such as a terminal or a pipe, cannot be replaced: it is written into. In a
    /// dry run the content is made, and goes nowhere.
    static func write<Result>(
        _ path: String, dryRun: DryRun? = nil,
        _ content: (inout FileSink) throws(WritingError) -> Result
    ) throws(CommandError) -> Result {
        if let dryRun {
            try dryRun.check(path)
            return try fill(.nullDevice, named: path, content)
        }
        guard path != "-", path != "/dev/stdout" else {
            return try fill(.standardOutput, named: path, content)
        }
        switch kind(of: path) {
        case S_IFREG, nil: return try replace(path, content)
        case S_IFDIR: throw .isFolder(path)
        default:
            guard let handle = FileHandle(forWritingAtPath: path) else {
                throw .cannotCreate(path)
            }
            defer { try? handle.close() }
            return try fill(handle, named: path, content)
        }
    }

    /// Writes bytes whole or not at all; `-` is standard output.
    static func write(
        _ path: String, _ bytes: [UInt8], dryRun: DryRun? = nil
    ) throws(CommandError) {
        try write(path, dryRun: dryRun) { sink throws(WritingError) in
            do { try unsafe sink.write(bytes.span.bytes) } catch { throw .sink(error) }
        }
    }

    private static func fill<Result>(
        _ handle: FileHandle, named path: String,
        _ content: (inout FileSink) throws(WritingError) -> Result
    ) throws(CommandError) -> Result {
        do {
            var sink = FileSink(handle: handle)
            return try content(&sink)
        } catch {
            throw .cannotWrite(path)
        }
    }

    /// Writes a file beside the one to replace, then renames it into place.
    private static func replace<Result>(
        _ path: String, _ content: (inout FileSink) throws(WritingError) -> Result
    ) throws(CommandError) -> Result {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        Leftovers.remove(beside: target)
        let temporary = Leftovers.name(target, of: ProcessInfo.processInfo.processIdentifier)
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary)
        else { throw .cannotCreate(path) }
        do {
            let result = try fill(handle, named: path, content)
            try handle.synchronize()
            try handle.close()
            guard unsafe rename(temporary, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
            return result
        } catch {
            try? handle.close()
            unsafe unlink(temporary)
            throw .cannotWrite(path)
        }
    }

    /// The kind of a file, links followed: one of `S_IF…`; `nil` where there is none.
    static func kind(of path: String) -> mode_t? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }
}

/// A file that is being written.
struct FileSink: ByteSink {
    let handle: FileHandle

    mutating func write(_ bytes: RawSpan) throws {
        try handle.write(contentsOf: unsafe bytes.withUnsafeBytes { unsafe Data($0) })
    }
}

/// The files that are written beside those they will replace; one stays where the program is killed.
enum Leftovers {
    private static let suffix = ".tmp"

    static func name(_ target: String, of process: pid_t) -> String {
        "\(target).\(process)\(suffix)"
    }

    /// Removes what programs that are gone have left.
    static func remove(beside target: String) {
        let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasSuffix(suffix) {
            let path = folder.appendingPathComponent(name).path
            let digits = name.dropLast(suffix.count).split(separator: ".").last
            guard let process = digits.flatMap({ pid_t($0) }), process > 0,
                path == self.name(target, of: process), isGone(process),
                (try? FileManager.default.attributesOfItem(atPath: path))?[.type]
                    as? FileAttributeType == .typeRegular
            else { continue }
            unsafe unlink(path)
        }
    }

    private static func isGone(_ process: pid_t) -> Bool {
        kill(process, 0) != 0 && errno == ESRCH
    }
}

extension Wording {
    fileprivate static let absent = Wording(fr: "fichier introuvable", en: "no such file")

    fileprivate static let folder = Wording(
        fr: "c’est un dossier ; attendu : un fichier", en: "it is a folder; expected a file")

    static let unreadableFile = Wording(
        fr: "lecture impossible", en: "cannot be read")

    static let noFile = Wording(
        fr:
            "ce n’est pas un fichier ordinaire (un lien, un tube, un appareil ?) ; attendu : un fichier du "
            + "disque",
        en: "it is no regular file (a link, a pipe, a device?); expected a file on the disk")
}

extension CommandError {
    static func cannotCreate(_ path: String) -> CommandError {
        CommandError(
            .cannotCreate,
            [
                Problem(
                    Wording(
                        fr: "création impossible ; le dossier existe-t-il, avez-vous le droit d’y "
                            + "écrire ?",
                        en: "cannot be created; does the folder exist, may you write there?"),
                    in: path)
            ])
    }

    static func isFolder(_ path: String) -> CommandError {
        CommandError(
            .cannotCreate,
            [
                Problem(
                    Wording(
                        fr: "c’est un dossier ; attendu : un nom de fichier",
                        en: "it is a folder; expected the name of a file"), in: path)
            ])
    }

    static func cannotWrite(_ path: String) -> CommandError {
        CommandError(
            .inputOutput,
            [
                Problem(
                    Wording(
                        fr: "écriture impossible (disque plein ?) ; rien n’a été remplacé",
                        en: "cannot be written (disk full?); nothing was replaced"),
                    in: path)
            ])
    }
}
