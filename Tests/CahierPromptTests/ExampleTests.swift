import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierPrompt

/// Examples are promises: each is typed in a session where it makes sense.
@Suite("Examples") struct ExampleTests {
    /// Every activity of the workshops of the repository, and one of each mechanic.
    static let activities: [(edition: WorkshopEdition, activity: Activity)] = {
        let names = ["cahier-tiers-lieux", "comm-un-lundi", "autres-activites"]
        let shipped = names.compactMap { try? WorkshopEdition.shipped($0) }
        return (shipped + [Gallery.edition]).flatMap { edition in
            edition.workshop.activities.map { (edition, $0) }
        }
    }()

    @Test("of every activity are accepted by it", arguments: Language.allCases)
    func activities(_ language: Language) throws {
        #expect(Self.activities.count == 12 + 7 + 4 + 17)
        for (edition, activity) in Self.activities {
            let typist = try seated(in: edition, at: activity, language)
            #expect(!activity.mechanic.examples.isEmpty)
            for example in activity.mechanic.examples {
                #expect(typist.complaint(example[language]) == nil, "\(activity.id): \(example)")
            }
        }
    }

    @Test("every mechanic has its activity")
    func mechanics() {
        #expect(Set(Self.activities.map(\.activity.mechanic.name)).count == 17)
    }

    @Test("of the guide are accepted by an activity of the mechanic", arguments: Language.allCases)
    func guide(_ language: Language) throws {
        #expect(AnswerGuide.lines.count == 17)
        for (kind, examples) in AnswerGuide.lines {
            let possible = Self.activities.filter { $0.activity.mechanic.name == kind.french }
            for example in examples {
                let accepts = try possible.contains { edition, activity in
                    let typist = try seated(in: edition, at: activity, language)
                    return typist.complaint(example[language]) == nil
                }
                #expect(accepts, "\(kind.french): \(example[language])")
            }
        }
    }

    /// Marie, Karim, Léa and Yanis at an activity that is under way, some words sawn already.
    private func seated(
        in edition: WorkshopEdition, at activity: Activity, _ language: Language
    ) throws -> Typist {
        let typist = Typist(try TestDesk([edition]), language: language)
        try typist.type([
            "ouvrir \(edition.workshop.id)", "participants ajouter Marie, Karim, Léa, Yanis",
            "activité \(activity.number)",
        ])
        if case .sawmill = activity.mechanic {
            try typist.type(["Léa: un; deux; trois", "Karim: quatre; cinq; six", "Yanis: sept"])
        }
        return typist
    }
}
