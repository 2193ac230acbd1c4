import CahierCore
import CahierDiagnostics

extension Activity {
    /// - Parameters:
    ///   - section: The activity in the file.
    ///   - place: Its place in the list, from 1: its number where none is given.
    init(reading section: Section, place: Int) {
        self.init(
            id: section.name("id", isStrict: true),
            number: section.integer("numéro", default: place),
            title: section.text("titre"),
            because: section.optionalText("parce que"),
            quotation: section.optionalSection("citation") { quotation in
                Quotation(
                    text: quotation.text("texte"), author: quotation.text("auteur"),
                    language: quotation.optionalLanguage("langue"))
            },
            context: section.optionalTexts("contexte"),
            instructions: section.texts("consigne"),
            stages: section.stages("étapes"),
            foundations: section.item("s’appuie sur")?.listOrText()?.compactMap { $0.text() } ?? [],
            facilitation: section.optionalTexts("animation"),
            epilogue: section.optionalTexts("épilogue"),
            furtherReading: section.resources("aller plus loin"),
            minutes: section.section("durée") { minutes in
                Minutes(
                    min: minutes.integer("min"), typical: minutes.integer("typique"),
                    max: minutes.integer("max"))
            },
            material: section.optionalTexts("matériel"),
            preparation: section.optionalTexts("préparation"),
            groupSize: section.optionalSection("groupe") { group in
                GroupSize(
                    min: group.integer("min", default: GroupSize().min),
                    max: group.integer("max", default: GroupSize().max))
            } ?? GroupSize(),
            mechanic: section.mechanic())
    }
}

extension Section {
    fileprivate func stages(_ key: String) -> [Stage] {
        item(key)?.list()?.map { item in
            item.section { stage in
                Stage(
                    title: stage.text("titre"), instructions: stage.optionalTexts("consigne"),
                    seconds: stage.item("durée")?.seconds(),
                    reveal: stage.item("réponses").flatMap { stage.word($0, Reveal.self) }
                        ?? .atOnce,
                    isAnonymous: stage.boolean("anonyme", default: false))
            }
        } ?? []
    }

    fileprivate func resources(_ key: String) -> [Resource] {
        item(key)?.list()?.map { item in
            item.section { resource in
                Resource(
                    title: resource.text("titre"), link: resource.link("lien"),
                    language: resource.optionalLanguage("langue"))
            }
        } ?? []
    }

    /// An address; only those of the web, since it becomes a link in what is published.
    private func link(_ key: String) -> String? {
        guard let item = item(key), let link = item.text(.aLink) else { return nil }
        let lowercased = link.lowercased()
        let rest = ["https://", "http://"].first(where: lowercased.hasPrefix)
            .map { lowercased.dropFirst($0.count) }
        if rest == nil || rest?.first == "/" || rest?.isEmpty == true
            || link.contains(where: { $0.isWhitespace || "<>\"".contains($0) })
        {
            item.fail(.aLink)
        }
        return link
    }

    /// The mechanic that the file names, with its settings.
    fileprivate func mechanic() -> Mechanic {
        let names = MechanicName.allCases.map(\.rawValue)
        let name = required("mécanique", .oneOf(names)).flatMap { word($0, MechanicName.self) }
        guard let name else {
            allow("réglages")
            return .text(FreeText())
        }
        return section("réglages") { Mechanic(name, reading: $0) }
    }
}
