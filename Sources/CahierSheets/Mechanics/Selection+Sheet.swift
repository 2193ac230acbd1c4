import CahierCore
import CahierDiagnostics
import CahierDocument

extension Selection: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        SelectionGrid(selection: self, area: room.first, language: language)
            .pages(nil, in: room).pages
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let tallies = synthesis(of: record.answers)
        let grid = SelectionGrid(
            selection: self, area: room.first, language: record.language)
        let pages = grid.pages(tallies, in: room)
        guard pages.isAbridged else { return pages.pages }
        let title = Wording(fr: "tous les choix", en: "all the choices")[record.language]
        return pages.pages + [SheetPage(summary(record), subject: title)]
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        guard !answers.isEmpty else { return [] }
        let items = answers.map { posted in
            let answer = posted.content
            let rank = answer.rank.map { "\(Self.rank[language])\u{A0}\($0)" }
            let details = ([rank, answer.who] as [String?]).compactMap(\.self)
            return title(of: answer.choice)
                + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
        }
        return [.list(List(items))]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let tallies = synthesis(of: record.answers)
        guard !tallies.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        let hasRanks = tallies.contains { $0.ranks != nil }
        let hasVolunteers = tallies.contains { !$0.volunteers.isEmpty }
        let header =
            [Wording(fr: "Choix", en: "Choice"), Wording(fr: "Personnes", en: "People")]
            + (hasRanks ? [Wording(fr: "Rang moyen", en: "Mean rank")] : [])
            + [Wording(fr: "Par", en: "By")]
            + (hasVolunteers ? [Wording(fr: "S’en charge", en: "Would set it up")] : [])
        let rows = tallies.map { tally in
            let rank = tally.ranks.map { Figure.plain($0.mean, decimals: 1, in: language) } ?? "–"
            return Table.Row(
                [tally.title, String(tally.supporters.count)] + (hasRanks ? [rank] : [])
                    + [record.names.list(tally.supporters)]
                    + (hasVolunteers ? [tally.volunteers.distinct.joined(separator: ", ")] : []),
                hasHeader: true)
        }
        let columns: [Double] = [4, 2.6] + (hasRanks ? [2] : []) + [5] + (hasVolunteers ? [3] : [])
        return [
            .table(
                Table(
                    columns: columns, header: header.map { [.text($0[language])] }, rows: rows))
        ]
    }

    static let rank = Wording(fr: "rang", en: "rank")

    private func title(of choice: Answer.Choice) -> String {
        switch choice {
        case .option(let place): options.indices.contains(place) ? options[place] : "?"
        case .own(let text): text
        }
    }
}
