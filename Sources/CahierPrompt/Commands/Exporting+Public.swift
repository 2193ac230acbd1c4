import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// What of a session is exported: all of it, or with `--public` what people agreed to.
    func published(
        _ session: Session, _ options: [OptionName: String]
    ) throws(CommandError) -> Session {
        guard options[.forPublic] != nil else { return session }
        let publication = Publication(of: session) { id in
            Wording(fr: "Participant·e \(id)", en: "Participant \(id)")[language]
        }
        guard publication.namesInTitle.isEmpty else {
            let names = publication.namesInTitle.compactMap(session.participant).map(\.name)
            let told = Wording.some(names)
            throw CommandError(
                .badData,
                fr:
                    "le titre ou le lieu de la séance nomme \(told.french), qui ne l’a pas accepté ; "
                    + "attendu : son accord, « consentement NOM nom »",
                en: "the title or the place of the session names \(told.english), who did not "
                    + "agree; expected their consent, ‘consent NAME name’")
        }
        tell(publication, of: session)
        return publication.session
    }

    /// What is left out, and why: so that somebody may look at it before publishing.
    private func tell(_ publication: Publication, of session: Session) {
        let numbers = publication.leftOut.keys.sorted()
        for number in numbers {
            guard let reason = publication.leftOut[number] else { continue }
            let why = sentence(reason, in: session)
            warn(
                Wording(
                    fr: "n° \(number) laissé de côté : \(why.french)",
                    en: "no. \(number) left out: \(why.english)"))
        }
        let unnamed = session.participants.count { session.consent(of: $0.id) != .underName }
        let counted = Wording.counted(
            unnamed, fr: "personne sans son nom", "personnes sans leur nom",
            en: "person without their name", "people without their names")
        warn(counted)
    }

    private func sentence(_ reason: Publication.Reason, in session: Session) -> Wording {
        switch reason {
        case .withheld: Wording(fr: "gardé pour le groupe", en: "kept for the group")
        case .refused:
            Wording(
                fr: "qui l’a dit n’accepte pas de publier",
                en: "whoever said it does not agree to publish")
        case .secret: Wording(fr: "écrit pour soi", en: "written for oneself")
        case .names(let id):
            Wording(
                fr: "cela nomme \(Visible.excerpt(session.participant(id)?.name ?? "")), sans son "
                    + "accord",
                en: "it names \(Visible.excerpt(session.participant(id)?.name ?? "")), without "
                    + "their consent")
        }
    }
}
