import CahierWriters
import Foundation
import TestSupport

/// The theme of the repository.
enum TestTheme {
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
        Array(try Data(contentsOf: Repository.root.appending(path: path)))
    }
}
