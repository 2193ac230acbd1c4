import CahierPrompt
import Foundation

/// A run that writes nothing: what it looks at instead.
final class DryRun {
    /// The folders that would have been made.
    private var folders: Set<String> = []

    /// Refuses a folder that could not be made.
    func make(folder url: URL) throws(CommandError) {
        guard isWritable(url.deletingLastPathComponent()) else { throw .cannotCreate(url.path) }
        folders.insert(url.standardizedFileURL.path)
    }

    /// Refuses a file that could not be written, as far as one sees without writing; `-` is standard
    /// output.
    func check(_ path: String) throws(CommandError) {
        guard path != "-" else { return }
        switch Files.kind(of: path) {
        case S_IFDIR: throw .isFolder(path)
        case S_IFREG, nil:
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
            guard isWritable(target.deletingLastPathComponent()) else { throw .cannotCreate(path) }
        default:
            guard FileManager.default.isWritableFile(atPath: path) else {
                throw .cannotCreate(path)
            }
        }
    }

    private func isWritable(_ folder: URL) -> Bool {
        folders.contains(folder.standardizedFileURL.path)
            || Files.kind(of: folder.path) == S_IFDIR
                && FileManager.default.isWritableFile(atPath: folder.path)
    }
}
