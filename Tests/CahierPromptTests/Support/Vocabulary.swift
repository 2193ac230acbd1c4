/// Words that tell a language from the other, for those who look for strays.
enum Vocabulary {
    static func words(of text: some StringProtocol) -> [String] {
        text.split { !$0.isLetter }.filter { $0.count > 1 }.map { $0.lowercased() }
    }

    static let english: Set = [
        "the", "and", "with", "for", "is", "are", "not", "expected", "unknown", "it", "this",
        "that",
        "nobody", "nothing", "which", "what", "who", "before", "after", "from", "by", "did",
        "you", "mean", "already", "cannot", "must", "only", "needs", "of", "answers", "answer",
        "workshop", "sheet", "shows", "waiting", "left", "recorded", "there", "everyone",
    ]

    static let french: Set = [
        "le", "la", "les", "des", "une", "est", "sont", "dans", "pour", "aucun", "aucune",
        "attendu",
        "inconnu", "inconnue", "séance", "réponse", "réponses", "personne", "vouliez", "ou", "et",
        "cette", "ce", "il", "faut", "manque", "deux", "commande", "numéro", "déjà", "reste",
        "fichier", "atelier", "groupe", "heure", "rien", "était", "reprise", "saisie", "tout",
    ]
}
