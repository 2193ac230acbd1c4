import CahierCore

/// A value of a YAML file, aliases followed, and where it is written.
struct Entry {
    indirect enum Content {
        /// `clé:` and nothing else, `~` or `null`.
        case nothing
        /// A value that cannot be read, which was already reported.
        case broken
        /// A word, a number or a text, however it is written.
        case text(String)
        case list([Entry])
        case keys([Pair])
    }

    struct Pair {
        /// The key as ``KeyName`` spells it.
        var key: String
        /// Where the key is written.
        var place: Place
        var value: Entry
    }

    var content: Content
    var place: Place

    /// The place of the value at the end of a path, or of the last one on the way that is there.
    func place(of path: [PathStep]) -> Place {
        var entry = self
        for step in path {
            guard let next = entry.child(step) else { break }
            entry = next
        }
        return entry.place
    }

    func child(_ step: PathStep) -> Entry? {
        switch (step, content) {
        case (.index(let index), .list(let entries)):
            entries.indices.contains(index) ? entries[index] : nil
        // A single text stands for a list of one.
        case (.index(0), .text): self
        case (.key(let key), .keys(let pairs)):
            pairs.first { $0.key == KeyName.canonical(key) }?.value
        case (.index, _), (.key, _): nil
        }
    }
}

/// The one spelling of a key that may be typed in several ways.
enum KeyName {
    /// The key with straight apostrophes and plain spaces; accents composed or decomposed are
    /// equal for Swift.
    static func canonical(_ key: String) -> String {
        // The first bytes of the characters below.
        guard key.utf8.contains(where: { $0 == 0xC2 || $0 == 0xCA || $0 == 0xE2 }) else {
            return key
        }
        return String(
            key.map { character in
                switch character {
                case "’", "ʼ", "‘": "'"
                case "\u{A0}", "\u{202F}": " "
                default: character
                }
            })
    }
}
