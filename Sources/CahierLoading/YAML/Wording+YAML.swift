import CahierDiagnostics

/// What is said of a file before anything is known of its workshop.
extension Wording {
    /// Of a file that was not read to its end.
    static func tooLarge(most: Int) -> Wording {
        let most = most / 1_000_000
        return Wording(
            fr: "le fichier pèse plus de \(most) Mo ; attendu : \(most) Mo au plus",
            en: "the file is larger than \(most) MB; expected at most \(most) MB")
    }
    static let utf16 = Wording(
        fr: "le fichier est en UTF-16 ; l’enregistrer en UTF-8",
        en: "the file is in UTF-16; save it as UTF-8")
    static func notUTF8(_ byte: UInt8) -> Wording {
        let shown = String(byte, radix: 16, uppercase: true)
        return Wording(
            fr: "l’octet 0x\(shown) n’est pas de l’UTF-8 ; enregistrer le fichier en UTF-8",
            en: "the byte 0x\(shown) is not UTF-8; save the file as UTF-8")
    }
    static func refusedCharacter(_ scalar: Unicode.Scalar) -> Wording {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Wording(
            fr: "caractère interdit \(code) ; le retirer",
            en: "forbidden character \(code); remove it")
    }
    static let emptyFile = Wording(
        fr: "le fichier est vide ; attendu : un atelier, dont la première ligne est « atelier: … »",
        en: "the file is empty; expected a workshop, whose first line is ‘atelier: …’")
    static let severalDocuments = Wording(
        fr: "un second document commence ici ; attendu : un seul par fichier, sans ligne « --- »",
        en: "a second document starts here; expected one for a file, without a line ‘---’")
    static let tooDeep = Wording(
        fr: "valeurs trop imbriquées ; attendu : \(YAMLTree.deepest) niveaux au plus",
        en: "values too deep inside one another; expected at most \(YAMLTree.deepest) levels")
    static func tooManyEntries(most: Int) -> Wording {
        Wording(
            fr: "trop de valeurs ; attendu : \(most) au plus, celles d’un renvoi (« *nom ») "
                + "comptant à chaque emploi",
            en: "too many values; expected at most \(most), those of an alias (‘*name’) counted "
                + "at each use")
    }
    static func duplicateKey(_ key: String, firstLine: Int) -> Wording {
        let key = Visible.excerpt(key)
        return Wording(
            fr: "la clé « \(key) » est déjà donnée à la ligne \(firstLine)",
            en: "the key ‘\(key)’ is already given on line \(firstLine)")
    }
    static func duplicateKey(_ keys: String) -> Wording {
        let keys = Visible.excerpt(keys)
        return Wording(
            fr: "clé donnée plusieurs fois : « \(keys) »",
            en: "key given more than once: ‘\(keys)’")
    }
    static let keyNotWord = Wording(
        fr: "une clé est un mot ou quelques mots, sans « * », « [ » ni « { »",
        en: "a key is a word or a few words, without ‘*’, ‘[’ or ‘{’")
    static let mergeKey = Wording(
        fr: "la fusion « << » n’est pas admise ; recopier les clés, ou donner toute la valeur par "
            + "un renvoi (« *nom »)",
        en: "merging with ‘<<’ is not allowed; copy the keys, or give the whole value by an alias "
            + "(‘*name’)")
    static func textWithStar(_ text: String) -> Wording {
        let text = Visible.excerpt(text)
        return Wording(
            fr: "« \(text) » commence par « * », qui annonce un renvoi ; écrire le texte entre "
                + "guillemets (\"…\")",
            en: "‘\(text)’ starts with ‘*’, which announces an alias; write the text between "
                + "quotes (\"…\")")
    }
    static func unknownAlias(_ name: String, among names: [String]) -> Wording {
        let near = Suggestion.nearest(to: name, among: names)
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "« *\(shown) » ne renvoie à rien : aucune valeur marquée « &\(shown) » ne précède"
                + (near.map { " ; essayer « *\($0) »" } ?? ""),
            en: "‘*\(shown)’ points to nothing: no value marked ‘&\(shown)’ precedes"
                + (near.map { "; try ‘*\($0)’" } ?? ""))
    }
    static func tag(_ tag: String) -> Wording {
        let tag = Visible.excerpt(tag)
        return Wording(
            fr: "l’étiquette « \(tag) » n’est pas admise ; attendu : la valeur seule",
            en: "the tag ‘\(tag)’ is not allowed; expected the value alone")
    }
}
