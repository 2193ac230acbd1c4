import CStemmer
import CahierDiagnostics

/// Takes the endings off words, by the Snowball rules of a language.
@safe final class Stemmer {
    private let stemmer: OpaquePointer

    /// It is `nil` where the library lacks the language.
    init?(_ language: Language) {
        let name =
            switch language {
            case .french: "french"
            case .english: "english"
            }
        guard let stemmer = unsafe sb_stemmer_new(name, "UTF_8") else { return nil }
        unsafe self.stemmer = unsafe stemmer
    }

    deinit { unsafe sb_stemmer_delete(stemmer) }

    /// The stem of a word in small letters; the word itself where it has none.
    func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard let count = CInt(exactly: bytes.count),
            let stem = unsafe sb_stemmer_stem(stemmer, bytes, count)
        else { return word }
        // The library owns the stem up to the next word.
        let length = unsafe Int(sb_stemmer_length(stemmer))
        return unsafe String(
            decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
}
