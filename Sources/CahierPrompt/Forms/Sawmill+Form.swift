import CahierCore
import CahierDiagnostics
import CahierDocument

extension Sawmill: MechanicForm {
    func fields(in language: Language) -> [FieldGroup] {
        let title = Wording(fr: "Mes mots-clés", en: "My keywords")
        let fields = (1...max(1, wordsEach)).map { place in
            let label = Wording(fr: "Mot \(place)", en: "Word \(place)")
            return Field.text("mot-\(place)", label, language)
        }
        return [FieldGroup(title[language], fields)]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        (1...max(1, wordsEach)).compactMap { place in
            filled.quoted("mot-\(place)").map { FilledLine("mot-\(place)", $0) }
        }
    }
}
