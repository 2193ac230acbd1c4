import CahierDocument

/// The headings of levels 1 and 2, as a table of contents shows them.
struct EPUBOutline {
    /// A heading, and those below it.
    struct Entry {
        var level: Int
        var title: String
        /// The file and the anchor where it stands.
        var target: String
        var children: [Entry] = []
    }

    private(set) var entries: [Entry] = []
    /// The file that is being written.
    var file = ""
    private var count = 0

    /// Takes note of a heading.
    ///
    /// - Returns: The id to find it by; `nil` for one that the table of contents does not show.
    mutating func add(_ title: [Inline], level: Int) -> String? {
        let text = title.plain
        guard level <= 2, !text.allSatisfy(\.isWhitespace) else { return nil }
        count += 1
        // Anchors have no underscore.
        let id = "h_\(count)"
        let entry = Entry(level: level, title: text, target: "\(file)#\(id)")
        if level == 2, let last = entries.indices.last, entries[last].level == 1 {
            entries[last].children.append(entry)
        } else {
            entries.append(entry)
        }
        return id
    }
}

extension [Inline] {
    /// The text on one line, without its roles.
    var plain: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .span(_, let inlines), .link(let inlines, _), .foreign(let inlines, _):
                inlines.plain
            case .anchor: ""
            case .lineBreak: " "
            }
        }.joined()
    }
}
