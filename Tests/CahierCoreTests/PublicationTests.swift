import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

/// What may be published of a session holds nothing to which somebody did not agree.
@Suite
struct PublicationTests {
    private static let workshop = Workshop(
        id: "essai", title: "Essai", licence: "", credit: "",
        activities: [
            Activity(
                id: "mots", number: 1, title: "Mots", instructions: ["Écrivez."],
                minutes: Minutes(min: 1, typical: 1, max: 1), mechanic: .text(FreeText()))
        ])

    /// Zénobie agrees to her name, Karim to his pseudonym, Anaïs to nothing; Léo said nothing.
    private static func session(title: String = "Soirée") throws -> Session {
        var session = Session(
            id: try #require(SessionID("abcde")), workshop: workshop,
            opening: Opening(
                title: title, start: Moment(seconds: 0), timeZone: "UTC", activities: ["mots"]),
            at: Moment(seconds: 0))
        func take(_ bodies: [Event.Body]) {
            for body in bodies {
                session.apply(
                    Event(
                        sequence: session.eventCount + 1, at: session.lastMoment, body: body))
            }
        }
        for name in ["Zénobie", "Karim", "Anaïs", "Léo"] { take(try session.join(name)) }
        take(try session.rename(2, to: "Loutre curieuse"))
        take(try session.state(ConsentTerms(text: "À quoi ?", months: 12)))
        take(try session.consent(1, .underName))
        take(try session.consent(2, .underPseudonym))
        take(try session.consent(3, .nothing))
        take(try session.begin("mots"))
        let texts = [
            (1, "phrase de Zénobie"), (2, "phrase de loutre"), (3, "phrase refusée"),
            (4, "phrase sans nom"), (4, "moi, leo, je dis"), (1, "comme dit Karim"),
            (1, "comme dit Zénobie"), (1, "à garder"),
        ]
        for (person, text) in texts {
            take(
                try session.record([.answer(.text(.init(text: text)))], by: .participant(person)))
        }
        take(try session.record([.action(.init(text: "arroser", who: "Léo"))], by: .group))
        take(try session.record([.action(.init(text: "semer", who: "karim"))], by: .group))
        take(try session.record([.note("Anaïs")], by: .group))
        take([.chat(.read(.init(text: "bonjour", name: "Anaïs")))])
        take([.grouped(EntryGroup(activity: "mots", title: "Les idées de Léo", entries: [1, 2]))])
        take(try session.withhold(8, true))
        return session
    }

    private static func publication(of session: Session) -> Publication {
        Publication(of: session) { "Participant·e \($0)" }
    }

    @Test func `holds what people agreed to, under the names they agreed to`() throws {
        let published = Self.publication(of: try Self.session())
        #expect(
            published.session.participants.map(\.name) == [
                "Zénobie", "Loutre curieuse", "Participant·e 3", "Participant·e 4",
            ])
        let texts = published.session.entries.filter { !$0.isWithdrawn }.map(\.content)
        #expect(
            texts == [
                .answer(.text(.init(text: "phrase de Zénobie"))),
                .answer(.text(.init(text: "phrase de loutre"))),
                .answer(.text(.init(text: "phrase sans nom"))),
                .answer(.text(.init(text: "comme dit Zénobie"))),
                .action(.init(text: "arroser", who: "Participant·e 4")),
                .action(.init(text: "semer", who: "Loutre curieuse")),
                .note("Participant·e 3"),
            ])
    }

    @Test func `says why entries are left out`() throws {
        #expect(
            Self.publication(of: try Self.session()).leftOut == [
                3: .refused, 5: .names(4), 6: .names(2), 8: .withheld,
            ])
    }

    @Test(
        "holds nowhere what was refused",
        arguments: ["Karim", "karim", "Anaïs", "Léo", "leo", "refusée", "à garder", "bonjour"])
    func nowhere(text: String) throws {
        let session = try Self.session()
        var before = ""
        dump(session, to: &before)
        #expect(before.contains(text))
        var after = ""
        dump(Self.publication(of: session).session, to: &after)
        #expect(!after.contains(text))
    }

    @Test func `a title that names somebody is told`() throws {
        let published = Self.publication(of: try Self.session(title: "Chez Léo"))
        #expect(published.namesInTitle == [4])
    }
}
