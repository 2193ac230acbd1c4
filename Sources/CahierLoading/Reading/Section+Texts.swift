import CahierCore
import CahierDiagnostics

extension Section {
    /// A text that must be there.
    func text(_ key: String) -> String {
        required(key, .aText)?.text() ?? standIn(key)
    }

    func optionalText(_ key: String) -> String? {
        item(key).map { $0.text() ?? standIn(key) }
    }

    /// A list of texts that must be there, or a single text.
    func texts(_ key: String) -> [String] {
        guard let item = required(key, .texts) else { return [standIn(key)] }
        return texts(of: item, key)
    }

    /// A list of texts, or a single text; empty where the key is absent.
    func optionalTexts(_ key: String) -> [String] {
        item(key).map { texts(of: $0, key) } ?? []
    }

    private func texts(of item: Item, _ key: String) -> [String] {
        guard let items = item.listOrText() else { return [standIn(key)] }
        return items.enumerated().map { index, item in
            item.text() ?? standIn("\(key) \(index)")
        }
    }

    /// A short name that people type: letters, digits and hyphens.
    ///
    /// A strict one goes into addresses and file names, where only lower-case letters without
    /// accents are safe.
    func name(_ key: String, isStrict: Bool = false) -> String {
        guard let item = required(key, .aName(isStrict)) else { return standIn(key) }
        guard let name = item.text(.aName(isStrict)) else { return standIn(key) }
        let isSound = name.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "0"..."9", "-": true
            default: !isStrict && (scalar.properties.isAlphabetic || scalar.isCombining)
            }
        }
        if !isSound || name.count > 40 || name.hasPrefix("-") {
            item.fail(.aName(isStrict))
        }
        return name
    }

    /// A language by its BCP 47 tag; `nil` where the key is absent.
    func optionalLanguage(_ key: String) -> String? {
        guard let item = item(key), let tag = item.text(.aLanguage) else { return nil }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let areSound = parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        if !areSound || !(2...3).contains(parts[0].count) || !parts[0].allSatisfy(\.isLetter) {
            item.fail(.aLanguage)
        }
        return tag
    }

    /// One of a few words; `nil`, after a report, for anything else.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ item: Item, _ type: Word.Type
    )
        -> Word?
    {
        let words = Word.allCases.map(\.rawValue)
        guard let text = item.text(.oneOf(words)) else { return nil }
        let spelling = KeyName.canonical(text)
        if let word = Word.allCases.first(where: { KeyName.canonical($0.rawValue) == spelling }) {
            return word
        }
        report.add(.unknownWord(item.label, text, among: words), at: item.entry.place)
        return nil
    }

    /// A text that no other text of the file equals, so that it contradicts none.
    func standIn(_ key: String) -> String {
        "\u{0}" + path.map { "\($0)" }.joined() + key
    }
}

extension Unicode.Scalar {
    fileprivate var isCombining: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
