/// A language as files name it (BCP 47): `fr`, `fr-BE`, `zh-Hant-TW`.
struct LanguageTag: Hashable {
    /// The whole tag.
    let tag: String
    let language: String
    let script: String?
    let country: String?

    /// - Returns: `nil` for what is not a tag.
    init?(_ tag: String) {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.count),
            first.allSatisfy(Self.isLetter),
            parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(Self.isAlphanumeric) })
        else { return nil }
        self.tag = tag
        language = first.lowercased()
        script = parts.dropFirst().first { $0.count == 4 && $0.allSatisfy(Self.isLetter) }
            .map { $0.capitalized }
        country = parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(Self.isLetter) }
            .map { $0.uppercased() }
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.isASCII && character.isLetter
    }

    private static func isAlphanumeric(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
