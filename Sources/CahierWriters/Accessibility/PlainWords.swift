import CahierDiagnostics

/// What words alone give away.
enum PlainWords {
    /// Whether a paragraph begins as an item of a list does: with a number, a bullet or a dash.
    static func beginsLikeListItem(_ text: String) -> Bool {
        let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard words.count > 1, let mark = words.first else { return false }
        if mark.count == 1 { return "•◦‣▪▫●○■–-*".contains(mark) }
        guard let sign = mark.last, sign == "." || sign == ")" else { return false }
        let number = mark.dropLast().drop { $0 == "(" }
        if number.count <= 2, number.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
        // « A. Dupont » is a person: letters are numbers before a bracket only.
        return sign == ")" && number.count == 1 && number.allSatisfy(\.isLetter)
    }

    /// Whether a text is as short as a heading and ends as one does.
    static func readsLikeHeading(_ text: String) -> Bool {
        let text = trimmed(text)
        return text.count <= 80 && text.last.map { !".,;!?…".contains($0) } == true
    }

    /// Whether the text of a link is a web address, or the one that it leads to.
    static func isAddress(_ text: String, target: String) -> Bool {
        let text = trimmed(text).lowercased()
        return text == target.lowercased() || text.hasPrefix("www.")
            || text.prefix { $0 != " " }.contains("://")
    }

    /// Whether the text of a link says nothing without what stands around it.
    static func isVague(_ text: String) -> Bool {
        let words = Folding.key(text).split { !$0.isLetter && !$0.isNumber }
        return vague.contains(words.joined(separator: " "))
    }

    private static let vague: Set<String> = [
        "", "ici", "la", "cliquez ici", "cliquer ici", "clic ici", "voir ici", "lien", "ce lien",
        "le lien", "suivez ce lien", "suivre ce lien", "voir", "suite", "la suite", "lire la suite",
        "plus", "en savoir plus", "savoir plus", "plus d infos", "plus d informations",
        "cette page",
        "page", "site", "ce site",
        "here", "click here", "click", "link", "this link", "follow this link", "more", "read more",
        "learn more", "see more", "this page", "this site",
    ]

    private static func trimmed(_ text: String) -> Substring {
        var rest = text.drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
