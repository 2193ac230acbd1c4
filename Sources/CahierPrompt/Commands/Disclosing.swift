import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    /// `montrer` says when the answers of the stage are shown; with a rule, decides it.
    func show(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            throw .noActivity
        }
        guard !arguments.isEmpty else {
            return say(session.reveal(of: activity, stage: session.stage(of: activity.id)).sentence)
        }
        let lookup = Lookup(
            Wording(fr: "règle inconnue", en: "unknown rule"),
            words: Reveal.allCases.map { [$0.word.french, $0.word.english] })
        let reveal = Reveal.allCases[
            try orError { () throws(Refusal) in
                try lookup.find(arguments.joined(separator: " "))
            }]
        try commit(try orError { () throws(Refusal) in try session.disclose(reveal) })
        say(reveal.sentence)
    }

    /// `révéler` shows the answers of the stage, `révéler Marie` those of one person.
    func reveal(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let name = arguments.joined(separator: " ")
        guard !name.isEmpty else {
            try commit(try orError { () throws(Refusal) in try session.reveal() })
            return try showSummary([], isForPrograms: manner.isForPrograms)
        }
        guard let person = Self.person(name, in: session) else { throw unknownPerson(name) }
        if let activity = session.current, session.isVeiled(activity) {
            throw CommandError(
                .badData,
                fr:
                    "les réponses sont anonymes : elles ne se montrent qu’ensemble, par « révéler »",
                en: "answers are anonymous: they are only shown together, by ‘reveal’")
        }
        try commit(try orError { () throws(Refusal) in try session.reveal(person.id) })
        let shown = try current()
        let answers = shown.current.map(shown.answers) ?? []
        let entries = answers.filter { $0.author == .participant(person.id) }
            .compactMap { shown.entry($0.number) }
        for entry in entries { show(entry, of: shown) }
        sayWhyHidden(entries.filter { !shown.isShown($0) }, in: shown)
        let visible = Visible.excerpt(person.name)
        if entries.isEmpty {
            say(fr: "\(visible) n’a pas encore répondu.", en: "\(visible) has not answered yet.")
        }
    }

    /// Leaves the names out of the answers to the activity.
    func veil() throws(CommandError) {
        let session = try current()
        guard let activity = session.current else { throw .noActivity }
        let named = session.answers(to: activity).count
        try commit(
            try orError { () throws(Refusal) in try session.veil(activity, seed: desk.seed()) }
        )
        say(.anonymous)
        guard named > 0 else { return }
        let counted = Wording.counted(
            named, fr: "réponse a déjà été donnée", "réponses ont déjà été données",
            en: "answer was given already", "answers were given already")
        say(
            fr: "\(counted.french), peut-être à la vue de tout le monde.",
            en: "\(counted.english), perhaps for all to see.")
    }

    /// Says that answers are not shown, and why.
    ///
    /// - Returns: Whether some are hidden.
    func sayWhatIsHidden(of activity: Activity, in session: Session) -> Bool {
        let hidden = session.hidden(in: activity.id)
        sayWhyHidden(hidden, in: session)
        return !hidden.isEmpty
    }

    private func sayWhyHidden(_ entries: [Entry], in session: Session) {
        say(entries.compactMap(session.rule)) { count in
            .counted(
                count, fr: "réponse cachée", "réponses cachées", en: "answer hidden",
                "answers hidden")
        }
    }

    /// Says which messages of a chat are not shown, and why.
    func sayWhatIsHidden(of proposals: [ChatProposal], in session: Session) {
        let hidden = proposals.filter { !session.isShown($0) }
        say(hidden.map(session.rule)) { count in
            .counted(
                count, fr: "message caché", "messages cachés", en: "message hidden",
                "messages hidden")
        }
    }

    /// Says how many things each reason hides, in the order in which they are met.
    private func say(_ reasons: [Wording], counted: (Int) -> Wording) {
        var rest = reasons
        while let reason = rest.first {
            let count = counted(rest.count { $0 == reason })
            say(
                fr: "\(count.french). \(reason.french)", en: "\(count.english). \(reason.english)")
            rest.removeAll { $0 == reason }
        }
    }
}

