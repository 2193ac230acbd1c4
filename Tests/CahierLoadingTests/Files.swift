import CahierCore
import CahierDiagnostics
import CahierLoading
import Foundation
import TestSupport

/// Reads YAML written in a test.
enum Files {
    static func read(_ yaml: String) throws -> Workshop {
        try WorkshopFile.read(Array(yaml.utf8), file: "f.yaml")
    }

    /// What is said in French of a file, with plain spaces.
    static func complaints(_ yaml: String, in language: Language = .french) -> [String] {
        complaints(Array(yaml.utf8), in: language)
    }

    static func complaints(_ bytes: [UInt8], in language: Language = .french) -> [String] {
        do {
            _ = try WorkshopFile.read(bytes, file: "f.yaml")
            return []
        } catch {
            return error.problems.map { plain($0.description(in: language)) }
        }
    }

    static func plain(_ text: String) -> String {
        text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }

    /// Every YAML example of the documentation, as the file that it stands for.
    static func examples() throws -> [String] {
        let url = Repository.root.appending(path: "Documentation/workshop-format.md")
        return try String(contentsOf: url, encoding: .utf8)
            .components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
            .map { $0.hasPrefix("atelier:") ? $0 : Sample.yaml(mechanic: $0) }
    }
}
