import CahierDiagnostics
import CahierPrompt
import CahierPublishing
import Foundation

/// Files and folders that archives and copies of carnets want.
extension Files {
    /// Lets somebody make a new file beside its place, then renames it into it; whatever goes wrong,
    /// nothing is left.
    static func create<Result>(
        _ path: String, _ make: (String) throws(CommandError) -> Result
    ) throws(CommandError) -> Result {
        guard kind(of: path) == nil else { throw .exists(path) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.isWritableFile(atPath: folder) else { throw .cannotCreate(path) }
        let temporary = Leftovers.name(path, of: ProcessInfo.processInfo.processIdentifier)
        do throws(CommandError) {
            let result = try make(temporary)
            guard kind(of: path) == nil else { throw .exists(path) }
            guard unsafe rename(temporary, path) == 0 else { throw .cannotWrite(path) }
            return result
        } catch {
            for ending in ["", "-wal", "-shm", "-journal"] { unsafe unlink(temporary + ending) }
            throw error
        }
    }

    /// Whether two paths lead to the same file.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
        return first.st_ino == second.st_ino && first.st_dev == second.st_dev
    }

    /// The sizes of the files of a folder and of those in it, by their paths in it.
    ///
    /// - Throws: ``CommandError`` for what is neither a file nor a folder, such as a link, and for
    ///   more files than an archive may have.
    static func sizes(inFolder path: String) throws(CommandError) -> [String: Int] {
        var sizes: [String: Int] = [:]
        var folders = [""]
        while let folder = folders.popLast() {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path + folder)
            else { throw CommandError(.inputOutput, [Problem(.unreadableFile, in: path + folder)]) }
            for name in names {
                let place = "\(folder)/\(name)"
                var status = stat()
                guard unsafe lstat(path + place, &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFREG: sizes[String(place.dropFirst())] = Int(status.st_size)
                case S_IFDIR: folders.append(place)
                default: throw CommandError(.badData, [Problem(.noFile, in: path + place)])
                }
            }
            guard sizes.count + folders.count <= BagLimits.mostFiles else {
                throw CommandError(.badData, [Problem(.tooManyFiles, in: path)])
            }
        }
        return sizes
    }
}

extension Wording {
    fileprivate static let tooManyFiles = Wording(
        fr: "dossier de plus de \(BagLimits.mostFiles) fichiers",
        en: "folder of more than \(BagLimits.mostFiles) files")
}

extension CommandError {
    static func exists(_ path: String) -> CommandError {
        CommandError(
            .cannotCreate,
            [
                Problem(
                    Wording(
                        fr:
                            "ce fichier existe déjà, il n’est pas remplacé ; attendu : un autre nom",
                        en: "this file exists already, it is not replaced; expected another name"),
                    in: path)
            ])
    }
}
