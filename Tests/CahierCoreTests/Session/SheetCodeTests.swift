import CahierCore
import Testing

@Suite("Codes of sheets") struct SheetCodeTests {
    private static func code(_ id: String, _ activity: Int, _ sheet: Int) throws -> SheetCode {
        SheetCode(session: try #require(SessionID(id)), activity: activity, sheet: sheet)
    }

    @Test(
        "what is printed is read",
        arguments: [
            ("k7m2q", 4, 12), ("a", 1, 1), ("x-y-z", 99, 9999), ("k7m2q", 12, SheetCode.firstCard),
            ("k7m2q", 9999, 9_999_999),
        ])
    func readBack(id: String, activity: Int, sheet: Int) throws {
        let code = try Self.code(id, activity, sheet)
        #expect(SheetCode(code.text) == code)
        #expect(SheetCode(" \(code.text.lowercased().replacing("-", with: " - ")) ") == code)
        #expect(SheetCode(code.text.lowercased().replacing("-", with: " ")) == code)
    }

    @Test func `nearly every slip of the fingers is told`() throws {
        let characters = Array(try Self.code("k7m2q", 4, 12).text)
        var slips = 0
        var missed = 0
        func slip(_ wrong: [Character]) {
            guard wrong != characters else { return }
            slips += 1
            if SheetCode(String(wrong)) != nil { missed += 1 }
        }
        for index in characters.indices where characters[index] != "-" {
            for other in "ABCDEFGHJKMNPQRSTVWXYZ23456789" {
                var wrong = characters
                wrong[index] = other
                slip(wrong)
            }
            guard index + 1 < characters.count else { continue }
            var swapped = characters
            swapped.swapAt(index, index + 1)
            slip(swapped)
        }
        #expect(slips > 250)
        #expect(missed * 50 <= slips, "\(missed) of \(slips)")
    }

    @Test(
        "what is no code",
        arguments: ["", "K7M2Q", "K7M2Q-4-12", "K7M2Q-0-1-A", "-----", "é-1-1-A"]
            + "ABCDEFGHJKMNPQRSTVWXYZ2345678".map { "K7M2Q-4-10000000-\($0)" })
    func refused(text: String) { #expect(SheetCode(text) == nil) }
}
