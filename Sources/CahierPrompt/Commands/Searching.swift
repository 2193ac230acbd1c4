import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// How many hits are shown, and how many are looked at to say how many more there are.
    private static let mostShown = 20
    private static let mostSeen = 100

    /// `chercher monnaie locale` looks for what people said in every session of the carnet.
    func search(_ invocation: Invocation) throws(CommandError) {
        let query = try query(invocation)
        let carnet = try desk.carnet()
        let findings = try orError { () throws(CarnetError) in
            try carnet.search(query, limit: Self.mostSeen)
        }
        let found = try shown(findings.hits, in: carnet)
        // Beyond those that were looked at, hidden ones may be among the rest: not even their
        // number is told.
        let others = Others(
            count: max(0, found.count - Self.mostShown),
            isAll: findings.count <= findings.hits.count)
        let first = Array(found.prefix(Self.mostShown))
        guard !isForPrograms(invocation) else {
            return try give(searchJSON(query, first, others))
        }
        for (place, hit) in first.enumerated() { show(hit, place + 1, query) }
        say(found.isEmpty ? advice(query) : others.sentence(after: first.count))
    }

    /// An entry that was found and may be shown.
    struct Found {
        var session: Session
        var entry: Entry
        var rank: Double

        var activity: Activity? { entry.activity.flatMap(session.workshop.activity) }

        /// A part of all that it says.
        func snippet(for query: SearchQuery) -> Snippet {
            let texts = entry.content.texts.filter { !$0.isEmpty }
            return Snippet(of: [texts.joined(separator: " – ")], for: query)
        }
    }

    /// What is found beyond what is shown.
    struct Others {
        var count: Int
        /// Whether there are no more than these.
        var isAll: Bool
    }

    private func query(_ invocation: Invocation) throws(CommandError) -> SearchQuery {
        // An argument of several words is a phrase: a shell takes the quotes off.
        let text = invocation.arguments.map { word in
            word.contains(where: \.isWhitespace) && !word.contains { "\"«»“”".contains($0) }
                ? "\"\(word)\"" : word
        }.joined(separator: " ")
        var query = try orError { () throws(Refusal) in try SearchQuery(text) }
        let today = moment.civil(in: desk.zone).date
        query.since = try invocation.options[.since].map { (text) throws(CommandError) in
            try Self.date(text, from: today)
        }
        query.until = try invocation.options[.until].map { (text) throws(CommandError) in
            try Self.date(text, from: today)
        }
        query.place = invocation.options[.place]
        query.activity = invocation.options[.activity]
        query.session = try invocation.options[.session].map { (name) throws(CommandError) in
            guard let id = SessionID(name.lowercased()) else { throw .noSession(name) }
            return id
        }
        return query
    }

    /// The hits that may be shown on a screen that everyone looks at.
    ///
    /// A damaged session is told, and does not keep the others from being shown.
    private func shown(
        _ hits: [SearchHit], in carnet: any Carnet
    ) throws(CommandError) -> [Found] {
        var sessions: [SessionID: Session?] = [:]
        var found: [Found] = []
        for hit in hits {
            if sessions[hit.session] == nil {
                do { sessions[hit.session] = try carnet.session(hit.session) } catch {
                    guard error.cause == .damaged else { throw CommandError(error) }
                    sessions[hit.session] = .some(nil)
                    warn(error.message)
                }
            }
            guard let session = sessions[hit.session] ?? nil, let entry = session.entry(hit.entry),
                !entry.isWithdrawn, session.isShown(entry)
            else { continue }
            found.append(Found(session: session, entry: entry, rank: hit.rank))
        }
        return found
    }

    private func show(_ found: Found, _ place: Int, _ query: SearchQuery) {
        let opening = found.session.opening
        let day = Telling.day(opening.start.civil(in: found.session.zone).date, in: language)
        let title = Visible.excerpt(opening.title)
        let town = opening.place.map { " – " + Visible.excerpt($0) } ?? ""
        say(
            fr: "\(place). \(title) – \(day)\(town) (séance \(found.session.id))",
            en: "\(place). \(title) – \(day)\(town) (session \(found.session.id))")
        let activity = found.activity.map { "\($0.number). \($0.title) – " } ?? ""
        let kind = found.entry.content.kind[language]
        let name = name(of: found.entry, in: found.session).map { " – \($0)" } ?? ""
        let margin = manner.isLinear ? "" : "   "
        say(
            fr: "\(margin)\(activity)\(kind) n° \(found.entry.number)\(name)",
            en: "\(margin)\(activity)\(kind) no. \(found.entry.number)\(name)")
        show(margin + marked(found.snippet(for: query)))
    }

    /// A snippet on one line, what was found between quotes.
    private func marked(_ snippet: Snippet) -> String {
        let text = snippet.pieces.map { piece in
            let line = piece.text.map { $0.isNewline ? " " : String($0) }.joined()
            guard piece.isMatch else { return line }
            return Wording(fr: "«\u{A0}\(line)\u{A0}»", en: "“\(line)”")[language]
        }.joined()
        return (snippet.isCut.before ? "… " : "") + text + (snippet.isCut.after ? " …" : "")
    }

    private func advice(_ query: SearchQuery) -> Wording {
        let isNarrow =
            query.since != nil || query.until != nil || query.place != nil || query.activity != nil
            || query.session != nil
        return isNarrow
            ? Wording(
                fr: "Rien trouvé : élargissez les dates, le lieu, l’activité ou la séance, ou "
                    + "cherchez le début d’un mot (« monn* »).",
                en: "Nothing found: widen the dates, the place, the activity or the session, or "
                    + "search for the beginning of a word (‘curr*’).")
            : Wording(
                fr: "Rien trouvé : vérifiez l’orthographe, cherchez moins de mots, ou le début "
                    + "d’un mot (« monn* »).",
                en: "Nothing found: check the spelling, search for fewer words, or for the "
                    + "beginning of a word (‘curr*’).")
    }
}

