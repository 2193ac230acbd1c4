import CahierCore
import CahierDocument
import Testing

@testable import CahierSheets

@Suite struct MarksTests {
    struct Scales: Sendable {
        let low: Double
        let high: Double
        let most: Int
        let values: [Double]
    }

    @Test(arguments: [
        Scales(low: 100, high: 600, most: 8, values: [100, 200, 300, 400, 500, 600]),
        Scales(low: 120, high: 120, most: 4, values: [80, 100, 120, 140, 160]),
        Scales(low: 0, high: 0, most: 4, values: [-0.5, 0, 0.5]),
        Scales(low: -3, high: 7, most: 5, values: [-4, -2, 0, 2, 4, 6, 8]),
    ]) func niceScale(row: Scales) {
        #expect(NiceScale(from: row.low, to: row.high, most: row.most).values == row.values)
    }

    @Test func dotsArePiledInRows() {
        let stack = DotStack(cell: Size(10, 5), most: 8, largest: 1)
        #expect(stack.radius == 1)
        let centers = stack.centers(3, above: Point(50, 20))
        #expect(centers.map(\.x).map(Self.rounded) == [48.85, 51.15, 50])
        #expect(centers.map(\.y).map(Self.rounded) == [18.85, 18.85, 16.55])
    }

    @Test func dotsShrinkUntilAllHaveRoom() {
        let stack = DotStack(cell: Size(10, 5), most: 40, largest: 1)
        let pitch = stack.radius * 2.3
        #expect(Int(10 / pitch) * Int(5 / pitch) >= 40)
        #expect(stack.radius > 0.3)
    }

    @Test func swarmKeepsPlacesAndParts() {
        let swarm = DotSwarm(places: [10, 10, 10.5, 40], line: 0...50, height: 12, largest: 1)
        #expect(swarm.centers.map(\.x) == [10, 10, 10.5, 40])
        #expect(Set(swarm.centers.prefix(3).map(\.y)).count == 3)
    }

    @Test func swarmOfEqualPlacesShrinks() {
        let swarm = DotSwarm(
            places: Array(repeating: 10, count: 40), line: 0...50, height: 12, largest: 2)
        #expect(swarm.centers.count == 40)
        #expect(Set(swarm.centers).count == 40)
        #expect(swarm.radius < 1)
    }

    @Test func railLabelsWhatHasRoom() {
        let rail = Rail(Scale(min: 0, max: 100), from: 0, to: 200)
        #expect(rail.values(apart: 20) == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
        #expect(rail.x(25) == 50)
    }

    static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
