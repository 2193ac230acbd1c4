import CahierCore
import CahierDiagnostics
import CahierDocument

extension Cursors {
    func asked(_ form: WrittenForm) -> [Block] {
        let legend = Wording(
            fr:
                "\(scale.min)\u{A0}: tout à fait le premier mot, \(scale.max)\u{A0}: tout à fait le "
                + "second.",
            en: "\(scale.min): altogether the first word, \(scale.max): altogether the second.")
        return [
            .paragraph(legend[form.language]), form.marks(pairs.map(\.title), on: scale),
        ]
    }
}
