import CahierCore
import CahierDiagnostics
import CahierDocument

extension Selection: MechanicSheet {
    var hasFigure: Bool { true }

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
        let columns = columns(for: tallies, record.names)
        let rows = tallies.map { tally in
            Table.Row(columns.map { $0.text(tally) }, hasHeader: true)
        }
        return [
            .table(
                Table(
                    columns: columns.map(\.share),
                    header: columns.map { [.text($0.title[language])] }, rows: rows))
        ]
    }

    private struct Column {
        var title: Wording
        /// Of the width of the table.
        var share: Double
        var text: (Tally) -> String
    }

    /// Those that have something to tell.
    private func columns(for tallies: [Tally], _ names: Names) -> [Column] {
        let language = names.language
        var columns = [
            Column(title: Wording(fr: "Choix", en: "Choice"), share: 4, text: \.title),
            Column(title: Wording(fr: "Personnes", en: "People"), share: 2.6) {
                String($0.supporters.count)
            },
        ]
        if tallies.contains(where: { $0.ranks != nil }) {
            let title = Wording(fr: "Rang moyen", en: "Mean rank")
            columns.append(
                Column(title: title, share: 2) { tally in
                    tally.ranks.map { Figure.plain($0.mean, decimals: 1, in: language) } ?? "–"
                })
        }
        columns.append(
            Column(title: Wording(fr: "Par", en: "By"), share: 5) { names.list($0.supporters) })
        if tallies.contains(where: \.isRetained) {
            let title = Wording(fr: "Le groupe", en: "The group")
            columns.append(Column(title: title, share: 2.4) { retained($0, language) })
        }
        if tallies.contains(where: { !$0.volunteers.isEmpty }) {
            let title = Wording(fr: "S’en charge", en: "Would set it up")
            columns.append(
                Column(title: title, share: 3) { $0.volunteers.distinct.joined(separator: ", ") })
        }
        return columns
    }

    /// « retenu, rang 1 ».
    func retained(_ tally: Tally, _ language: Language) -> String {
        guard tally.isRetained else { return "" }
        let rank = tally.groupRank.map { ", \(Self.rank[language])\u{A0}\($0)" }
        return Wording(fr: "retenu", en: "retained")[language] + (rank ?? "")
    }

    static let rank = Wording(fr: "rang", en: "rank")

    private func title(of choice: Answer.Choice) -> String {
        switch choice {
        case .option(let place): options.indices.contains(place) ? options[place] : "?"
        case .own(let text): text
        }
    }
}
