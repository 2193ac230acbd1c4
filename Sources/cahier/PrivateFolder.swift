import CahierPrompt
import Foundation

/// A new folder that nobody else can read, until it is removed.
struct PrivateFolder {
    private let url: URL

    var path: String { url.path }

    init() throws(CommandError) {
        let files = FileManager.default
        // Short, for Chromium makes a socket there, whose path may not be long.
        let name = "cahier-\(UUID().uuidString.prefix(8))"
        url = files.temporaryDirectory.appendingPathComponent(name)
        do {
            try files.createDirectory(
                at: url, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotCreate(url.path)
        }
    }

    /// Programs that were just ended may still be writing: it is tried again for a second.
    func remove() {
        for _ in 0..<50 {
            try? FileManager.default.removeItem(at: url)
            guard FileManager.default.fileExists(atPath: url.path) else { return }
            usleep(20_000)
        }
    }
}
