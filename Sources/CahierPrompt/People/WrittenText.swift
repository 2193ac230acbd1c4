import CahierDiagnostics
import Foundation

/// The text of a file that some other program wrote.
struct WrittenText: Equatable {
    var text: String
    var encoding: Encoding

    /// What texts are found in, by the name that people know.
    enum Encoding: String, Equatable {
        case utf8 = "UTF-8"
        case utf16 = "UTF-16"
        /// Latin-1 is the same but for signs that no name holds.
        case windows1252 = "Windows-1252"
    }

    /// The text of bytes: by their mark, else in UTF-8 where they may be that, else in Windows-1252.
    ///
    /// - Throws: ``CommandError`` where they are no text.
    init(_ bytes: [UInt8]) throws(CommandError) {
        if let text = Self.utf16(bytes) {
            (self.text, encoding) = (try text.get(), .utf16)
            return
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rest = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
        if rest.contains(0) { throw .noText }
        if let text = String(validating: rest, as: UTF8.self) {
            (self.text, encoding) = (text, .utf8)
            return
        }
        guard rest.count == bytes.count,
            let text = String(bytes: rest, encoding: .windowsCP1252),
            !text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) })
        else { throw .noText }
        (self.text, encoding) = (text, .windows1252)
    }

    /// `nil` without the mark of UTF-16.
    private static func utf16(_ bytes: [UInt8]) -> Result<String, CommandError>? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        guard bytes.count.isMultiple(of: 2) else { return .failure(.noText) }
        let units = stride(from: 2, to: bytes.count, by: 2).map { place in
            let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
        }
        guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
            return .failure(.noText)
        }
        return .success(text)
    }
}

extension CommandError {
    fileprivate static let noText = CommandError(
        .badData,
        fr: "ce n’est pas un texte que l’on reconnaît ; attendu : un fichier CSV, en UTF-8, UTF-16 "
            + "ou Windows-1252 (d’un classeur : « Enregistrer sous », CSV)",
        en: "this is no text that can be recognised; expected a CSV file, in UTF-8, UTF-16 or "
            + "Windows-1252 (from a spreadsheet: ‘Save as’, CSV)")
}
