import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    /// Notices that were seen before stand between messages only where everything is asked for.
    func showChat(of session: Session, noticesAfter last: Int = 0) {
        guard !session.chat.messages.isEmpty else {
            return say(
                fr: "Aucun tchat n’a été lu ; « tchat FICHIER » en lit un.",
                en: "No chat was read; ‘chat FILE’ reads one.")
        }
        guard !session.chat.pending.isEmpty else {
            return say(fr: "Tous les messages sont relus.", en: "All messages are reviewed.")
        }
        let proposals = session.chatProposals
        let told = proposals.filter { $0.message.line.name != nil || $0.message.number > last }
        for proposal in told { show(proposal, of: session) }
        sayWhatIsHidden(of: told, in: session)
        advise(proposals, in: session)
    }

    private func show(_ proposal: ChatProposal, of session: Session) {
        let line = proposal.message.line
        let mark = "\(proposal.message.number). "
        let time = line.time.map { Visible.excerpt($0, limit: 20) + " – " } ?? ""
        let aside =
            line.isPrivate ? Wording(fr: " (en privé)", en: " (in private)")[language] : ""
        let text =
            session.isShown(proposal)
            ? Visible.excerpt(line.text, limit: 200) : Wording.hidden(line)[language]
        let head = time + writer(of: proposal, in: session) + aside + colon + text
        let lines =
            PlainText.wrapped(head, mark: mark)
            + (remark(on: proposal, in: session).map { PlainText.wrapped($0, mark: "    ") } ?? [])
        show(lines.joined(separator: "\n"))
    }

    /// « Marie », or « Marie Dupont → Marie » where the chat calls her otherwise; no name where
    /// answers bear none, but while it is sought.
    private func writer(of proposal: ChatProposal, in session: Session) -> String {
        guard let name = proposal.message.line.name.map({ Visible.excerpt($0, limit: 40) }) else {
            return Wording(fr: "avis", en: "notice")[language]
        }
        guard !session.bearsNoNames || proposal.isOfSomebodySought else {
            return Wording.someone[language]
        }
        guard let author = proposal.author else { return name }
        let known =
            session.name(of: author).map { Visible.excerpt($0, limit: 40) }
            ?? Wording(fr: "groupe", en: "group")[language]
        return Folding.key(known) == Folding.key(name) ? known : "\(name) → \(known)"
    }

    /// What the activity makes of it, where that is not what it says; or why nothing.
    private func remark(on proposal: ChatProposal, in session: Session) -> String? {
        switch proposal.verdict {
        case .notice: return nil
        case .nobody: return unknownWriter(proposal.message.line.name ?? "", in: session)
        case .refused where session.current == nil: return nil
        case .answers where !session.isShown(proposal): return nil
        case .refused where !session.isShown(proposal):
            // Of what dates from another rule, it is said once below the messages.
            let isOfAnotherRule =
                proposal.message.isSecret && !session.isForOneself(session.current)
            return isOfAnotherRule ? nil : Wording.noAnswer.shown[language]
        case .refused(let refusal, _):
            return Wording(
                fr: "pas une réponse : \(refusal.message.french)",
                en: "no answer: \(refusal.message.english)"
            ).shown[language]
        case .answers(let answers, let author):
            let understood = understood(answers, by: author, in: session)
            let isSaid = understood.letters == proposal.message.line.text.letters
            guard answers.count > 1 || !isSaid else { return nil }
            return Wording(fr: "compris : \(understood)", en: "understood: \(understood)")
                .shown[language]
        }
    }

    private func understood(
        _ answers: [Answer], by author: Author, in session: Session
    ) -> String {
        let texts = answers.compactMap(\.freeText)
        let semicolon = Wording(fr: "\u{202F}; ", en: "; ")[language]
        guard texts.count < answers.count,
            let activity = session.current.flatMap(session.workshop.activity)
        else { return Visible.excerpt(texts.joined(separator: semicolon), limit: 160) }
        let posted = answers.map { Posted(number: 0, author: author, content: $0) }
        let press = Press(areas: PageAreas { _ in Size(0, 0) }, language: language)
        return plainText.line(press.plain(posted, to: activity))
    }

    private func unknownWriter(_ name: String, in session: Session) -> String {
        if let ambiguity = Self.ambiguity(of: name, in: session)?.error().problems.first {
            return ambiguity.message.shown[language]
        }
        let near = near(name, in: session)
        return Wording(
            fr: "inconnu·e dans la séance" + (near.map { " ; est-ce \($0) ?" } ?? ""),
            en: "unknown in the session" + (near.map { "; is it \($0)?" } ?? "")
        ).shown[language]
    }

    /// The lines to type next.
    private func advise(_ proposals: [ChatProposal], in session: Session) {
        let sure = proposals.filter(\.isSure).map(\.message.number)
        var advice: [Wording] = []
        if session.current == nil {
            advice.append(
                Wording(
                    fr: "Aucune activité n’est en cours ; « activité N » en commence une.",
                    en: "No activity is under way; ‘activity N’ begins one."))
        }
        if !sure.isEmpty { advice.append(.keep(sure)) }
        advice += adviceOnStrangers(proposals, in: session)
        let rest = proposals.first { !$0.isSure && $0.message.line.name != nil }
        if let rest {
            let number = rest.message.number
            let sight =
                session.isShown(rest)
                ? Wording(verbatim: "")
                : Wording(fr: " à la vue de tout le monde", en: " for all to see")
            advice.append(
                Wording(
                    fr: "« garder \(number) note » en fait une note\(sight.french), « jeter "
                        + "\(number) » l’écarte.",
                    en: "‘keep \(number) note’ makes it a note\(sight.english), ‘discard "
                        + "\(number)’ leaves it out."))
        }
        for line in advice { show(PlainText.wrapped(line.shown[language]).joined(separator: "\n")) }
    }
}

