import CahierCore
import CahierDiagnostics

/// Whose turn it is at a computer that people share.
struct Turn: Equatable {
    var person: Participant.ID
    /// Whether the person has come, and writes; else the computer is on its way to them.
    var isWriting: Bool
    /// How many steps the session's history had when the turn began: only what came after is undone
    /// in it.
    var steps: Int
}

extension Interpreter {
    /// `tour` lets people come to the computer one after the other, `tour Marie` from Marie on: what
    /// the one before wrote is gone from the screen, and nothing is shown before everyone has
    /// answered.
    func takeTurns(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            throw .noActivity
        }
        if case .pledges = activity.mechanic {
            throw CommandError(
                .badData,
                fr:
                    "ici, on note des promesses, qui ne se tapent pas à tour de rôle ; par exemple : "
                    + activity.mechanic.examples[0].french,
                en: "pledges are recorded here, which are not typed in turns; for example: "
                    + activity.mechanic.examples[0].english)
        }
        let name = arguments.joined(separator: " ")
        let chosen = Self.person(name, in: session)
        if chosen == nil, !name.isEmpty { throw unknownPerson(name) }
        guard let first = chosen?.id ?? nextInTurn(after: nil, session) else {
            return say(session.participants.isEmpty ? .nobody : .everyoneAnswered)
        }
        if session.reveal(of: activity, stage: session.stage(of: activity.id)) == .atOnce {
            try commit(
                try orError { () throws(Refusal) in try session.disclose(.afterEveryone) })
        }
        hand(to: first)
    }

    /// A line of somebody whose turn it is: an answer, but for a few words.
    func run(_ text: String, in turn: Turn) throws(CommandError) {
        switch (turn.isWriting, Folding.key(text)) {
        case (_, "arreter"), (_, "stop"): endTurns()
        case (false, _):
            self.turn?.isWriting = true
            try welcome(turn.person)
            // Whoever writes at once is not made to write again.
            if let turn = self.turn, !text.isEmpty { try run(text, in: turn) }
        case (true, ""): break
        case (true, _) where try consent(text, in: turn): break
        case (true, "fini"), (true, "done"):
            let session = try current()
            guard let next = nextInTurn(after: turn.person, session) else {
                return endTurns()
            }
            hand(to: next)
        case (true, "aide"), (true, "help"):
            showExamples()
            say(
                fr: "« annuler » retire votre dernière réponse, « fini » passe l’ordinateur à qui "
                    + "suit, « stop » arrête les tours.",
                en: "‘undo’ withdraws your last answer, ‘done’ hands the computer on, ‘stop’ ends "
                    + "the turns.")
        case (true, "annuler"), (true, "undo"):
            let session = try current()
            guard session.history.done.count > turn.steps else {
                throw CommandError(
                    .badData, fr: "vous n’avez rien noté que l’on puisse annuler",
                    en: "you have recorded nothing that could be undone")
            }
            try commit(try orError { () throws(Refusal) in try session.undo() })
            say(fr: "Votre dernière réponse est retirée.", en: "Your last answer is withdrawn.")
        case (true, let key):
            let commands = CommandName.allCases.map { $0.word[language] }
            if let word = commands.first(where: { Folding.key($0) == key }) {
                throw .outsideTurns(word, answer: text)
            }
            try answered(text, by: [.participant(turn.person)], isAlone: true)
        }
    }

    func endTurns() {
        turn = nil
        clear()
        guard let session, let activity = session.current else { return }
        let missing = session.missing(from: activity, session.stage(of: activity)).map(\.name)
        guard !missing.isEmpty else { return say(.everyoneAnswered) }
        let names = Wording.some(missing)
        say(
            fr: "Fin des tours ; on attend encore \(names.french).",
            en: "End of the turns; still waiting for \(names.english).")
    }

    private func hand(to person: Participant.ID) {
        turn = Turn(person: person, isWriting: false, steps: 0)
        clear()
        let name = nameOfTurn
        say(
            fr: "L’ordinateur est pour \(name). Entrée pour commencer, « stop » pour arrêter là.",
            en: "The computer is for \(name). Enter to begin, ‘stop’ to stop here.")
    }

    private func welcome(_ person: Participant.ID) throws(CommandError) {
        let session = try current()
        turn?.steps = session.history.done.count
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            turn = nil
            throw .noActivity
        }
        show("\(activity.number). \(activity.title)")
        for (index, step) in activity.instructions.enumerated() {
            show(PlainText.wrapped(step, mark: "  \(index + 1). ").joined(separator: "\n"))
        }
        showStage()
        if let terms = session.terms.last, session.participant(person)?.consent == nil {
            showTerms(terms)
        }
        showExamples()
        say(
            fr: "Une réponse par ligne, sans votre nom ; « fini » quand vous avez terminé.",
            en: "An answer a line, without your name; ‘done’ when you have finished.")
    }

    /// Who is next among those who have not answered.
    private func nextInTurn(after person: Participant.ID?, _ session: Session) -> Participant.ID? {
        guard let activity = session.current else { return nil }
        let missing = session.missing(from: activity, session.stage(of: activity)).map(\.id)
            .filter { $0 != person }
        return missing.first { $0 > person ?? 0 } ?? missing.first
    }

    var nameOfTurn: String {
        turn.flatMap { session?.participant($0.person) }.map { Visible.excerpt($0.name) } ?? ""
    }
}

extension CommandError {
    /// A command of whoever facilitates, typed in a turn, where it would be an answer.
    fileprivate static func outsideTurns(_ command: String, answer: String) -> CommandError {
        let quoted = Parts.quoted(answer)
        return CommandError(
            .badData,
            fr: "« \(command) » est pour qui anime, hors des tours, que « stop » arrête ; pour "
                + "répondre ce mot, le taper entre guillemets droits : \(quoted)",
            en: "‘\(command)’ is for whoever facilitates, outside the turns, which ‘stop’ ends; to "
                + "answer this word, type it in straight quotes: \(quoted)")
    }
}

extension Wording {
    static let everyoneAnswered = Wording(
        fr: "Tout le monde a répondu ; « synthèse » montre le résultat.",
        en: "Everyone has answered; ‘summary’ shows the result.")
    /// Where nobody is shown what people wrote.
    static let everyoneWrote = Wording(
        fr: "Tout le monde a répondu, pour soi.", en: "Everyone has answered, for themselves.")
}
