import CahierCore
import CahierDiagnostics
import CahierDocument

extension SpacePlan: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        PlanPages(plan: self, area: room.first, language: language).pages(nil, in: room).pages
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let pages = PlanPages(plan: self, area: room.first, language: record.language)
            .pages(synthesis(of: record.answers), in: room)
        guard pages.isAbridged else { return pages.pages }
        let title = Wording(fr: "tous les espaces", en: "all the spaces")[record.language]
        return pages.pages + [SheetPage(summary(record), subject: title)]
    }

    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        record.byAuthor(columns: 2) { plain($0, record.language) }
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        variants.indices.flatMap { place -> [Block] in
            let spaces = answers.map(\.content).filter { $0.variant == place }
            return table(of: spaces, in: place, language)
        }
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        guard !record.answers.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        let syntheses = synthesis(of: record.answers)
        let header = [
            Wording(fr: "Plan", en: "Plan"), Wording(fr: "Espaces", en: "Spaces"),
            Wording(fr: "Personnes", en: "People"), Wording(fr: "Ouverts", en: "Open"),
            Wording(fr: "Réservés", en: "Reserved"),
        ].map { [Inline.text($0[language])] }
        let rows = zip(variants, syntheses).filter { !$0.1.spaces.isEmpty }.map {
            variant, synthesis in
            Table.Row(
                [
                    variant.title, String(synthesis.spaces.count),
                    synthesis.spaces.contains { $0.content.capacity != nil }
                        ? Figure.plain(Double(synthesis.capacity), in: language) : "–",
                    String(synthesis.openSpaces), String(synthesis.reservedSpaces),
                ], hasHeader: true)
        }
        return [.table(Table(columns: [4, 1.3, 1.5, 1.3, 1.4], header: header, rows: rows))]
            + syntheses.enumerated().flatMap { place, synthesis in
                table(of: synthesis.spaces.map(\.content), in: place, language)
            }
    }

    private func table(
        of spaces: [Answer], in variant: Int, _ language: Language
    ) -> [Block] {
        guard !spaces.isEmpty else { return [] }
        let hasFloors = variants[variant].floors > 1
        let titles =
            [
                Wording(fr: "Espace", en: "Space"), Wording(fr: "Places", en: "Holds"),
                Wording(fr: "Usage", en: "Purpose"), Wording(fr: "Accès", en: "Access"),
                Wording(fr: "Cloison", en: "Partition"),
            ] + (hasFloors ? [Wording(fr: "Niveau", en: "Floor")] : [])
        let header = titles.map { [Inline.text($0[language])] }
        let rows = spaces.map { space in
            Table.Row(
                [
                    space.name,
                    space.capacity.map { Figure.plain(Double($0), in: language) } ?? "",
                    space.purpose ?? "", space.access?.title[language] ?? "",
                    space.partition?.title[language] ?? "",
                ] + (hasFloors ? [Self.name(floor: space.floor ?? 0)[language]] : []),
                hasHeader: true)
        }
        return (variants.count > 1 ? [.paragraph(variants[variant].title, role: .label)] : [])
            + [
                .table(
                    Table(
                        columns: [3, 2, 4, 3, 3] + (hasFloors ? [3] : []), header: header,
                        rows: rows))
            ]
    }

    /// « Rez-de-chaussée », « Étage 1 ».
    static func name(floor: Int) -> Wording {
        floor == 0
            ? Wording(fr: "Rez-de-chaussée", en: "Ground floor")
            : Wording(fr: "Étage \(floor)", en: "Floor \(floor)")
    }
}
