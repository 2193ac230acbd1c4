import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Says what is wrong with the carnet, session by session, what can be saved and how.
    func diagnose(_ invocation: Invocation) throws(CommandError) {
        let found = try desk.diagnosis()
        if isForPrograms(invocation) {
            try give(.diagnosis(found))
        } else {
            for fault in found.faults { show("✗ \(fault.message.shown[language])") }
            for session in found.sessions { tell(session) }
            for notice in found.notices { say(notice) }
            conclude(found)
        }
        guard found.isSound else { throw CommandError(.badData, []) }
    }

    private func tell(_ session: Diagnosis.Condition) {
        if let fault = session.fault {
            return show("✗ \(session.id) – \(fault.shown[language])")
        }
        let title = session.title.map { Visible.excerpt($0) } ?? ""
        let events = Wording.counted(
            session.seal?.sequence ?? 0, fr: "événement", en: "event")[language]
        show("✓ \(session.id) – \(title) – \(events)")
    }

    private func conclude(_ found: Diagnosis) {
        let sound = found.sessions.count(where: \.isSound)
        guard !found.isSound else {
            let sessions = Wording.counted(sound, fr: "séance", en: "session")
            return say(
                fr: "Le carnet est sain : \(sessions.french), rien à redire.",
                en: "The carnet is sound: \(sessions.english), nothing to mend.")
        }
        say(
            fr: "Le carnet est abîmé. N’y écrivez plus : copiez le fichier et ceux qui sont à côté "
                + "(-wal, -shm), puis sauvez ce qui se lit.",
            en: "The carnet is damaged. Write to it no more: copy the file and those beside it "
                + "(-wal, -shm), then save what can be read.")
        guard let first = found.sessions.first(where: \.isSound)?.id else {
            return say(
                fr: "Aucune séance ne se lit en entier ; reprenez une copie d’avant.",
                en: "No session can be read whole; go back to a copy of before.")
        }
        let count = Wording(
            fr: sound == 1 ? "Une séance se lit" : "\(sound) séances se lisent",
            en: sound == 1 ? "One session can" : "\(sound) sessions can")
        say(
            fr: "\(count.french) en entier. Pour une seule :\n"
                + "  exporter \(first) --document réponses\n"
                + "Pour toutes, dans le dossier « sauvetage » :\n"
                + "  exporter --tout --document réponses -o sauvetage",
            en: "\(count.english) be read whole. For one of them:\n"
                + "  export \(first) --document answers\n"
                + "For all, into the folder ‘rescue’:\n"
                + "  export --all --document answers -o rescue")
    }
}

extension JSON {
    /// What `diagnostiquer` finds.
    static func diagnosis(_ found: Diagnosis) -> JSON {
        [
            "kind": .text("diagnosis"), "isSound": .bool(found.isSound),
            "faults": .list(found.faults) { fault in
                [
                    "fault": .text(fault.kind.rawValue),
                    "text": .text(fault.message.english),
                ]
            },
            "sessions": .list(found.sessions) { session in
                [
                    "id": .text(session.id.text), "title": .text(session.title),
                    "isSound": .bool(session.isSound),
                    "events": .integer(session.seal?.sequence),
                    "fingerprint": .text(session.seal?.fingerprint),
                    "fault": .text(session.fault?.english),
                ]
            },
            "notices": .texts(found.notices.map(\.english)),
        ]
    }
}
