import CahierCore
import CahierDiagnostics
import CahierDocument

extension Inventory: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        InventoryPanels(inventory: self, area: room.first, language: language, names: nil)
            .pages(nil, in: room).pages
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let panels = InventoryPanels(
            inventory: self, area: room.first, language: record.language, names: record.names)
        let pages = panels.pages(synthesis(of: record.answers), in: room)
        guard pages.isAbridged else { return pages.pages }
        let title = Wording(fr: "tous les besoins", en: "all the needs")[record.language]
        return pages.pages + [SheetPage(summary(record), subject: title)]
    }

    /// A table of rows as they were answered, for each table of the sheet.
    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        let answers = record.authors.flatMap { record.answers(by: $0) }
        return tables.indices.flatMap { place -> [Block] in
            let rows = answers.filter { $0.content.table == place }.map { posted in
                Table.Row([record.names[posted.author]] + cells(posted.content, record.language))
            }
            guard !rows.isEmpty else { return [] }
            let header = [Label.who, Self.need, Self.state, Self.place, Self.contact, Self.delay]
            return title(place) + [
                .table(
                    Table(
                        columns: [2, 4, 2, 4, 3, 2],
                        header: header.map { [.text($0[record.language])] }, rows: rows))
            ]
        }
    }

    private func cells(_ row: Answer, _ language: Language) -> [String] {
        [
            row.need, (row.isHeld ? Self.have : Self.lack)[language], row.whereToFind ?? "",
            row.contact ?? "", row.delay ?? "",
        ]
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        tables.indices.flatMap { place -> [Block] in
            let rows = answers.map(\.content).filter { $0.table == place }.map { row in
                Table.Row(cells(row, language), hasHeader: true)
            }
            guard !rows.isEmpty else { return [] }
            let header = [Self.need, Self.state, Self.place, Self.contact, Self.delay]
            return title(place)
                + [
                    .table(
                        Table(
                            columns: [4, 2, 3, 3, 2], header: header.map { [.text($0[language])] },
                            rows: rows))
                ]
        }
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        guard !record.answers.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        return synthesis(of: record.answers).enumerated().flatMap { place, needs -> [Block] in
            guard !needs.isEmpty else { return [] }
            return title(place) + [.paragraph(Self.totals(needs)[language], role: .result)]
                + [table(of: needs, record.names)]
        }
    }

    static let need = Wording(fr: "Il nous faut", en: "We need")
    static let have = Wording(fr: "J’ai\u{202F}!", en: "I have it!")
    static let know = Wording(fr: "Je sais où trouver", en: "I know where to find it")
    private static let lack = Wording(fr: "–", en: "–")
    private static let state = Wording(fr: "État", en: "State")
    private static let place = Wording(fr: "Où", en: "Where")
    private static let contact = Wording(fr: "Contact", en: "Contact")
    private static let delay = Wording(fr: "Délai", en: "Delay")

    /// How many needs are covered, can be found, are missing.
    static func totals(_ needs: [Need]) -> Wording {
        func count(_ status: Status) -> Int { needs.count { $0.status == status } }
        let (held, findable, missing) = (count(.held), count(.findable), count(.missing))
        return Wording(
            fr: "\(held) couvert\(held > 1 ? "s" : ""), \(findable) à aller chercher, "
                + "\(missing) manquant\(missing > 1 ? "s" : "")",
            en: "\(held) covered, \(findable) to be fetched, \(missing) missing")
    }

    static func title(of status: Status) -> Wording {
        switch status {
        case .held: Wording(fr: "couvert", en: "covered")
        case .findable: Wording(fr: "trouvable", en: "findable")
        case .missing: Wording(fr: "manque", en: "missing")
        }
    }

    private func title(_ place: Int) -> [Block] {
        [.paragraph(tables[place].title, role: .label)]
    }

    private func table(of needs: [Need], _ names: Names) -> Block {
        let language = names.language
        let header = [Self.need, Self.state, Label.who, Self.place, Self.contact, Self.delay]
        let rows = needs.map { need in
            Table.Row(
                [
                    need.title, Self.title(of: need.status)[language], names.list(need.holders),
                    need.places.distinct.joined(separator: ", "),
                    need.contacts.distinct.joined(separator: ", "),
                    need.delays.distinct.joined(separator: ", "),
                ], hasHeader: true)
        }
        return .table(
            Table(
                columns: [4, 2, 3, 3, 3, 2], header: header.map { [.text($0[language])] },
                rows: rows))
    }
}
