import CahierCore
import CahierDiagnostics
import CahierDocument

extension Sawmill {
    /// Lines for the words of all, for what is put aside, and for each value with its sentences.
    func asked(_ form: WrittenForm) -> [Block] {
        let value = Wording(fr: "Valeur", en: "Value")[form.language]
        return form.lines(
            SawmillStage.writing[form.language], Label.words(wordsEach)[form.language], count: 6)
            + form.lines(SawmillStage.discarded[form.language], count: 3)
            + (1...max(1, kept)).flatMap { form.lines("\(value)\u{A0}\($0)", count: 3) }
    }
}
