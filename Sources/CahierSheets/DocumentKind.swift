public import CahierDiagnostics

/// The documents that the toolkit prints.
public enum DocumentKind: String, CaseIterable, Sendable {
    case booklet, sheets, answers, runSheet, minutes

    /// How it is called at the prompt and in file names.
    public var name: Wording {
        switch self {
        case .booklet: Wording(fr: "livret", en: "booklet")
        case .sheets: Wording(fr: "fiches", en: "sheets")
        case .answers: Wording(fr: "réponses", en: "answers")
        case .runSheet: Wording(fr: "conducteur", en: "run-sheet")
        case .minutes: Wording(fr: "compte-rendu", en: "minutes")
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
        }
    }
}
