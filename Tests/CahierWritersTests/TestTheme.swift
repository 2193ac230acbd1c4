import CahierWriters
import Foundation
import TestSupport

/// The theme of the repository, its files read without their settings.
enum TestTheme {
    static var template: [UInt8] {
        get throws { try bytes("Templates/cahier/template.fodt") }
    }

    static var files: ThemeFiles {
        get throws {
            ThemeFiles(
                settings: ThemeSettings(name: "t", title: "T", summary: "test"),
                template: ThemeFile(try template, name: "t.fodt"),
                css: ThemeFile(try bytes("Templates/cahier/theme.css"), name: "t.css"),
                shell: ThemeFile(try bytes("Templates/cahier/shell.xhtml"), name: "t.xhtml"),
                pictures: [
                    "logo.svg": ThemeFile(
                        try bytes("Templates/cahier/logo.svg"), name: "logo.svg")
                ])
        }
    }

    static var cahier: Theme {
        get throws { try loaded.get() }
    }

    private static let loaded = Result { try Theme(files) }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Repository.root.appending(path: path)))
    }
}
