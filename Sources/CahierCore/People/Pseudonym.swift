package import CahierDiagnostics

/// Invented names, an animal and what it is like: « Loutre curieuse », “Curious otter”.
package enum Pseudonym {
    /// Every pseudonym of a language.
    package static func all(in language: Language) -> [String] {
        animals.flatMap { animal in
            qualities.map { capitalised(name(of: animal, $0, in: language)) }
        }
    }

    /// Draws pseudonyms that nobody has; animals, or in English qualities, come once as long as
    /// there are others, so that the first word is enough to name somebody.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - language: The language of the names.
    ///   - seed: The same one draws the same names.
    ///   - taken: The names that people have, folded.
    /// - Returns: The names, all different; fewer where there are no more.
    package static func draw(
        _ count: Int, in language: Language, from seed: Int, apartFrom taken: Set<String>
    ) -> [String] {
        var draw = SeededRandom(seed: seed)
        var heads = Set(taken.map(head))
        let free = draw.shuffled(all(in: language).filter { !taken.contains(Folding.key($0)) })
        var (names, others): ([String], [String]) = ([], [])
        for name in free {
            let isNew = heads.insert(head(Folding.key(name))).inserted
            if isNew { names.append(name) } else { others.append(name) }
            if names.count == count { return names }
        }
        return Array((names + others).prefix(count))
    }

    /// Whether a name is one of these, in either language.
    package static func isOne(_ name: String) -> Bool { known.contains(Folding.key(name)) }

    private static let known = Set(
        Language.allCases.flatMap { all(in: $0).map(Folding.key) })

    private static func name(
        of animal: Animal, _ quality: Quality, in language: Language
    ) -> String {
        switch language {
        case .french:
            "\(animal.name.french) "
                + (animal.isFeminine ? quality.feminine : quality.masculine)
        case .english: "\(quality.english) \(animal.name.english)"
        }
    }

    private static func capitalised(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }

    private static func head(_ key: String) -> String {
        String(key.prefix { $0 != " " })
    }
}
