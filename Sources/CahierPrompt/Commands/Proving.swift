import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Proves the journals of sessions, and gives what to note elsewhere, or compares with it.
    func checkJournals(_ invocation: Invocation) throws(CommandError) {
        guard invocation.options[.accessibility] == nil else {
            throw CommandError(
                fr: "--journal ne va pas avec --accessibilité",
                en: "--log does not go with --accessibility")
        }
        let ids = try journals(invocation.arguments)
        if let noted = invocation.options[.fingerprint] {
            guard ids.count == 1, !invocation.arguments.isEmpty else {
                throw CommandError(
                    fr: "--empreinte est celle d’une séance ; attendu : --journal SÉANCE",
                    en: "--fingerprint is that of one session; expected --log SESSION")
            }
            return try compare(ids[0], with: noted)
        }
        var (proofs, failures): ([JSON], [Problem]) = ([], [])
        for id in ids {
            do throws(CommandError) {
                let seals = try seals(of: id)
                isForPrograms(invocation) ? proofs.append(.proof(of: id, seals)) : tell(id, seals)
            } catch {
                failures += error.problems
            }
        }
        if isForPrograms(invocation) {
            try give(["kind": .text("proofs"), "sessions": .list(proofs)])
        } else if ids.isEmpty {
            say(fr: "Aucune séance dans le carnet.", en: "No session in the carnet.")
        }
        guard failures.isEmpty else { throw CommandError(.badData, failures) }
    }

    /// The sessions named; without any, all of the carnet.
    private func journals(_ names: [String]) throws(CommandError) -> [SessionID] {
        let carnet = try carnet()
        guard names.isEmpty else {
            return try names.map { (name) throws(CommandError) in
                guard let id = SessionID(name.lowercased()) else { throw .unknownSession(name) }
                return id
            }
        }
        return try orError { () throws(CarnetError) in try carnet.summaries() }.map(\.id)
    }

    private func seals(of id: SessionID) throws(CommandError) -> [Seal] {
        let carnet = try carnet()
        return try orError { () throws(CarnetError) in try carnet.seals(of: id) }
    }

    private func tell(_ id: SessionID, _ seals: [Seal]) {
        guard let last = seals.last else { return }
        let events = Wording.counted(last.sequence, fr: "événement", en: "event")
        say(
            fr: "\(id) – \(events.french), journal intact ; empreinte :",
            en: "\(id) – \(events.english), log untouched; fingerprint:")
        let groups = last.fingerprint.split(separator: " ")
        for start in stride(from: 0, to: groups.count, by: 8) {
            show("  " + groups[start...].prefix(8).joined(separator: " "))
        }
    }

    /// Whether a journal still says what it said when its fingerprint was noted.
    private func compare(_ id: SessionID, with noted: String) throws(CommandError) {
        let seals = try seals(of: id)
        guard let last = seals.last, last.fits(noted) != nil else {
            throw CommandError(
                fr: "ce n’est pas une empreinte ; attendu : au moins \(Seal.fewestDigits) des "
                    + "chiffres que donne « vérifier --journal »",
                en: "this is no fingerprint; expected at least \(Seal.fewestDigits) of the digits "
                    + "that ‘check --log’ gives")
        }
        guard let seal = seals.last(where: { $0.fits(noted) == true }) else {
            throw CommandError(
                .badData,
                fr: "le journal de \(id) ne passe pas par cette empreinte : elle est d’une autre "
                    + "séance, mal recopiée, ou le journal a été réécrit depuis",
                en: "the log of \(id) does not go through this fingerprint: it is that of another "
                    + "session, badly copied, or the log was rewritten since")
        }
        let since = last.sequence - seal.sequence
        guard since > 0 else {
            return say(
                fr: "\(id) – l’empreinte est la bonne : rien n’a changé depuis.",
                en: "\(id) – the fingerprint is right: nothing has changed since.")
        }
        let events = Wording.counted(since, fr: "événement", en: "event")
        let isOne = since == 1
        say(
            fr: "\(id) – l’empreinte est celle de l’événement \(seal.sequence) : rien n’a changé "
                + "avant, \(events.french) \(isOne ? "a" : "ont") suivi.",
            en: "\(id) – the fingerprint is that of event \(seal.sequence): nothing has changed "
                + "before, \(events.english) followed.")
    }
}

extension JSON {
    /// What proves the journal of a session.
    fileprivate static func proof(of id: SessionID, _ seals: [Seal]) -> JSON {
        [
            "id": .text(id.text), "events": .integer(seals.last?.sequence),
            "fingerprint": .text(seals.last?.fingerprint),
        ]
    }
}
