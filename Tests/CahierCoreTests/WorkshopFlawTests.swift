import CahierDiagnostics
import Testing

@testable import CahierCore

@Suite("Flaws of workshops") struct WorkshopFlawTests {
    private func activity(_ id: String, _ number: Int, min: Int = 10, max: Int = 20) -> Activity {
        Activity(
            id: id, number: number, title: id, instructions: ["x"],
            minutes: Minutes(min: min, typical: min, max: max), mechanic: .text(FreeText()))
    }

    private func flaws(total: Int? = nil, _ activities: Activity...) -> [String] {
        Workshop(
            id: "a", title: "A", licence: "CC0", credit: "x", totalMinutes: total,
            activities: activities
        ).flaws.map { "\($0.path.map(\.self)) \($0.message.french)" }
    }

    @Test func `a sound workshop`() {
        #expect(flaws(total: 25, activity("a", 1), activity("b", 2)) == [])
    }

    @Test func `no activity`() {
        #expect(flaws().count == 1)
    }

    @Test(arguments: [(19, false), (20, true), (40, true), (41, false)])
    func `a total duration fits the activities`(total: Int, fits: Bool) {
        #expect(flaws(total: total, activity("a", 1), activity("b", 2)).isEmpty == fits)
    }

    @Test func `identifiers and numbers are unique, each repeat being said`() {
        #expect(flaws(activity("a", 1), activity("a", 1), activity("a", 2)).count == 3)
    }

    @Test(arguments: [0, 1000, -1])
    func `a number out of range`(number: Int) {
        #expect(flaws(activity("a", number)).count == 1)
    }

    @Test func `durations in order and within a day`() {
        #expect(flaws(activity("a", 1, min: 30, max: 20)).count == 1)
        #expect(flaws(activity("a", 1, min: 0)).count == 1)
        #expect(flaws(activity("a", 1, max: 1441)).count == 1)
    }
}
