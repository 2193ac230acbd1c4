import CahierCore
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Importing people") struct ImportingPeopleTests {
    private func seated(_ file: [UInt8]) throws -> Typist {
        let desk = try TestDesk([Gallery.edition])
        desk.people["f.csv"] = file
        let typist = Typist(desk)
        try typist.type(["ouvrir galerie", "participants ajouter Marie"])
        return typist
    }

    @Test("is one step, undone and done again together")
    func oneStep() throws {
        let typist = try seated(Array("nom\nAna\nMARIE\nTom\nana\n".utf8))
        try typist.type(["participants importer f.csv"])
        #expect(typist.session?.participants.map(\.name) == ["Marie", "Ana", "Tom"])
        try typist.type(["annuler"])
        #expect(typist.session?.participants.map(\.name) == ["Marie"])
        try typist.type(["rétablir"])
        #expect(typist.session?.participants.count == 3)
        let count = typist.session?.eventCount
        try typist.type(["participants importer \"f.csv\""])
        #expect(typist.session?.eventCount == count)
    }

    @Test("records nobody where a row is refused, and says the first twenty")
    func wholeOrNothing() throws {
        let rows = (0..<30).map { "P\($0),\n,x\n" }.joined()
        let typist = try seated(Array("nom,lieu\n\(rows)".utf8))
        let complaint = try #require(typist.complaint("participants importer f.csv"))
        #expect(complaint.split(separator: "\n").count == 21)
        #expect(complaint.hasPrefix("f.csv:3:1: cette ligne n’a pas de nom"))
        #expect(complaint.hasSuffix("et 10 autres lignes ; rien n’est noté"))
        #expect(typist.session?.participants.count == 1)
    }

    @Test("has its limits, in bytes and people")
    func limits() throws {
        let people = (0..<2001).map { "P\($0)\n" }.joined()
        let typist = try seated(Array(people.utf8))
        #expect(
            typist.complaint("participants importer f.csv")
                == "f.csv: 2001 personnes ; attendu : au plus 2000 personnes")
        typist.desk.people["f.csv"] = Array(repeating: 0x61, count: 1_000_001)
        #expect(
            typist.complaint("participants importer f.csv")
                == "f.csv: trop d’octets ; attendu : au plus 1 Mo")
        let clock = ContinuousClock.now
        typist.desk.people["f.csv"] = Array(people.utf8.dropLast("P2000\n".utf8.count))
        try typist.type(["participants importer f.csv"])
        #expect(typist.session?.participants.count == 2001)
        for byte in ["\"", ",", "\n", "a", ",a\n"] {
            let count = 300_000 / byte.utf8.count
            typist.desk.people["f.csv"] =
                Array("nom,a\n".utf8) + Array(String(repeating: byte, count: count).utf8)
            #expect(typist.complaint("participants importer f.csv") != nil, "\(byte)")
        }
        #expect(ContinuousClock.now - clock < .seconds(60))
    }
}