extension Interpreter.Others {
    /// What is said after so many hits.
    func sentence(after shown: Int) -> Wording {
        guard isAll else {
            return Wording(
                fr: "Et plus de \(count) autres : précisez la recherche pour les voir.",
                en: "And more than \(count) others: refine the search to see them.")
        }
        guard count > 0 else {
            let counted = Wording.counted(shown, fr: "résultat", en: "result")
            return Wording(fr: "\(counted.french).", en: "\(counted.english).")
        }
        let counted = Wording.counted(count, fr: "autre", en: "other")
        return Wording(
            fr:
                "Et \(counted.french) : précisez la recherche pour \(count > 1 ? "les" : "le") voir.",
            en: "And \(counted.english): refine the search to see \(count > 1 ? "them" : "it").")
    }
}

extension CommandError {
    fileprivate static func noSession(_ name: String) -> CommandError {
        let shown = Visible.excerpt(name)
        return CommandError(
            .badData,
            fr: "« \(shown) » n’est pas le nom d’une séance ; « séances » en donne la liste",
            en: "‘\(shown)’ is not the name of a session; ‘sessions’ lists them")
    }
}

extension Entry.Content {
    /// What it is called before its number.
    fileprivate var kind: Wording {
        switch self {
        case .answer: Wording(fr: "réponse", en: "answer")
        case .note: Wording(verbatim: "note")
        case .decision: Wording(fr: "décision", en: "decision")
        case .action: Wording(verbatim: "action")
        case .pledge: Wording(fr: "promesse", en: "pledge")
        }
    }

    /// The same for programs.
    fileprivate var key: String { kind.english }
}

// MARK: - For programs

extension Interpreter {
    private func searchJSON(
        _ query: SearchQuery, _ found: [Found], _ others: Others
    ) -> JSON {
        [
            "kind": .text("search"), "query": .text(query.text),
            "hits": .list(found) { hit in
                let snippet = hit.snippet(for: query)
                let isNamed = hit.entry.isNamed(in: hit.session)
                return [
                    "session": hit.session.json, "activity": hit.activity?.json ?? .null,
                    "entry": .integer(hit.entry.number), "kind": .text(hit.entry.content.key),
                    "name": isNamed ? .text(hit.session.name(of: hit.entry.author)) : .null,
                    "texts": .texts(hit.entry.content.texts), "rank": .real(hit.rank),
                    "snippet": .list(snippet.pieces) { piece in
                        ["text": .text(piece.text), "isMatch": .bool(piece.isMatch)]
                    },
                ]
            },
            "others": .integer(others.count), "isAll": .bool(others.isAll),
        ]
    }
}
