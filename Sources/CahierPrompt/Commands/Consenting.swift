import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// `consentement` shows what people are told and what they answered, `consentement texte` tells
    /// them, `consentement Marie nom` keeps an answer.
    func consent(_ text: String) throws(CommandError) {
        let session = try current()
        guard !text.isEmpty else { return showConsents(of: session) }
        let (word, rest) = Parts.head(text)
        if ["texte", "text"].contains(Folding.key(word)) { return try stateTerms(rest) }
        let words = text.split(separator: " ").map(String.init)
        guard let last = words.last, let consent = Consent(word: last) else {
            throw CommandError(
                .badData,
                fr: "« \(Visible.excerpt(words.last ?? "")) » : réponse inconnue ; attendu : NOM, "
                    + "puis nom, pseudonyme, anonyme ou rien",
                en: "‘\(Visible.excerpt(words.last ?? ""))’: unknown answer; expected NAME, then "
                    + "name, pseudonym, anonymous or nothing")
        }
        for person in try people(
            words.dropLast().joined(separator: " "), in: session, of: .consent)
        {
            try commit(
                try orError { () throws(Refusal) in try session.consent(person.id, consent) })
            say(consent, of: person.name)
        }
    }

    private func say(_ consent: Consent, of name: String) {
        let name = Visible.excerpt(name)
        say(
            fr: "\(name) : \(consent.sentence.french)", en: "\(name): \(consent.sentence.english)")
    }

    private func stateTerms(_ text: String) throws(CommandError) {
        let session = try current()
        let terms =
            text.isEmpty
            ? ConsentTerms.usual(in: language)
            : ConsentTerms(text: Parts.unquoted(text), months: ConsentTerms.usualMonths)
        try commit(try orError { () throws(Refusal) in try session.state(terms) })
        showTerms(terms)
    }

    /// What people are told, and what they may answer.
    func showTerms(_ terms: ConsentTerms) {
        for line in terms.text.split(separator: "\n", omittingEmptySubsequences: false) {
            show(PlainText.wrapped(String(line), mark: "").joined(separator: "\n"))
        }
        for consent in Consent.allCases {
            let line = "\(consent.word[language])\(colon)\(consent.meaning[language])"
            show(PlainText.wrapped(line, mark: "  – ").joined(separator: "\n"))
        }
    }

    private func showConsents(of session: Session) {
        guard let terms = session.terms.last else {
            return say(
                fr: "Rien n’a encore été dit aux gens ; « consentement texte » le dit.",
                en: "People were told nothing yet; ‘consent text’ tells them.")
        }
        showTerms(terms)
        for person in session.participants where !person.isForgotten {
            let told = person.consent?.consent.sentence ?? .saidNothing
            let name = Visible.excerpt(person.name)
            say(fr: "\(name) : \(told.french)", en: "\(name): \(told.english)")
        }
    }

    /// `réserver 12` keeps an entry from what is published, `réserver 12 non` lets it in again.
    func withhold(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let number = try orError { () throws(Refusal) in try Number.integer(arguments[0]) }
        let isWithheld = arguments.count == 1
        if !isWithheld, !["non", "no"].contains(Folding.key(arguments[1])) {
            throw CommandError(
                .badData, fr: "« \(Visible.excerpt(arguments[1])) » ; attendu : non, ou rien",
                en: "‘\(Visible.excerpt(arguments[1]))’; expected no, or nothing")
        }
        try commit(
            try orError { () throws(Refusal) in try session.withhold(number, isWithheld) })
        if isWithheld {
            say(
                fr: "Le n° \(number) reste entre vous : « exporter --public » le laisse de côté.",
                en: "No. \(number) stays among you: ‘export --public’ leaves it out.")
        } else {
            say(
                fr: "Le n° \(number) se publie de nouveau.",
                en: "No. \(number) is published again.")
        }
    }

    /// What somebody whose turn it is answers to the terms; `nil` for anything else.
    func consent(_ text: String, in turn: Turn) throws(CommandError) -> Bool {
        let session = try current()
        guard !session.terms.isEmpty, session.participant(turn.person)?.consent == nil,
            let consent = Consent(word: text)
        else { return false }
        try commit(try orError { () throws(Refusal) in try session.consent(turn.person, consent) })
        say(consent.sentence)
        return true
    }
}

extension Wording {
    /// Of somebody who was told, and has not answered.
    static let saidNothing = Wording(
        fr: "rien de dit encore ; mots publiés sans nom.",
        en: "nothing said yet; words published without a name.")
}

extension Consent {
    init?(word: String) {
        let key = Folding.key(word)
        let found = Self.allCases.first { consent in
            Language.allCases.contains { Folding.key(consent.word[$0]) == key }
        }
        guard let found else { return nil }
        self = found
    }

    var word: Wording {
        switch self {
        case .nothing: Wording(fr: "rien", en: "nothing")
        case .withoutName: Wording(fr: "anonyme", en: "anonymous")
        case .underPseudonym: Wording(fr: "pseudonyme", en: "pseudonym")
        case .underName: Wording(fr: "nom", en: "name")
        }
    }

    fileprivate var meaning: Wording {
        switch self {
        case .nothing:
            Wording(
                fr: "rien de ce que je dis n’est publié", en: "nothing that I say is published")
        case .withoutName:
            Wording(
                fr: "ce que je dis peut être publié, sans mon nom",
                en: "what I say may be published, without my name")
        case .underPseudonym:
            Wording(
                fr: "… sous mon pseudonyme de la séance", en: "… under my pseudonym of the session")
        case .underName: Wording(fr: "… sous mon nom", en: "… under my name")
        }
    }

    var sentence: Wording {
        switch self {
        case .nothing:
            Wording(
                fr: "rien ne se publie. Cela n’empêche pas de participer.",
                en: "nothing is published. It keeps nobody from taking part.")
        case .withoutName:
            Wording(fr: "mots publiés sans nom.", en: "words published without a name.")
        case .underPseudonym:
            Wording(fr: "mots publiés sous pseudonyme.", en: "words published under a pseudonym.")
        case .underName:
            Wording(fr: "mots publiés sous son nom.", en: "words published under the name.")
        }
    }
}

extension ConsentTerms {
    static let usualMonths = 24

    /// What people are told where nobody wrote something else.
    static func usual(in language: Language) -> ConsentTerms {
        let text = Wording(
            fr: """
                Ce qui se dit ici est noté dans un carnet, pour que le groupe s’en serve.
                Le carnet reste chez qui anime la séance ; il est gardé 24 mois.
                Un compte-rendu peut être publié : chacun·e dit ce qui peut l’être de ses mots.
                On peut dire non, changer d’avis, ou demander plus tard que tout soit effacé ;
                cela n’empêche pas de participer.
                """,
            en: """
                What is said here is recorded in a carnet, for the group to use.
                The carnet stays with whoever runs the session; it is kept for 24 months.
                Minutes may be published: everyone says what may be of their own words.
                One may say no, change one’s mind, or ask later for all to be erased;
                it keeps nobody from taking part.
                """)
        return ConsentTerms(text: text.shown[language], months: usualMonths)
    }
}
