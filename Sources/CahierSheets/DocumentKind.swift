public import CahierCore
public import CahierDiagnostics

/// The documents that the toolkit prints.
public enum DocumentKind: String, CaseIterable, Sendable {
    case booklet, sheets, answers, runSheet, minutes, ballots, invitation, feedback, contributions

    /// How it is called at the prompt and in file names.
    public var name: Wording {
        switch self {
        case .booklet: Wording(fr: "livret", en: "booklet")
        case .sheets: Wording(fr: "fiches", en: "sheets")
        case .answers: Wording(fr: "réponses", en: "answers")
        case .runSheet: Wording(fr: "conducteur", en: "run-sheet")
        case .minutes: Wording(fr: "compte-rendu", en: "minutes")
        case .ballots: Wording(fr: "bulletins", en: "ballots")
        case .invitation: Wording(verbatim: "invitation")
        case .feedback: Wording(fr: "retour", en: "feedback")
        case .contributions: Wording(verbatim: "contributions")
        }
    }

    /// What it is, in a line.
    public var summary: Wording {
        switch self {
        case .booklet:
            Wording(
                fr: "toutes les activités, fiches vierges à remplir à la main",
                en: "all activities, blank sheets to fill in by hand")
        case .sheets:
            Wording(
                fr: "les fiches remplies : la synthèse dessinée et les réponses de chacun·e",
                en: "the filled sheets: the synthesis drawn and everyone’s answers")
        case .answers:
            Wording(
                fr: "toutes les réponses, en texte, listes et tableaux simples",
                en: "every answer as plain text, lists and tables")
        case .runSheet:
            Wording(
                fr: "le déroulé de la séance, heure par heure",
                en: "how the session goes, hour by hour")
        case .minutes:
            Wording(
                fr: "ce qui s’est passé, décidé et promis",
                en: "what was done, decided and promised")
        case .ballots:
            Wording(
                fr: "bulletins, notes et cartes à découper, pour chaque activité",
                en: "ballots, notes and cards to cut out, for each activity")
        case .invitation:
            Wording(
                fr: "avant la séance : quand, où, ce qu’on y fera, quoi apporter",
                en: "before the session: when, where, what to do and bring")
        case .feedback:
            Wording(
                fr: "le retour d’expérience, à compléter et à envoyer",
                en: "what was learnt, to complete and send back")
        case .contributions:
            Wording(
                fr: "ce que sont devenues les contributions de chacun·e",
                en: "what became of each person’s contributions")
        }
    }
}

/// How much of what people said a document tells.
public enum Extent: Equatable, Sendable {
    case everything
    /// For sheets: what the answers say together, without the pages of everyone's answers.
    case synthesis
    /// For sheets and contributions: one person's.
    case participant(Participant.ID)

    var participant: Participant.ID? {
        if case .participant(let id) = self { id } else { nil }
    }
}
