import CahierCore
import CahierDiagnostics
import CahierDocument
import Foundation
import Testing

@testable import CahierSheets

@Suite struct RadarSheetTests {
    private let radar = Radar(
        scale: Scale(min: 0, max: 5),
        diagrams: [
            .init(
                title: "Ce qui descend",
                axes: ["lieu", "argent", "lien"].map { .init(id: $0, title: $0) }),
            .init(
                title: "Ce qui monte",
                axes: ["envie", "besoin", "temps"].map { .init(id: $0, title: $0) }),
        ])
    private let area = Size(273, 118)

    /// As filled by people who gave these values, axis after axis.
    private func drawing(_ values: [[Int]]) throws -> Drawing {
        let record = ActivityRecord<Radar.Answer>(
            values.enumerated().map { person, values in
                let marks = values.enumerated().map {
                    Radar.Answer.Mark(axis: $0.offset, value: $0.element)
                }
                return (.participant(person + 1), Radar.Answer(marks: marks))
            })
        return try #require(radar.filled(in: area, record).drawings.first)
    }

    /// The distances of the corners of the bands from the point of the web where axes meet, in
    /// steps of the scale.
    private func bands(_ drawing: Drawing) throws -> [[Double]] {
        let axes = drawing.shapes.compactMap { shape -> (from: Point, to: Point)? in
            if case .line(let from, let to, .axis) = shape { (from, to) } else { nil }
        }
        let first = try #require(axes.first)
        func distance(_ one: Point, _ other: Point) -> Double {
            hypot(one.x - other.x, one.y - other.y)
        }
        let step = distance(first.from, first.to) / 5
        return drawing.shapes.compactMap { shape in
            guard case .polygon(let points, .spread) = shape, points.count == 4 else { return nil }
            let center =
                axes.map(\.from).min {
                    distance($0, points[0]) < distance($1, points[0])
                } ?? first.from
            return points.map { (distance($0, center) / step * 100).rounded() / 100 }
        }
    }

    @Test func `a band is as wide as values spread, and stays on the scale`() throws {
        // Means 2, 4, 4 with deviations 1, 1, 1 on the first diagram, none on the second.
        let bands = try self.bands(drawing([[1, 3, 3, 2, 2, 2], [3, 5, 5, 2, 2, 2]]))
        #expect(bands == [[3, 5, 3, 1], [5, 5, 3, 3], [5, 3, 1, 3]])
        // Means 2.5 with deviations 2.5: from the centre to the edge.
        let widest = try self.bands(drawing([[0, 0, 0], [5, 5, 5]]))
        #expect(widest == Array(repeating: [5, 5, 0, 0], count: 3))
    }

    @Test func `bands lie below lines, and the legend and the words tell of them`() throws {
        let drawing = try drawing([[1, 3, 3, 2, 2, 2], [3, 5, 5, 2, 2, 2]])
        let last = drawing.shapes.lastIndex {
            if case .polygon(let points, .spread) = $0 { points.count == 4 } else { false }
        }
        let firstLine = drawing.shapes.firstIndex {
            if case .polygon(_, .person) = $0 { true } else { false }
        }
        let (band, line) = (try #require(last), try #require(firstLine))
        #expect(band < line)
        #expect(drawing.texts.contains("± écart type"))
        #expect(drawing.title == "Ce qui descend\u{202F}; Ce qui monte")
        #expect(
            drawing.summary.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
                == "Moyenne, ou accord du groupe, et écart type sur chaque axe : lieu : 2 (± 1) ; "
                + "argent : 4 (± 1) ; lien : 4 (± 1) ; envie : 2 (± 0) ; besoin : 2 (± 0) ; "
                + "temps : 2 (± 0). Avis partagés : lieu, argent, lien")
    }

    @Test func `the key of what differs shows more than one dash`() throws {
        let drawing = try drawing([[1, 3, 3], [3, 5, 5]])
        let keys: [Rect] = drawing.rectangles(.disagreement)
        #expect(keys.count == 1)
        // A dash and its gap take 3.5 mm in the themes.
        #expect(keys.allSatisfy { 2 * ($0.width + $0.height) > 4 * 3.5 })
    }
}
