import CahierDiagnostics

/// A place where words that stay name somebody.
public enum Mention: Equatable, Sendable {
    case title
    case place
    /// An entry, by its number.
    case entry(Int)
    /// A message of a chat, by its number.
    case message(Int)
    /// The title of a group of answers.
    case group(String)
}

extension Session {
    /// Where what others said, or what the session is called, names somebody; as whole words,
    /// however they are accented.
    public func mentions(of id: Participant.ID) -> [Mention] {
        guard let person = participant(id), !person.isForgotten else { return [] }
        return mentions(of: [person.name] + person.formerNames, notBy: .participant(id))
    }

    /// Where words name somebody who is called so, but for those of one author.
    func mentions(of names: [String], notBy author: Author?) -> [Mention] {
        let names = names.map(Folding.key)
        func isNamed(_ texts: [String?]) -> Bool {
            texts.compactMap(\.self).contains { text in
                let key = Folding.key(text)
                return names.contains { name in Self.holds(key, name) && key != name }
            }
        }
        var found: [Mention] = []
        if isNamed([opening.title]) { found.append(.title) }
        if isNamed([opening.place]) { found.append(.place) }
        for entry in entries where entry.author != author {
            if isNamed(entry.content.texts) { found.append(.entry(entry.number)) }
        }
        for message in chat.messages where message.author != author {
            guard !names.contains(Folding.key(message.line.name ?? "")) else { continue }
            if isNamed([message.line.text]) { found.append(.message(message.number)) }
        }
        for group in groups where isNamed([group.title]) { found.append(.group(group.title)) }
        return found
    }

    /// Whether a folded text has a folded name in it, with no letter before or after.
    private static func holds(_ text: String, _ name: String) -> Bool {
        guard !name.isEmpty else { return false }
        var rest = Substring(text)
        while let range = rest.firstRange(of: name) {
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            if before?.isLetter != true, after?.isLetter != true { return true }
            rest = text[text.index(after: range.lowerBound)...]
        }
        return false
    }
}

extension Entry.Content {
    /// Every text in it.
    package var texts: [String] {
        cells.compactMap { cell in
            if case .text(let text) = cell.value { text } else { nil }
        }
    }
}
