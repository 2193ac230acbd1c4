import CahierDiagnostics
import Foundation

/// The typefaces of this machine, as fontconfig tells them.
struct Typefaces {
    /// The folders that programs are looked for in, between colons.
    let searchPath: String

    /// What to say of a typeface that is not here: programs take another one in its place.
    ///
    /// - Returns: `nil` where it is here, or where nobody can tell.
    func notice(of name: String) -> Wording? {
        guard let names, !names.contains(Folding.key(name)) else { return nil }
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "la police « \(shown) » n’est pas sur cette machine : LibreOffice et les "
                + "navigateurs en prendront une autre",
            en: "the typeface ‘\(shown)’ is not on this machine: LibreOffice and browsers will "
                + "take another one")
    }

    private var names: Set<String>? {
        guard let path = ExternalProgram.path(of: ["fc-list"], in: searchPath) else { return nil }
        let log = FileManager.default.temporaryDirectory
            .appendingPathComponent("cahier-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: log) }
        let program = ExternalProgram(
            path: path, arguments: ["--format", "%{family}\n"], environment: [:], log: log)
        let ending = Interrupts.noting { try? program.run(atMost: .seconds(5)) }
        guard ending == .finished(0), let list = try? String(contentsOfFile: log, encoding: .utf8)
        else { return nil }
        return Set(
            list.split { $0.isNewline || $0 == "," }.map { Folding.key(String($0)) })
    }
}
