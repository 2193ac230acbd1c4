import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Gives people the floor, one after the other; without a name, shows who had it.
    func floor(_ text: String) throws(CommandError) {
        let session = try current()
        guard !text.isEmpty else { return try showFloor(session) }
        let people = try people(text, in: session, of: .floor)
        var bodies: [Event.Body] = []
        for person in people {
            bodies += try orError { () throws(Refusal) in try session.giveFloor(person.id) }
        }
        try commit(bodies)
        let hearings = try current().hearings
        for person in people {
            guard let hearing = hearings.first(where: { $0.person.id == person.id }) else {
                continue
            }
            let (name, count) = (Visible.excerpt(person.name), counted(hearing))
            say(
                fr: "\(name) a la parole : \(count.french).",
                en: "\(name) has the floor: \(count.english).")
        }
        proposeSpeaker(hearings)
    }

    private func showFloor(_ session: Session) throws(CommandError) {
        let hearings = session.hearings
        guard !hearings.isEmpty else { throw CommandError(.badData, .nobody) }
        for hearing in hearings {
            let name = Visible.excerpt(hearing.person.name)
            let isSpeaking = hearing.person.id == session.turns.last
            let mark = isSpeaking ? Wording(fr: " – a la parole", en: " – has the floor") : nil
            show("\(name) – \(counted(hearing)[language])\(mark?[language] ?? "")")
        }
        proposeSpeaker(hearings)
    }

    private func proposeSpeaker(_ hearings: [Hearing]) {
        guard hearings.count > 1, let next = hearings.first else { return }
        let name = Visible.excerpt(next.person.name)
        let silence =
            next.turns == 0
            ? Wording(fr: ", qui n’a pas encore parlé", en: ", who has not spoken yet")
            : Wording(fr: ", qu’on a le moins entendu·e", en: ", least heard so far")
        say(
            fr: "À proposer : \(name)\(silence.french).\n« parole \(name) » donne la parole.",
            en: "To propose: \(name)\(silence.english).\n‘floor \(name)’ gives the floor.")
    }

    private func counted(_ hearing: Hearing) -> Wording {
        .list([
            .counted(hearing.turns, fr: "tour", en: "turn"),
            .counted(hearing.contributions, fr: "réponse", en: "answer"),
        ])
    }
}