extension Session {
    /// Why an answer is not shown: the rule of its stage, or the one it was given under.
    fileprivate func rule(hiding entry: Entry) -> Wording? {
        guard let activity = entry.activity.flatMap(workshop.activity) else { return nil }
        let rule = reveal(of: activity, stage: entry.stage)
        return entry.isSecret && rule != .never ? .writtenForOneself : rule.sentence
    }

    /// Why a message is not shown; where the rule would let it, because it tells a name.
    fileprivate func rule(hiding proposal: ChatProposal) -> Wording {
        let rule = current.flatMap(workshop.activity).map {
            reveal(of: $0, stage: stage(of: $0.id))
        }
        if proposal.message.isSecret, rule != .never { return .writtenForOneself }
        guard let rule, !showsAnswers(by: proposal.author) else { return .besideAName }
        return rule.sentence
    }
}

extension Reveal {
    var word: Wording {
        switch self {
        case .atOnce: Wording(fr: "tout de suite", en: "at once")
        case .perAuthor: Wording(fr: "par personne", en: "per person")
        case .together: Wording(fr: "d’un coup", en: "together")
        case .afterEveryone: Wording(fr: "après tout le monde", en: "after everyone")
        case .never: Wording(fr: "jamais", en: "never")
        }
    }

    /// What it means, for whoever reads the screen.
    var sentence: Wording {
        switch self {
        case .atOnce:
            Wording(
                fr: "Les réponses se montrent tout de suite.", en: "Answers are shown at once.")
        case .perAuthor:
            Wording(
                fr: "Les réponses se montrent personne par personne : « révéler NOM ».",
                en: "Answers are shown person by person: ‘reveal NAME’.")
        case .together:
            Wording(
                fr: "Les réponses se montrent d’un coup : « révéler ».",
                en: "Answers are shown together: ‘reveal’.")
        case .afterEveryone:
            Wording(
                fr: "Les réponses se montrent quand tout le monde a répondu, ou par « révéler ».",
                en: "Answers are shown once everyone has answered, or by ‘reveal’.")
        case .never:
            Wording(
                fr: "Chacun·e écrit pour soi : les réponses ne se montrent pas.",
                en: "People write for themselves: answers are not shown.")
        }
    }
}

extension Wording {
    static let anonymous = Wording(
        fr: "Les réponses sont anonymes, ici et dans les documents. Le carnet garde les noms.",
        en: "Answers are anonymous, here and in documents. The carnet keeps the names.")
    /// Of what is hidden although the rule is another now.
    fileprivate static let writtenForOneself = Wording(
        fr: "Ce qui a été écrit quand la règle était « jamais » ne se montre pas.",
        en: "What was written when the rule was ‘never’ is not shown.")
    fileprivate static let besideAName = Wording(
        fr: "L’activité est anonyme : un texte ne se montre pas à côté d’un nom.",
        en: "The activity is anonymous: a text is not shown beside a name.")
    static let hiddenAnswer = Wording(fr: "réponse cachée", en: "hidden answer")
    static let someone = Wording(fr: "anonyme", en: "anonymous")

    /// « Marie, Karim, Zoé et 3 autres ».
    static func some(_ names: [String], most: Int = 4) -> Wording {
        let shown = names.prefix(most).map { Visible.excerpt($0, limit: 20) }
        let rest = names.count - shown.count
        let list = shown.joined(separator: ", ")
        guard rest > 0 else { return Wording(verbatim: list) }
        return Wording(
            fr: "\(list) et \(rest) \(rest > 1 ? "autres" : "autre")",
            en: "\(list) and \(rest) \(rest > 1 ? "others" : "other")")
    }
}
