import CahierDiagnostics
import Testing

@Suite("Suggestions") struct SuggestionTests {
    private let names = ["radar", "scierie", "curseurs", "sélection", "plan", "choix", "décision"]

    @Test(arguments: [
        ("curseur", "curseurs"), ("Curseurs", "curseurs"), ("selection", "sélection"),
        ("radra", "radar"), ("scirie", "scierie"), ("decisoin", "décision"), ("plans", "plan"),
        ("choi", "choix"), ("karaoké", nil), ("x", nil), ("", nil), ("pl", nil),
        (String(repeating: "radar", count: 100), nil),
    ])
    func `the name that was probably meant`(word: String, name: String?) {
        #expect(Suggestion.nearest(to: word, among: names) == name)
    }

    @Test func `nothing among no names`() {
        #expect(Suggestion.nearest(to: "radar", among: []) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
        ("abc", "ab", 1), ("ab", "abc", 1), ("abc", "axc", 1), ("ca", "abc", 3),
        ("chien", "niche", 4), ("kitten", "sitting", 3),
    ])
    func `distances`(a: String, b: String, distance: Int) {
        #expect(Suggestion.distance(Array(a), Array(b)) == distance)
        #expect(Suggestion.distance(Array(b), Array(a)) == distance)
    }
}
