import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Records something to do, and says of a date that is past that it is.
    func takeOn(_ text: String) throws(CommandError) {
        let action = try action(text)
        try record(.action(action), by: .group)
        try warnOfPast(action)
    }

    func warnOfPast(_ action: Action) throws(CommandError) {
        let session = try current()
        guard let due = action.due, due < moment.civil(in: session.zone).date else { return }
        say(
            fr: "Attention : l’échéance est déjà passée (\(Telling.day(due, in: .french))).",
            en: "Mind that the due date is past already (\(Telling.day(due, in: .english))).")
    }

    /// Reads `TEXTE @QUI échéance DATE`; the last two may be left out, or change places.
    func action(_ text: String) throws(CommandError) -> Action {
        guard Parts.unquoted(text) == text else { return Action(text: Parts.unquoted(text)) }
        let session = try current()
        var action = Action(text: text)
        if let due = try Self.due(in: text, from: moment.civil(in: session.zone).date) {
            action.due = due.date
            guard due.after.isEmpty || due.after.hasPrefix("@") else {
                throw CommandError(
                    .badData,
                    fr: "« \(Visible.excerpt(due.after)) » est de trop après la date ; attendu : "
                        + "TEXTE @QUI échéance DATE",
                    en: "‘\(Visible.excerpt(due.after))’ is too much after the date; expected "
                        + "TEXT @WHO due DATE")
            }
            action.text = Parts.trimmed("\(due.before) \(due.after)")
        }
        if let taken = try taker(in: action.text, of: session) {
            guard !taken.who.isEmpty else { throw .incomplete(.action) }
            (action.who, action.text) = (taken.who, taken.text)
        }
        action.text = Parts.unquoted(action.text)
        return action
    }

    /// Words that a date follows; after the first ones nothing but a date makes sense.
    private static let dueWords = (
        strict: ["echeance", "due"], one: ["by", "before"], two: ["pour le", "avant le"]
    )

    /// The last date outside quotes, after « échéance », « pour le » or « avant le », and what
    /// stands around it.
    private static func due(
        in text: String, from today: CivilDate
    ) throws(CommandError) -> (before: String, date: CivilDate, after: String)? {
        let words = text.split(whereSeparator: \.isWhitespace)
        for place in words.indices.dropLast().reversed() where !words[place + 1].hasSuffix("\"") {
            let key = Folding.key(String(words[place]))
            let isStrict = dueWords.strict.contains(key)
            let isTwo =
                key == "le" && place > 0
                && dueWords.two.contains(Folding.key("\(words[place - 1]) le"))
            guard isStrict || isTwo || dueWords.one.contains(key) else { continue }
            let rest = words[(place + 1)...]
            let found = (1...min(4, rest.count)).reversed().lazy.compactMap { count in
                CivilDate(parsing: rest.prefix(count).joined(separator: " "), from: today)
                    .map { ($0, rest.dropFirst(count).first.map { text[$0.startIndex...] } ?? "") }
            }.first
            if let (date, after) = found, isStrict || after.isEmpty || after.hasPrefix("@") {
                let start = words[isTwo ? place - 1 : place].startIndex
                return (Parts.trimmed(text[..<start]), date, Parts.trimmed(after))
            }
            // « échéance demain » is a mistake, « pour le plaisir » is none.
            if isStrict, let word = rest.first, word.first?.isNumber == true || rest.count == 1 {
                _ = try date(String(word), from: today)
            }
        }
        return nil
    }

    /// Who is named after the last `@`, and the text without it.
    ///
    /// That is a participant, or several (« @Marie et Karim »); else somebody from outside, in a
    /// word, an article and a word (« @la mairie »), or between quotes.
    ///
    /// - Throws: For an article and further words, of which nobody can tell where the name ends.
    private func taker(
        in text: String, of session: Session
    ) throws(CommandError) -> (who: String, text: String)? {
        guard let at = text.lastIndex(of: "@"), Self.beginsWord(text, at) else { return nil }
        let name = text[text.index(after: at)...]
        if name.first == "\"", let end = name.dropFirst().firstIndex(of: "\"") {
            let rest = name[name.index(after: end)...]
            return (String(name[..<end].dropFirst()), Self.joined(text[..<at], rest))
        }
        guard !name.contains("\"") else { return nil }
        let words = name.split(whereSeparator: \.isWhitespace)
        let (people, count) = Self.people(named: words[...], in: session)
        let stranger = people.isEmpty ? try Self.stranger(words) : ""
        if people.isEmpty, !stranger.isEmpty, !session.participants.isEmpty {
            report(unknownPerson(stranger))
        }
        let taken = people.isEmpty ? stranger.count { $0 == " " } + 1 : count
        let rest = words.dropFirst(taken).first.map { text[$0.startIndex...] } ?? ""
        let who = people.isEmpty ? stranger : people.joined(separator: Self.and[language])
        return (who, Self.joined(text[..<at], rest))
    }

    /// Somebody from outside: the first word, and the one after an article.
    private static func stranger(_ words: [Substring]) throws(CommandError) -> String {
        guard let first = words.first else { return "" }
        let key = Folding.key(String(first)).replacing("’", with: "'")
        let isElided = key.hasPrefix("l'")
        guard isElided || articles.contains(key) else { return String(first) }
        let length = isElided ? 1 : 2
        guard words.count > length else { return words.joined(separator: " ") }
        let name = words.prefix(length).joined(separator: " ")
        let shown = Visible.excerpt(name.trimmingSuffix { ",;.:!?".contains($0) })
        throw CommandError(
            .badData,
            fr: "« @\(shown) » : où finit ce nom ? Attendu, entre guillemets : @\"\(shown)\"",
            en: "‘@\(shown)’: where does this name end? Expected between quotes: @\"\(shown)\"")
    }

    private static let articles = ["le", "la", "les", "un", "une", "des", "the", "a", "an"]

    private static func joined(_ before: Substring, _ after: Substring) -> String {
        Parts.trimmed("\(Parts.trimmed(before)) \(Parts.trimmed(after))")
    }

    private static let and = Wording(fr: " et ", en: " and ")

    /// The participants whose names stand at the beginning, the longest names first, and how many
    /// words they take.
    static func people(
        named words: ArraySlice<Substring>, in session: Session
    ) -> (names: [String], count: Int) {
        let longest = 20
        for count in (0...min(longest, words.count)).reversed() where count > 0 {
            let name = words.prefix(count).joined(separator: " ")
            guard let person = person(name.trimmingSuffix { ",;.:!?".contains($0) }, in: session)
            else { continue }
            let rest = words.dropFirst(count)
            guard let word = rest.first, ["et", "and", "&"].contains(Folding.key(String(word)))
            else { return ([person.name], count) }
            let others = people(named: rest.dropFirst(), in: session)
            return others.names.isEmpty
                ? ([person.name], count)
                : ([person.name] + others.names, count + 1 + others.count)
        }
        return ([], 0)
    }

    private static func beginsWord(_ text: String, _ index: String.Index) -> Bool {
        index == text.startIndex || text[text.index(before: index)].isWhitespace
    }

    /// Reads `QUI | COMBIEN | COMMUN [| ferme ou condition]`.
    func pledge(_ text: String) throws(CommandError) -> Pledge {
        guard !Parts.isUnclosed(text) else { throw CommandError(.unclosedQuote) }
        let fields = Parts.fields(text)
        guard (3...4).contains(fields.count), let who = fields[0], let amount = fields[1],
            let common = fields[2]
        else { throw .incomplete(.pledge) }
        let condition = fields.count > 3 ? fields[3] : nil
        let isFirm =
            condition.map { ["ferme", "firm"].contains(Folding.key($0.filter(\.isLetter))) } ?? true
        return Pledge(
            who: who, amount: try orError { () throws(Refusal) in try Self.amount(amount) },
            common: common, condition: isFirm ? nil : condition)
    }

    /// Reads money (`50 €`, `€50`, `12,50 €`) or time (`3 h`, `1 h 30`, `2 jours`, `30 min`, `une
    /// demi-journée`).
    private static func amount(_ text: String) throws(Refusal) -> Pledge.Amount {
        if halfDays.contains(Folding.key(text)) { return .time(minutes: minutesOfDay / 2) }
        let written = text.hasPrefix("€") ? text.dropFirst() + "€" : text[...]
        let digits = written.prefix { !$0.isLetter && $0 != "€" }
        let unit = Folding.key(String(written.dropFirst(digits.count).filter { !$0.isWhitespace }))
        let readings = Number.readings(of: String(digits))
        // What is too large is refused with the pledge; this much can be counted in minutes.
        guard let value = readings.first.map({ min($0, 1e12) }) else { throw notAnAmount(text) }
        let isMoney = ["€", "euro", "euros", "eur"].contains(unit)
        guard readings.count == 1 else {
            throw Number.ambiguous(
                text, readings.map { isMoney ? Wording(money: $0) : Wording(figure: $0) })
        }
        if unit.first == "h", let minutes = Int(unit.dropFirst()), (0...59).contains(minutes) {
            return .time(minutes: Int((value * 60).rounded()) + minutes)
        }
        switch unit {
        case _ where isMoney: return .money(cents: try cents(value, text))
        case "min", "minute", "minutes": return .time(minutes: Int(value.rounded()))
        case "h", "heure", "heures", "hour", "hours":
            return .time(minutes: Int((value * 60).rounded()))
        case "j", "jour", "jours", "journee", "journees", "day", "days":
            return .time(minutes: Int((value * Double(minutesOfDay)).rounded()))
        case _: throw notAnAmount(text)
        }
    }

    /// A day is seven hours of work, the usual day of a French timesheet.
    private static let minutesOfDay = 7 * 60

    private static let halfDays: Set = [
        "demi-journee", "une demi-journee", "1/2 journee", "half a day", "half-day",
    ]

    private static func cents(_ euros: Double, _ text: String) throws(Refusal) -> Int {
        let cents = (euros * 100).rounded()
        guard abs(euros * 100 - cents) < 1e-3 else {
            throw Refusal(
                fr:
                    "« \(Visible.excerpt(text)) » : une somme a au plus deux décimales, les centimes",
                en: "‘\(Visible.excerpt(text))’: a sum has at most two decimals, the cents")
        }
        return Int(cents)
    }

    private static func notAnAmount(_ text: String) -> Refusal {
        Refusal(
            fr: "« \(Visible.excerpt(text)) » n’est ni une somme ni un temps ; attendu, par "
                + "exemple : 50 €, 3 h, 2 jours, une demi-journée",
            en: "‘\(Visible.excerpt(text))’ is neither money nor time; expected, for example, "
                + "50 €, 3 h, 2 days, half a day")
    }
}

extension String {
    /// The text without the characters at its end that `isLeftOut` names.
    fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isLeftOut(last) { text.removeLast() }
        return String(text)
    }
}
