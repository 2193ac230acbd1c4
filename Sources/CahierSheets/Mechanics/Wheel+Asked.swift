import CahierCore
import CahierDiagnostics
import CahierDocument

extension Wheel {
    /// A table of actions for each situation, told or to be invented.
    func asked(_ form: WrittenForm) -> [Block] {
        let header = [WheelLabel.action[form.language], Label.who[form.language]]
        return (0..<faces).flatMap { face -> [Block] in
            let number = "\(WheelLabel.situation[form.language])\u{A0}\(face + 1)"
            let actions = form.table(header, shares: [5, 2], blank: 3)
            return face < situations.count
                ? [
                    .paragraph(
                        number + Label.colon[form.language] + situations[face], role: .label),
                    actions,
                ]
                : form.lines(number, WheelLabel.toInvent[form.language], count: 1) + [actions]
        }
    }
}
