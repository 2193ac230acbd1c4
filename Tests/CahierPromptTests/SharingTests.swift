import CahierCore
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Two prompts on one session") struct SharingTests {
    let desk: TestDesk
    let one: Typist
    let other: Typist

    init() throws {
        desk = try TestDesk([Gallery.edition])
        (one, other) = (Typist(desk), Typist(desk))
        try one.type(["ouvrir galerie", "activité radar"])
        try other.type(["reprendre"])
    }

    @Test("« reprendre » alone shows what the other one wrote, and the next line is recorded")
    func resume() throws {
        try one.type(["note un"])
        #expect(other.complaint("note deux")?.hasPrefix("un autre programme a écrit") == true)
        try other.type(["reprendre", "note deux"])
        #expect(other.session?.notes.map(\.content) == ["un", "deux"])
    }

    @Test("a break that the other one has changed ends too")
    func pause() throws {
        try other.type(["pause"])
        try one.type(["reprendre", "reprendre", "note un", "pause"])
        try other.type(["reprendre", "note deux"])
        #expect(other.session?.isPaused == false && other.session?.notes.count == 2)
    }

    @Test("an action of the session in hand is done whatever the case of its name")
    func sameSession() throws {
        try one.type(["action Laver"])
        let id = try #require(one.session?.id.text)
        try one.type(["fait \(id.uppercased()) 1", "note un"])
    }
}
