import CahierCore
import CahierDiagnostics

/// Reads one value of a file.
struct Item {
    let entry: Entry
    /// What the value is of, as people call it.
    let label: Wording
    let path: [PathStep]
    let report: Report

    /// The most characters that a text may have.
    static let longestText = 20_000

    func fail(_ expected: Wording) {
        guard let found = Wording.found(entry) else { return }
        report.add(.wrong(label, found: found, expected: expected), at: entry.place)
    }

    func section<Value>(_ read: (Section) -> Value) -> Value {
        let section = Section(entry, at: entry.place, path: path, report: report)
        let value = read(section)
        if case .keys = entry.content {
            section.close()
        } else {
            fail(.keys(section.known))
        }
        return value
    }

    /// The elements of a list; `nil`, after a report, for anything else.
    func list() -> [Item]? {
        guard case .list(let entries) = entry.content else {
            fail(.aList)
            report.guess(path)
            return nil
        }
        return entries.enumerated().map { index, entry in
            Item(
                entry: entry, label: .element(index + 1, of: label),
                path: path + [.index(index)], report: report)
        }
    }

    /// The elements of a list; a single text is a list of one.
    func listOrText() -> [Item]? {
        guard case .text = entry.content else { return list() }
        return [Item(entry: entry, label: label, path: path + [.index(0)], report: report)]
    }

    /// A text without the white space around it, or `nil` after a report.
    func text(_ expected: Wording = .aText) -> String? {
        guard case .text(let raw) = entry.content else {
            fail(expected)
            return nil
        }
        // Refused characters can still come out of escapes, such as "\0".
        for scalar in raw.unicodeScalars where SourceText.isRefused(scalar) {
            report.add(.refusedCharacter(scalar), at: entry.place)
        }
        let text = raw.trimmed
        if text.isEmpty {
            report.add(.emptyText(label), at: entry.place)
            return nil
        }
        guard text.utf8.count > Self.longestText, text.count > Self.longestText else {
            return report.isFrench ? FrenchSpacing.applied(toFrench: text) : text
        }
        report.add(.longText(label, text.count, most: Self.longestText), at: entry.place)
        return nil
    }

    /// The text of a value that something else than any text is expected of.
    var raw: String? {
        if case .text(let text) = entry.content { text } else { nil }
    }
}

extension String {
    /// The text without the white space around it.
    fileprivate var trimmed: String {
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        let head = drop(while: \.isWhitespace)
        let end = head.lastIndex { !$0.isWhitespace }
        return end.map { String(head[...$0]) } ?? ""
    }
}