extension Interpreter {
    /// Names like those of the session are theirs, the others may join.
    private func adviceOnStrangers(
        _ proposals: [ChatProposal], in session: Session
    ) -> [Wording] {
        let strangers = proposals.filter { if case .nobody = $0.verdict { true } else { false } }
            .compactMap { proposal in
                proposal.message.line.name.map { name in
                    (number: proposal.message.number, name: name, near: near(name, in: session))
                }
            }
        let new = strangers.filter { $0.near == nil }.map(\.name).uniqued
        let names = new.map { Visible.excerpt($0, limit: 40) }.joined(separator: ", ")
        let join =
            new.isEmpty
            ? nil
            : Wording(
                fr: "« participants ajouter \(names) »", en: "‘participants add \(names)’")
        let assign = (strangers.first { $0.near != nil } ?? strangers.first).map { stranger in
            let known = stranger.near.map { Visible.excerpt($0, limit: 40) }
            return Wording(
                fr: "« pour \(stranger.number) \(known ?? "NOM") »",
                en: "‘for \(stranger.number) \(known ?? "NAME")’")
        }
        let lines = [join, assign].compactMap(\.self)
        guard !lines.isEmpty else { return [] }
        return [
            Wording(
                fr: lines.map(\.french).joined(separator: ", ou ") + ".",
                en: lines.map(\.english).joined(separator: ", or ") + ".")
        ]
    }

    /// The participant whom a name that nobody has may mean; `nil` where several are called so.
    private func near(_ name: String, in session: Session) -> String? {
        guard Self.ambiguity(of: name, in: session) == nil else { return nil }
        let names = session.participants.map(\.name)
        let firsts = names.compactMap { $0.split(separator: " ").first.map(String.init) }
        return Suggestion.nearest(to: name, among: names + firsts)
    }
}

extension String {
    /// Without spaces and marks, which do not matter to what was understood.
    fileprivate var letters: String { Folding.key(filter { $0.isLetter || $0.isNumber }) }
}

extension [String] {
    /// Each once, but for case and accents.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert(Folding.key($0)).inserted }
    }
}

extension Wording {
    /// What can be said of a message that may not be seen.
    fileprivate static func hidden(_ line: ChatLine) -> Wording {
        let length = counted(
            line.text.count, fr: "caractère", "caractères", en: "character", "characters")
        return Wording(
            fr: "message caché, \(length.french)", en: "hidden message, \(length.english)")
    }

    /// The reason would quote what may not be seen.
    static let noAnswer = Wording(
        fr: "pas une réponse à cette activité", en: "no answer to this activity")

    /// How to record those that are understood, all or some of them.
    fileprivate static func keep(_ numbers: [Int]) -> Wording {
        let answers = messages(numbers.count)
        let all = Wording(
            fr: "« garder tout » note \(answers.french)",
            en: "‘keep all’ records \(answers.english)")
        guard let some = some(of: numbers) else {
            return Wording(fr: all.french + ".", en: all.english + ".")
        }
        return Wording(
            fr: "\(all.french) ; « garder \(some) » choisit.",
            en: "\(all.english); ‘keep \(some)’ chooses.")
    }

    /// Some of these numbers as they may be typed, « 2-3 7 »; `nil` where there is nothing to choose.
    private static func some(of numbers: [Int]) -> String? {
        guard numbers.count > 1 else { return nil }
        guard numbers.count > 2 else { return "\(numbers[0])" }
        let pair = numbers[1] == numbers[0] + 1 ? "-" : " "
        let last = numbers.count > 3 ? " \(numbers[numbers.count - 1])" : ""
        return "\(numbers[0])\(pair)\(numbers[1])\(last)"
    }
}
