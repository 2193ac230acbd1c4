package import Foundation

/// Where the sources of the project lie.
package enum Repository {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    package static let tests = root.appending(path: "Tests")
}
