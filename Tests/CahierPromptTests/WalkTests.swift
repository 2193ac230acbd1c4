import CahierCore
import CahierDocument
import CahierSheets
import TestSupport
import Testing

@testable import CahierPrompt

/// A long evening of somebody who types anything.
@Suite("A thousand random lines") struct WalkTests {
    @Test(
        "lose nothing, and every document can be made of what is left",
        arguments: Array(UInt64(1)...4))
    func walk(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Marie, Karim, Zoé"])
        var acknowledged: [SessionID: Int] = [:]
        for step in 1...1000 {
            typist.type(random.line())
            if let session = typist.session {
                acknowledged[session.id] = session.eventCount
            } else {
                try typist.type(["reprendre"])
            }
            guard step.isMultiple(of: 250) else { continue }
            for (id, count) in acknowledged {
                let kept = try typist.desk.carnet().session(id)
                #expect(kept.eventCount >= count, "seed \(seed), step \(step), \(id)")
                try expectDocuments(of: kept, "seed \(seed), step \(step), \(id)")
            }
        }
    }

    /// Walks every block of every document, for everyone and for one person.
    private func expectDocuments(of session: Session, _ note: String) throws {
        let press = Press(areas: PageAreas { _ in Size(273, 170) }, workshop: session.workshop)
        var extents: [Extent] = [.everything, .synthesis]
        extents += session.participants.prefix(1).map { .participant($0.id) }
        for kind in DocumentKind.allCases {
            for extent in extents {
                var count = 0
                for _ in press.document(kind, of: session, extent: extent).blocks { count += 1 }
                #expect(count > 0, "\(note), \(kind)")
            }
        }
    }
}
