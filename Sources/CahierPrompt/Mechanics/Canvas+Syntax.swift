import CahierCore
import CahierDiagnostics

extension Canvas: MechanicSyntax {
    var examples: [Wording] {
        let place = place(zone: 0)
        let isSingle = zones.first?.limit == 1
        let notes = Wording(
            fr: "Marie: \(place): une idée" + (isSingle ? "" : "; une autre"),
            en: "Marie: \(place): an idea" + (isSingle ? "" : "; another one"))
        let detailed = Wording(
            fr: "Karim: \(place): une idée | une précision",
            en: "Karim: \(place): an idea | a detail")
        let shared = Wording(
            fr: "groupe: \(self.place(zone: zones.count - 1)): ce que nous retenons",
            en: "group: \(self.place(zone: zones.count - 1)): what we keep")
        return [notes, detailed, shared] + moodExamples
    }

    private var moodExamples: [Wording] {
        guard let mood, let first = zones.first else { return [] }
        let moods = zones.indices.map { String(mood.min + $0 * 2 % mood.range.count) }
        return [
            Wording(verbatim: "Marie: \(moods.joined(separator: " "))"),
            Wording(verbatim: "Marie: \(first.id) = \(mood.max)"),
        ]
    }

    /// What one types before a note: the zone and, in a journey, the lane.
    private func place(zone: Int) -> String {
        let id = zones.indices.contains(zone) ? zones[zone].id : ""
        return lanes.first.map { "\(id): \($0.id)" } ?? id
    }

    func read(_ text: String, by author: Author) throws(Refusal) -> [Answer] {
        if mood != nil, let values = try Number.row(text, count: zones.count) {
            return values.enumerated().map { .mood(zone: $0.offset, value: $0.element) }
        }
        var answers: [Answer] = []
        // A note that does not say where it goes follows the one before it.
        var place: (zone: Int, lane: Int?)?
        for item in try Parts.items(text) {
            if item.firstMark == "=", let answer = try moodMark(item) {
                answers.append(answer)
                continue
            }
            var words = item
            if let (zone, rest) = Parts.pair(item, at: [":"]) {
                (place, words) = try self.place(zone, rest)
            }
            guard let place else { throw .notUnderstood(item, expected: examples) }
            let fields = try Parts.fields(words, 2, expected: examples)
            answers.append(
                .note(
                    .init(
                        zone: place.zone, lane: place.lane, text: fields[0] ?? "",
                        detail: fields[1])))
        }
        return answers
    }

    private func moodMark(_ item: String) throws(Refusal) -> Answer? {
        guard mood != nil, let (zone, value) = Parts.pair(item, at: ["="]) else { return nil }
        return .mood(zone: try zoneLookup.find(zone), value: try Number.integer(value))
    }

    /// Where a note goes, and what is left of it.
    private func place(
        _ name: String, _ rest: String
    ) throws(Refusal) -> ((zone: Int, lane: Int?), String) {
        let zone = try zoneLookup.find(name)
        guard !lanes.isEmpty else { return ((zone, nil), rest) }
        guard let (lane, words) = Parts.pair(rest, at: [":"]) else {
            throw .notUnderstood(rest, expected: examples)
        }
        let lookup = Lookup(
            Wording(fr: "piste inconnue", en: "unknown lane"), lanes.map { [$0.id, $0.title] })
        return ((zone, try lookup.find(lane)), words)
    }

    private var zoneLookup: Lookup {
        let unknown =
            lanes.isEmpty
            ? Wording(fr: "zone inconnue", en: "unknown zone")
            : Wording(fr: "étape inconnue", en: "unknown step")
        return Lookup(unknown, zones.map { [$0.id, $0.title] })
    }
}
