import Foundation

/// A folder of one test, removed with everything in it when the test ends.
final class TemporaryFolder {
    let url: URL
    /// A place beside it for what the test itself needs.
    let hidden: URL

    init() throws {
        let base = FileManager.default.temporaryDirectory
            .appending(path: "cahier-\(UUID().uuidString)", directoryHint: .isDirectory)
        url = base.appending(path: "ici", directoryHint: .isDirectory)
        hidden = base.appending(path: "ailleurs", directoryHint: .isDirectory)
        for folder in [url, hidden] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url.deletingLastPathComponent())
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        try file(name, bytes: Array(text.utf8))
    }

    func file(_ name: String, bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url.appending(path: name)))
    }

    /// The names of what the folder holds, sorted.
    var contents: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}
