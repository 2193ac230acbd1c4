import CahierDiagnostics

/// What may follow « plan »: what is changed in it.
enum PlanVerb: CaseIterable {
    case pause, meal, preparation, day
    case add, remove, length, order, parallel, split
    case fixed, free, cut, vote
    case end, replan

    var word: Wording {
        switch self {
        case .pause: Wording(fr: "pause", en: "break")
        case .meal: Wording(fr: "repas", en: "meal")
        case .preparation: Wording(fr: "préalable", en: "before-session")
        case .day: Wording(fr: "jour", en: "day")
        case .add: Wording(fr: "ajouter", en: "add")
        case .remove: Wording(fr: "retirer", en: "remove")
        case .length: Wording(fr: "durée", en: "length")
        case .order: Wording(fr: "ordre", en: "order")
        case .parallel: Wording(fr: "parallèle", en: "parallel")
        case .split: Wording(fr: "séparer", en: "split")
        case .fixed: Wording(fr: "fixe", en: "fixed")
        case .free: Wording(fr: "libre", en: "free")
        case .cut: Wording(fr: "sacrifier", en: "cut")
        case .vote: Wording(verbatim: "vote")
        case .end: Wording(fr: "fin", en: "end")
        case .replan: Wording(fr: "replanifier", en: "replan")
        }
    }

    /// What follows the word; the blocks of a plan are named by numbers of activities, and by the
    /// letters of breaks.
    var arguments: Wording {
        switch self {
        case .pause, .meal:
            Wording(fr: "15 min [après 3]", en: "15 min [after 3]")
        case .preparation: Wording(fr: "TEXTE", en: "TEXT")
        case .day:
            Wording(fr: "[2026-05-05] 9:00 avant 5", en: "[2026-05-05] 9:00 before 5")
        case .add: Wording(fr: "5 [après 3]", en: "5 [after 3]")
        case .remove, .split: Wording(verbatim: "3")
        case .length:
            Wording(
                fr: "3 25 min [entre 15 min et 30 min], ou 3 apprise",
                en: "3 25 min [between 15 min and 30 min], or 3 learned")
        case .order: Wording(fr: "3 1 2, ou 3 après 5", en: "3 1 2, or 3 after 5")
        case .parallel: Wording(verbatim: "3 4")
        case .fixed, .free: Wording(verbatim: "3")
        case .cut: Wording(fr: "4 2, ou rien", en: "4 2, or nothing")
        case .vote: Wording(verbatim: "2 +3")
        case .end: Wording(fr: "20 h 30, ou libre", en: "20:30, or open")
        case .replan: Wording(fr: "[votes] [oui]", en: "[votes] [yes]")
        }
    }

    var summary: Wording {
        switch self {
        case .pause: Wording(fr: "met une pause", en: "puts a break")
        case .meal: Wording(fr: "met un repas", en: "puts a meal")
        case .preparation:
            Wording(fr: "ajoute ce qui se fait avant la séance", en: "adds what is done before")
        case .day:
            Wording(fr: "la suite est un autre jour", en: "what follows is on another day")
        case .add: Wording(fr: "ajoute une activité", en: "adds an activity")
        case .remove: Wording(fr: "retire un bloc du plan", en: "takes a block out of the plan")
        case .length:
            Wording(
                fr: "change une durée ; « apprise » : celle des séances passées",
                en: "changes a length; ‘learned’: that of past sessions")
        case .order: Wording(fr: "change l’ordre", en: "changes the order")
        case .parallel:
            Wording(fr: "joue des activités en même temps", en: "plays activities at the same time")
        case .split:
            Wording(fr: "les joue de nouveau l’une après l’autre", en: "plays them in turn again")
        case .fixed: Wording(fr: "ne touche pas à cette durée", en: "leaves this length alone")
        case .free: Wording(fr: "peut de nouveau la changer", en: "may change it again")
        case .cut:
            Wording(
                fr: "dit ce qui saute d’abord si le temps manque",
                en: "says what goes first when time is short")
        case .vote: Wording(fr: "compte des voix", en: "counts votes")
        case .end: Wording(fr: "fixe l’heure de la fin", en: "fixes when it ends")
        case .replan:
            Wording(
                fr: "propose de finir à l’heure ; « oui » le note",
                en: "proposes how to end in time; ‘yes’ records it")
        }
    }

    var usage: Wording {
        Wording(
            fr: "plan \(word.french) \(arguments.french)",
            en: "plan \(word.english) \(arguments.english)")
    }

    static func named(_ word: String) -> PlanVerb? {
        let key = Folding.key(word)
        return allCases.first { verb in
            Language.allCases.contains { Folding.key(verb.word[$0]) == key }
        }
    }
}

extension CommandError {
    static func unknown(planVerb word: String) -> CommandError {
        let shown = Visible.excerpt(word)
        let near = Language.allCases.map { language in
            Suggestion.nearest(to: word, among: PlanVerb.allCases.map { $0.word[language] })
        }
        return CommandError(
            fr: "« plan \(shown) » n’existe pas ; "
                + (near[0].map { "vouliez-vous dire « plan \($0) » ?" }
                    ?? "« aide plan » montre ce qui existe"),
            en: "‘plan \(shown)’ does not exist; "
                + (near[1].map { "did you mean ‘plan \($0)’?" } ?? "‘help plan’ shows what does"))
    }

    /// A change of the plan that lacks something, or has too much.
    static func expected(_ verb: PlanVerb, besides word: String? = nil) -> CommandError {
        let usage = verb.usage
        guard let word else {
            return CommandError(
                fr: "il manque quelque chose ; attendu, par exemple : \(usage.french)",
                en: "something is missing; expected, for example: \(usage.english)")
        }
        let shown = Visible.excerpt(word)
        return CommandError(
            fr: "« \(shown) » n’est pas compris ; attendu, par exemple : \(usage.french)",
            en: "‘\(shown)’ is not understood; expected, for example: \(usage.english)")
    }
}
