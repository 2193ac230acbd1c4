import CahierCore
import CahierDiagnostics

/// How people are called in a document.
struct Names: Sendable {
    var participants: [Participant]
    var language: Language

    subscript(author: Author) -> String {
        switch author {
        case .group: Wording(fr: "Le groupe", en: "The group")[language]
        case .participant(let id):
            participants.indices.contains(id - 1) ? participants[id - 1].name : "?"
        case .voice: Wording(fr: "Quelqu’un", en: "Somebody")[language]
        }
    }

    /// As it stands inside of a sentence.
    func inside(_ author: Author) -> String {
        switch author {
        case .group: Wording(fr: "le groupe", en: "the group")[language]
        case .participant: self[author]
        case .voice: Wording(fr: "quelqu’un", en: "somebody")[language]
        }
    }

    func list(_ authors: some Sequence<Author>) -> String {
        authors.map(inside).joined(separator: ", ")
    }
}

extension Names {
    /// Whether the words that say who takes something mean a participant: the name in full, or
    /// the beginning of no other one's; several people may be named.
    func isMeant(_ person: Participant, by who: String?) -> Bool {
        guard let who else { return false }
        let words = who.replacing(" et ", with: ",").replacing(" and ", with: ",")
        return ([who] + words.split(separator: ",").map(String.init)).contains { name in
            let key = Folding.key(name.trimmed)
            let own = Folding.key(person.name)
            if key == own { return true }
            guard !key.isEmpty, own.hasPrefix(key + " ") else { return false }
            let keys = participants.map { Folding.key($0.name) }
            return keys.count { $0 == key || $0.hasPrefix(key + " ") } == 1
        }
    }
}

extension String {
    /// Without spaces before and after.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
