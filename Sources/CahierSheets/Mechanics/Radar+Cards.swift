import CahierCore
import CahierDiagnostics

extension Radar {
    /// A small sheet of marks for each person.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let marks = diagrams.flatMap { diagram in
            (diagrams.count > 1 ? [CardPart.question(diagram.title)] : [])
                + diagram.axes.map { scale.part(title: $0.title) }
        }
        return [
            CardSet(
                MarkSheet.title[language],
                [.hint(hint(language))] + marks + [.hint(Label.noticed[language]), .lines(1)],
                copies: people)
        ]
    }

    /// What to do, and what the marks at both ends mean.
    private func hint(_ language: Language) -> String {
        let ends = [(scale.min, scale.lowLabel), (scale.max, scale.highLabel)].compactMap {
            value, label in
            label.map { "\(value)\(Label.colon[language])\($0)" }
        }
        let lead = Wording(fr: "Une note par ligne.", en: "A mark on each line.")[language]
        return ends.isEmpty ? lead : "\(lead) \(ends.joined(separator: ", "))."
    }
}

/// Words of the sheets on which each person gives marks.
enum MarkSheet {
    static let title = Wording(
        fr: "une fiche individuelle par personne", en: "an individual sheet for each person")
}

extension Scale {
    /// Values to circle; more than eleven do not stand side by side on a card.
    func part(title: String, low: String = "", high: String = "") -> CardPart {
        range.count > 11
            ? .field(
                ([title, low, high].filter { !$0.isEmpty }).joined(separator: " ↔ "),
                unit: "\(min)–\(max)")
            : .scale(title: title, low: low, high: high, range)
    }
}
