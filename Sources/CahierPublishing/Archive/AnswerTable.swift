import CahierCore
import CahierDiagnostics
import CahierSheets

/// What was recorded in a session as a table for spreadsheets (RFC 4180, UTF-8), a row an entry that
/// stands; what documents leave out or tell without names, it does too.
struct AnswerTable {
    private var text = "\u{FEFF}"

    init(_ session: Session, _ press: Press) {
        let language = press.language
        add(Self.header.map { $0[language] })
        for activity in session.workshop.activities {
            for row in Self.rows(of: activity, in: session, press) { add(row) }
        }
        for entry in session.entries where !entry.isWithdrawn {
            guard let (kind, said) = Self.told(entry, language) else { continue }
            let activity = entry.activity.flatMap(session.workshop.activity)
            add(
                Self.place(activity) + [
                    "\(entry.number)", entry.at.iso8601(in: session.zone),
                    session.name(of: entry.author) ?? Self.group[language], kind[language],
                    said,
                ])
        }
    }

    /// It begins with a mark by which spreadsheets know UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    /// Where names are left out, so is what would tell them: the number and the time.
    private static func rows(
        of activity: Activity, in session: Session, _ press: Press
    ) -> [[String]] {
        let (answers, people) = press.openAnswers(to: activity, in: session)
        let names = Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first }
        let isVeiled = session.isVeiled(activity.id)
        let line = OneLine(language: press.language)
        let rows = answers.map { posted in
            let entry = session.entry(posted.number)
            let author =
                switch posted.author {
                case .group: group[press.language]
                case .participant(let id): names[id] ?? ""
                case .voice: somebody[press.language]
                }
            let number = isVeiled ? "" : "\(posted.number)"
            let time = isVeiled ? "" : entry?.at.iso8601(in: session.zone) ?? ""
            return place(activity) + [
                number, time, author, Label.answer[press.language],
                line.text(press.plain([posted], to: activity)),
            ]
        }
        return isVeiled ? rows.sorted { $0.lexicographicallyPrecedes($1) } : rows
    }

    private static func place(_ activity: Activity?) -> [String] {
        [activity.map { "\($0.number)" } ?? "", activity?.title ?? ""]
    }

    private static func told(_ entry: Entry, _ language: Language) -> (Wording, String)? {
        switch entry.content {
        case .answer: return nil
        case .note(let text): return (Label.note, text)
        case .decision(let text): return (Label.decision, text)
        case .action(let action):
            let due = action.due.map { Telling.day($0, in: language) }
            let state = entry.isDone ? Label.done : Label.toDo
            let parts = [action.text, action.who, due, state[language]]
            return (Label.action, parts.compactMap { $0 }.joined(separator: " – "))
        case .pledge(let pledge):
            let amount = Telling.amount(pledge.amount, in: language)
            let parts = [pledge.who, amount, pledge.common, pledge.condition]
            return (Label.pledge, parts.compactMap { $0 }.joined(separator: " – "))
        }
    }

    // MARK: - Rows

    private mutating func add(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ";") + "\r\n"
    }

    /// A cell that no spreadsheet takes for a formula: an apostrophe stands before what could begin
    /// one, and before an apostrophe, so that it can be taken off again.
    private static func cell(_ text: String) -> String {
        let isRisky = text.unicodeScalars.first.map {
            "=+-@\t\r\n'＝＋－＠".unicodeScalars.contains($0)
        }
        let safe = (isRisky ?? false ? "'" : "") + text
        let needsQuotes = safe.unicodeScalars.contains { "\";\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    private static let header = [
        Wording(fr: "activité", en: "activity"), Wording(fr: "titre", en: "title"),
        Wording(fr: "n°", en: "no."), Wording(fr: "quand", en: "when"),
        Wording(fr: "qui", en: "who"), Wording(fr: "genre", en: "kind"),
        Wording(fr: "contenu", en: "content"),
    ]

    private static let somebody = Wording(fr: "quelqu’un", en: "somebody")

    private static let group = Wording(fr: "le groupe", en: "the group")

    private enum Label {
        static let answer = Wording(fr: "réponse", en: "answer")
        static let note = Wording(verbatim: "note")
        static let decision = Wording(fr: "décision", en: "decision")
        static let action = Wording(verbatim: "action")
        static let pledge = Wording(fr: "promesse", en: "pledge")
        static let done = Wording(fr: "fait", en: "done")
        static let toDo = Wording(fr: "à faire", en: "to do")
    }
}
