import CahierCore
import CahierDiagnostics
import CahierDocument
import TestSupport
import Testing

@testable import CahierSheets

/// What documents tell of answers that are anonymous, or that people wrote for themselves.
@Suite("Anonymous answers and secret ones") struct DisclosureTests {
    private static let people = ["Ana Li", "Bo Martin", "Chloé Nadir", "Driss Orme", "Èva Pic"]

    private static func answers(_ person: Int) -> [(activity: String, answer: Answer)] {
        [
            (
                "a1",
                .radar(
                    .init(
                        marks: [.init(axis: 0, value: person)],
                        noticed: [.init(axis: 1, text: "vu \(person)")]))
            ),
            ("a2", .sawmill(.note("mot \(person)"))),
            ("a3", .cursors(.init(positions: [.init(pair: 0, value: person)]))),
            ("a4", .selection(.init(.own("four \(person)"), who: nil))),
            ("a9", .decision(.init(decision: "four", scores: [person, 1]))),
            ("a12", .estimate(.init(value: Double(person * 10)))),
            ("a13", .text(.init(text: "texte \(person)"))),
            ("a14", .list(.init(text: "idée \(person)"))),
            ("a15", .table(.init(row: ["ligne \(person)", "ici"]))),
        ]
    }

    /// Everyone answers, in their order; `setting` comes before the first answer of each activity.
    private static func played(_ setting: (Activity.ID) -> [Event.Body]) throws -> Session {
        var test = try #require(TestSession(people))
        for activity in TestSession.workshop.activities {
            test.happen(.began(activity.id))
            for body in setting(activity.id) { test.happen(body) }
            for person in 1...people.count {
                for own in answers(person) where own.activity == activity.id {
                    test.record(.answer(own.answer), by: .participant(person), in: activity.id)
                }
            }
        }
        return test.session
    }

    private static func text(
        _ kind: DocumentKind, of session: Session, _ extent: Extent = .everything
    ) -> String {
        let press = Press(areas: PageAreas { _ in Size(273, 170) })
        return press.document(kind, of: session, extent: extent).blocks.flatMap(\.inner).words
    }

    @Test(
        "no document names who gave an anonymous answer",
        arguments: DocumentKind.allCases.filter { $0 != .contributions })
    func names(kind: DocumentKind) throws {
        let anonymous = Self.text(kind, of: try Self.played { [.veiled($0, seed: 11)] })
        for name in Self.people {
            // Who came is told, once; what they said is nobody’s.
            #expect(anonymous.ranges(of: name).count <= 1, "\(name)")
        }
        guard kind == .answers else { return }
        #expect(anonymous.contains("texte 4"))
        #expect(Self.text(kind, of: try Self.played { _ in [] }).ranges(of: "Ana Li").count == 9)
    }

    @Test("people without names stand in another order, the same for every activity of a seed")
    func order() throws {
        func order(_ seed: Int) throws -> [Int] {
            let text = Self.text(.answers, of: try Self.played { [.veiled($0, seed: seed)] })
            return (1...Self.people.count).sorted { first, second in
                let places = [first, second].map { text.firstRange(of: "texte \($0)") }
                guard let one = places[0], let other = places[1] else { return false }
                return one.lowerBound < other.lowerBound
            }
        }
        let orders = try (1...20).map(order)
        #expect(Set(orders).count > 10)
        #expect(orders.allSatisfy { Set($0) == Set(1...5) })
        #expect(try order(3) == orders[2])
    }

    @Test("contributions find their own, and nobody else’s name")
    func contributions() throws {
        let session = try Self.played { [.veiled($0, seed: 11)] }
        let own = Self.text(.contributions, of: session, .participant(2))
        #expect(own.contains("texte 2"))
        #expect(own.contains("idée 2"))
        for name in Self.people where name != "Bo Martin" { #expect(!own.contains(name)) }
        #expect(!own.contains("texte 1"))
    }

    @Test("what people write for themselves is in what is made for them alone")
    func secrets() throws {
        let session = try Self.played { [.disclosure($0, stage: 0, .never)] }
        for kind in DocumentKind.allCases where kind != .contributions {
            let text = Self.text(kind, of: session)
            for word in ["texte", "vu", "mot", "idée", "ligne"] {
                #expect(!text.contains("\(word) 3"), "\(kind): \(word)")
            }
        }
        for kind in [DocumentKind.contributions, .sheets] {
            let own = Self.text(kind, of: session, .participant(3))
            #expect(own.contains("texte 3"), "\(kind)")
            #expect(!own.contains("texte 2"), "\(kind)")
        }
    }

    @Test("what was written under the rule “never” stays so whatever is decided later")
    func decidedLater() throws {
        var test = try #require(TestSession(Self.people))
        test.happen(.began("a13"))
        test.happen(.disclosure("a13", stage: 0, .never))
        test.record(.answer(.text(.init(text: "à moi"))), by: .participant(1), in: "a13")
        test.happen(.disclosure("a13", stage: 0, .atOnce))
        test.record(.answer(.text(.init(text: "à tous"))), by: .participant(1), in: "a13")
        let text = Self.text(.answers, of: test.session)
        #expect(!text.contains("à moi"))
        #expect(text.contains("à tous"))
        #expect(test.session.entries.map(test.session.isShown) == [false, true])
    }

    @Test("the run sheet tells the stages with their times")
    func stages() throws {
        var workshop = TestSession.workshop
        workshop.activities[0].stages = [
            Stage(title: "Écrire", instructions: ["En silence."], seconds: 90),
            Stage(title: "Lire"),
        ]
        let test = try #require(TestSession(Self.people, workshop: workshop))
        let text = Self.text(.runSheet, of: test.session)
        #expect(
            text.contains("Étapes\nÉcrire (1\u{A0}min\u{A0}30\u{A0}s)\u{A0}: En silence.\nLire\n"))
    }
}
