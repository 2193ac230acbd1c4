import CahierXML
import Foundation

/// Keeps the bytes of a file in Unicode's normal form C, as the W3C's checkers want them, while
/// readers get every text back as it was typed.
enum NormalForm {
    /// Whether `text` is in normal form C wherever it stands.
    ///
    /// - Complexity: One look at each byte, unless there is a character beyond U+02FF.
    static func isNormal(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0xCC }) else { return true }
        guard text.unicodeScalars.first?.properties.canonicalCombiningClass == .notReordered
        else { return false }
        return text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
    }
}

extension XMLWriter {
    /// Does `write`, with character references for what is not ASCII if `text` needs them.
    mutating func keepingNormalForm(of text: String, _ write: (inout XMLWriter) -> Void) {
        referencesNonASCII = !NormalForm.isNormal(text)
        write(&self)
        referencesNonASCII = false
    }

    mutating func normalText(_ text: String) {
        keepingNormalForm(of: text) { $0.text(text) }
    }

    mutating func normalAttribute(_ name: StaticString, _ value: String) {
        keepingNormalForm(of: value) { $0.attribute(name, value) }
    }
}
