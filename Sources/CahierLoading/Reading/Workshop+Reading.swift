import CahierCore
import CahierDiagnostics

extension Workshop {
    /// Reads the whole file; what is missing is reported, and something stands in for it.
    init(reading root: Entry, report: Report) {
        let item = Item(
            entry: root, label: Wording(fr: "le fichier", en: "the file"), path: [], report: report)
        self = item.section { file in
            Workshop(
                id: file.name("atelier", isStrict: true),
                title: file.text("titre"),
                subtitle: file.optionalText("sous-titre"),
                language: file.language("langue"),
                licence: file.text("licence"),
                credit: file.text("crédit"),
                presentation: file.optionalTexts("présentation"),
                usage: file.optionalTexts("mode d’emploi"),
                totalMinutes: file.optionalInteger("durée totale"),
                recurrence: file.item("récurrence").flatMap { file.word($0, Recurrence.self) },
                activities: file.activities("activités"))
        }
    }
}

extension Section {
    /// A BCP 47 tag; French where the key is absent.
    fileprivate func language(_ key: String) -> String {
        guard let item = item(key), let tag = item.text(.aLanguage) else { return "fr" }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let areSound = parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        if !areSound || !(2...3).contains(parts[0].count) || !parts[0].allSatisfy(\.isLetter) {
            item.fail(.aLanguage)
        }
        return tag
    }

    fileprivate func activities(_ key: String) -> [Activity] {
        var place = 0
        return sections(key) { section in
            place += 1
            return Activity(reading: section, place: place)
        }
    }
}
