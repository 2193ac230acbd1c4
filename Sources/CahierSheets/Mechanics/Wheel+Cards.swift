import CahierCore
import CahierDiagnostics

extension Wheel {
    /// A card for each situation; those that the group invents are blank.
    func cards(for people: Int, _ language: Language) -> [CardSet] {
        let title = Wording(fr: "\(faces) cartes de situation", en: "\(faces) situation cards")
        let deck = (0..<faces).map { face in
            let name = "\(WheelLabel.situation[language]) \(face + 1)"
            return Card(
                face < situations.count
                    ? [.hint(name), .question(situations[face]), .lines(1)]
                    : [.hint("\(name), \(WheelLabel.toInvent[language])"), .lines(2)])
        }
        return [CardSet(title[language], deck: deck)]
    }
}
