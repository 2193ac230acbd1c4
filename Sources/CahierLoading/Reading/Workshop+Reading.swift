import CahierCore
import CahierDiagnostics

extension Workshop {
    /// Reads the whole file; what is missing is reported, and something stands in for it.
    init(reading root: Entry, report: Report) {
        let language = root.child(.key("langue")).flatMap { entry -> String? in
            if case .text(let tag) = entry.content { tag } else { nil }
        }
        report.isFrench = language?.lowercased().hasPrefix("fr") ?? true
        let item = Item(
            entry: root, label: Wording(fr: "le fichier", en: "the file"), path: [], report: report)
        self = item.section { file in
            var workshop = Workshop(
                id: file.name("atelier", isStrict: true),
                title: file.text("titre"),
                subtitle: file.optionalText("sous-titre"),
                language: file.optionalLanguage("langue") ?? "fr",
                licence: file.text("licence"),
                credit: file.text("crédit"),
                presentation: file.optionalTexts("présentation"),
                usage: file.optionalTexts("mode d’emploi"),
                preparation: file.optionalTexts("préparation"),
                totalMinutes: file.optionalInteger("durée totale"),
                recurrence: file.item("récurrence").flatMap { file.word($0, Recurrence.self) },
                activities: file.activities("activités"))
            workshop.plan = file.plan("plan", of: workshop.activities)
            return workshop
        }
    }
}

extension Section {
    fileprivate func activities(_ key: String) -> [Activity] {
        var place = 0
        return sections(key) { section in
            place += 1
            return Activity(reading: section, place: place)
        }
    }
}
