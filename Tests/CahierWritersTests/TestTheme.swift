import CahierWriters
import Foundation

/// The theme of the repository, and where the files of the tests are.
enum TestTheme {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static var template: [UInt8] {
        get throws { try bytes("Templates/cahier/template.fodt") }
    }

    static var css: [UInt8] {
        get throws { try bytes("Templates/cahier/cahier.css") }
    }

    static var cahier: Theme {
        get throws { try loaded.get() }
    }

    private static let loaded = Result {
        try Theme(
            name: "cahier", template: template, templateFile: "template.fodt", css: css,
            cssFile: "cahier.css")
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }
}
