import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Reads `TEXTE @QUI échéance DATE`; the last two may be left out, or change places.
    func action(_ text: String) throws(CommandError) -> Action {
        guard Parts.unquoted(text) == text else { return Action(text: Parts.unquoted(text)) }
        var text = text
        var action = Action(text: "")
        if let due = Self.due(in: text) {
            action.due = try Self.date(due.date)
            guard due.after.isEmpty || due.after.hasPrefix("@") else {
                throw CommandError(
                    .badData,
                    fr: "« \(Visible.excerpt(due.after)) » est de trop après la date ; attendu : "
                        + "TEXTE @QUI échéance DATE",
                    en: "‘\(Visible.excerpt(due.after))’ is too much after the date; expected "
                        + "TEXT @WHO due DATE")
            }
            text = Parts.trimmed("\(due.before) \(due.after)")
        }
        if let at = text.lastIndex(of: "@"), Self.beginsWord(text, at),
            !text[at...].contains("\"")
        {
            action.who = Parts.trimmed(text[text.index(after: at)...])
            text = Parts.trimmed(text[..<at])
        }
        if action.who?.isEmpty == true { throw .incomplete(.action) }
        action.text = Parts.unquoted(text)
        return action
    }

    /// The last `échéance DATE` outside quotes, and what stands around it.
    private static func due(in text: String) -> (before: String, date: String, after: String)? {
        let words = text.split(whereSeparator: \.isWhitespace)
        let place = words.indices.dropLast().last {
            ["echeance", "due"].contains(Folding.key(String(words[$0])))
                && (words[$0 + 1].first?.isNumber == true || $0 + 2 == words.count)
                && !words[$0 + 1].hasSuffix("\"")
        }
        guard let place else { return nil }
        return (
            Parts.trimmed(text[..<words[place].startIndex]), String(words[place + 1]),
            Parts.trimmed(text[words[place + 1].endIndex...])
        )
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
        let isFirm = condition.map { ["ferme", "firm"].contains(Folding.key($0)) } ?? true
        return Pledge(
            who: who, amount: try orError { () throws(Refusal) in try Self.amount(amount) },
            common: common, condition: isFirm ? nil : condition)
    }

    private static func amount(_ text: String) throws(Refusal) -> Pledge.Amount {
        let digits = text.prefix { !$0.isLetter && $0 != "€" }
        let unit = Folding.key(String(text.dropFirst(digits.count).filter { !$0.isWhitespace }))
        let value = try Number.real(String(digits))
        guard value > 0, value < 1e9 else { throw notAnAmount(text) }
        if unit.first == "h", let minutes = Int(unit.dropFirst()), (0...59).contains(minutes) {
            return .time(minutes: Int((value * 60).rounded()) + minutes)
        }
        switch unit {
        case "€", "euro", "euros", "eur": return .money(cents: Int((value * 100).rounded()))
        case "min", "minute", "minutes": return .time(minutes: Int(value.rounded()))
        case "h", "heure", "heures", "hour", "hours":
            return .time(minutes: Int((value * 60).rounded()))
        // A day is seven hours of work, the usual day of a French timesheet.
        case "j", "jour", "jours", "day", "days":
            return .time(minutes: Int((value * 7 * 60).rounded()))
        case _: throw notAnAmount(text)
        }
    }

    private static func notAnAmount(_ text: String) -> Refusal {
        Refusal(
            fr: "« \(Visible.excerpt(text)) » n’est ni une somme ni un temps ; attendu, par "
                + "exemple : 50 €, 3 h, 2 jours",
            en: "‘\(Visible.excerpt(text))’ is neither money nor time; expected, for example, "
                + "50 €, 3 h, 2 days")
    }
}
