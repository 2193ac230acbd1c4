import CahierDiagnostics

/// What can be expected of a value.
extension Wording {
    static let aText = Wording(fr: "un texte", en: "a text")
    static let texts = Wording(
        fr: "un texte ou une liste de textes", en: "a text or a list of texts")
    static let aList = Wording(fr: "une liste", en: "a list")
    static let anInteger = Wording(
        fr: "un nombre entier, en chiffres, comme 12", en: "a whole number, in digits, such as 12")
    static let aNumber = Wording(
        fr: "un nombre, comme 12 ou 1,5", en: "a number, such as 12 or 1.5")
    static let smallNumber = Wording(
        fr: "un nombre d’au plus un milliard", en: "a number of at most a billion")
    static let aBoolean = Wording(fr: "oui ou non", en: "oui (yes) or non (no)")
    static let aDuration = Wording(
        fr: "une durée, comme 5 min, 45 s ou 1 min 30 s",
        en: "a duration, such as 5 min, 45 s or 1 min 30 s")
    static let durations = Wording(
        fr: "des durées, comme [ 2 min, 45 s ]", en: "durations, such as [ 2 min, 45 s ]")
    static let aLanguage = Wording(
        fr: "une langue, comme fr, en ou pt-BR", en: "a language, such as fr, en or pt-BR")
    static let aLink = Wording(
        fr: "une adresse qui commence par https:// ou http://",
        en: "an address that starts with https:// or http://")
    static func aName(_ isStrict: Bool) -> Wording {
        isStrict
            ? Wording(
                fr: "un identifiant : des minuscules sans accent, des chiffres et des tirets, 40 "
                    + "au plus",
                en: "an identifier: lower-case letters without accents, digits and hyphens, at "
                    + "most 40")
            : Wording(
                fr: "un identifiant : des lettres, des chiffres et des tirets, 40 au plus",
                en: "an identifier: letters, digits and hyphens, at most 40")
    }
    static func keys(_ names: [String]) -> Wording {
        let names = names.joined(separator: ", ")
        return names.contains(",")
            ? Wording(fr: "les clés \(names)", en: "the keys \(names)")
            : Wording(fr: "la clé \(names)", en: "the key \(names)")
    }
    static func oneOf(_ words: [String]) -> Wording {
        Wording(verbatim: words.joined(separator: ", "))
    }
}

extension Wording {
    static func element(_ number: Int, of list: Wording) -> Wording {
        Wording(fr: "\(list.french) (n° \(number))", en: "\(list.english) (no. \(number))")
    }

    /// What stands where something else is expected; `nil` where that was already reported.
    static func found(_ entry: Entry) -> Wording? {
        switch entry.content {
        case .nothing: Wording(fr: "rien", en: "nothing")
        case .broken: nil
        case .text(let text):
            Wording(fr: "« \(Visible.excerpt(text)) »", en: "‘\(Visible.excerpt(text))’")
        case .list: Wording(fr: "une liste", en: "a list")
        case .keys: Wording(fr: "des clés", en: "keys")
        }
    }

    static func wrong(_ label: Wording, found: Wording, expected: Wording) -> Wording {
        Wording(
            fr: "\(label.french) : \(found.french) ; attendu : \(expected.french)",
            en: "\(label.english): \(found.english); expected \(expected.english)")
    }

    static func missing(_ key: String, _ expected: Wording) -> Wording {
        Wording(
            fr: "il manque « \(key) » ; attendu : \(expected.french)",
            en: "‘\(key)’ is missing; expected \(expected.english)")
    }

    static func emptyText(_ label: Wording) -> Wording {
        Wording(
            fr: "\(label.french) : texte manquant ; il faut au moins un mot",
            en: "\(label.english): missing text; at least a word is needed")
    }

    static func longText(_ label: Wording, _ count: Int, most: Int) -> Wording {
        Wording(
            fr: "\(label.french) : un texte de \(count) caractères ; attendu : \(most) au plus",
            en: "\(label.english): a text of \(count) characters; expected at most \(most)")
    }

    static func unknownKey(_ key: String, among keys: [String]) -> Wording {
        let shown = Visible.excerpt(key)
        if let near = Suggestion.nearest(to: key, among: keys) {
            return Wording(
                fr: "clé inconnue « \(shown) » ; essayer « \(near) »",
                en: "unknown key ‘\(shown)’; try ‘\(near)’")
        }
        let all = keys.joined(separator: ", ")
        return Wording(
            fr: "clé inconnue « \(shown) » ; clés possibles : \(all)",
            en: "unknown key ‘\(shown)’; possible keys: \(all)")
    }

    static func unknownWord(_ label: Wording, _ word: String, among words: [String]) -> Wording {
        let shown = Visible.excerpt(word)
        if let near = Suggestion.nearest(to: word, among: words) {
            return Wording(
                fr: "\(label.french) : « \(shown) » est inconnu ; essayer « \(near) »",
                en: "\(label.english): ‘\(shown)’ is unknown; try ‘\(near)’")
        }
        let all = words.joined(separator: ", ")
        return Wording(
            fr: "\(label.french) : « \(shown) » est inconnu ; possibles : \(all)",
            en: "\(label.english): ‘\(shown)’ is unknown; possible: \(all)")
    }
}
