import CahierDiagnostics

/// Words that several sheets print.
enum Label {
    static let noticed = Wording(fr: "On a repéré…", en: "We noticed…")
    static let together = Wording(
        fr: "ce que disent les réponses ensemble", en: "what the answers say together")
    static let everyone = Wording(fr: "Les réponses de chacun·e", en: "Everyone’s answers")
    static let contents = Wording(fr: "Sommaire", en: "Contents")
    static let semicolon = Wording(fr: "\u{202F}; ", en: "; ")
    static let colon = Wording(fr: "\u{A0}: ", en: ": ")
    static let noAnswer = Wording(fr: "Pas encore de réponse.", en: "No answer yet.")
    static let stages = Wording(fr: "Étapes", en: "Stages")
    static let participants = Wording(fr: "Participantes et participants", en: "Participants")
    static let material = Wording(fr: "Matériel", en: "Material")
    static let context = Wording(fr: "Contexte", en: "Context")
    static let instructions = Wording(fr: "Consigne", en: "Instructions")
    static let facilitation = Wording(fr: "Animation", en: "Facilitation")
    static let epilogue = Wording(fr: "Épilogue", en: "Epilogue")
    static let further = Wording(fr: "Aller plus loin", en: "Going further")
    /// « parce que le café… », « parce qu’on… ».
    static func because(_ reason: String, _ language: Language) -> String {
        // Before a mute h one elides too, but no rule tells it from an aspirated one.
        let isElided = Folding.key(String(reason.prefix(1))).first.map("aeiouy".contains) ?? false
        let because = Wording(fr: isElided ? "parce qu’" : "parce que ", en: "because ")
        return because[language] + reason
    }
    static let decisions = Wording(fr: "Décisions", en: "Decisions")
    static let actions = Wording(fr: "Actions", en: "Actions")
    static let pledges = Wording(fr: "Promesses", en: "Pledges")
    static let notes = Wording(fr: "Notes", en: "Notes")
    static let groups = Wording(fr: "Regroupements", en: "Put together")
    static let teams = Wording(fr: "Groupes", en: "Groups")
    static let who = Wording(fr: "Qui", en: "Who")
    static let what = Wording(fr: "Quoi", en: "What")
    static let due = Wording(fr: "Échéance", en: "Due")
    static let practical = Wording(fr: "En pratique", en: "In practice")
    static let duration = Wording(fr: "Durée", en: "Duration")
    static let group = Wording(fr: "Groupe", en: "Group")
    static let from = Wording(fr: "De", en: "From")
    static let to = Wording(fr: "À", en: "To")
    static let activity = Wording(fr: "Activité", en: "Activity")
    static let item = Wording(fr: "Sujet", en: "Item")
    static let value = Wording(fr: "Valeur", en: "Value")
    static let total = Wording(fr: "Total", en: "Total")
    static let ownNotes = Wording(fr: "Mes notes", en: "My notes")
    static let state = Wording(fr: "État", en: "State")
    static let done = Wording(fr: "fait", en: "done")
    static let toDo = Wording(fr: "à faire", en: "to do")
    static let amount = Wording(fr: "Combien", en: "How much")
    static let common = Wording(fr: "Pour quel commun", en: "For which common")

    /// « … et 12 autres », after the first of a long list.
    static func more(_ count: Int) -> Wording {
        Wording(
            fr: count == 1 ? "… et un autre" : "… et \(count) autres",
            en: count == 1 ? "… and one more" : "… and \(count) more")
    }

    /// « 12 mots », « 1 mot »; none and one take the singular in French.
    static func words(_ count: Int) -> Wording {
        Wording(
            fr: "\(count)\u{A0}mot\(count > 1 ? "s" : "")",
            en: "\(count) word\(count == 1 ? "" : "s")")
    }
}
