import CahierCore
import CahierDiagnostics
import CahierDocument

extension Balance: MechanicSheet {
    var hasFigure: Bool { true }

    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        drawings(in: room, nil, language)
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        drawings(in: room, synthesis(of: record.answers), record.language)
    }

    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        record.byAuthor(columns: 2) { plain($0, record.language) }
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        guard !answers.isEmpty else { return [] }
        let rows = answers.map(\.content).map { card in
            Table.Row(
                [card.name, families[card.family].title]
                    + figures(card.minus, card.plus, language))
        }
        return [
            table(
                [BalanceLabel.card, BalanceLabel.family], rows, columns: [3, 2, 1, 1, 1], language)
        ]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let groups = synthesis(of: record.answers)
        guard !record.answers.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        var rows = zip(families, groups).map { family, group in
            Table.Row(
                [family.title] + figures(group.minus, group.plus, language), hasHeader: true)
        }
        let whole = BalanceTotal(groups)
        rows.append(
            Table.Row(
                [BalanceLabel.whole[language]] + figures(whole.minus, whole.plus, language),
                hasHeader: true))
        return cards(of: groups, language) + [
            .paragraph(BalanceLabel.whole[language], role: .label),
            table([BalanceLabel.family], rows, columns: [4, 1, 1, 1], language),
            .paragraph(verdict(whole, language), role: .result),
        ]
    }

    /// A table of cards for each family that has some.
    private func cards(of groups: [Synthesis], _ language: Language) -> [Block] {
        zip(families, groups).flatMap { family, group -> [Block] in
            guard !group.cards.isEmpty else { return [] }
            let rows = group.cards.map(\.content).map { card in
                Table.Row(
                    [card.name] + figures(card.minus, card.plus, language), hasHeader: true)
            }
            return [
                .paragraph(family.title, role: .label),
                table([BalanceLabel.card], rows, columns: [4, 1, 1, 1], language),
            ]
        }
    }

    private func table(
        _ names: [Wording], _ rows: [Table.Row], columns: [Double], _ language: Language
    ) -> Block {
        let header = (names + [BalanceLabel.minus, BalanceLabel.plus, BalanceLabel.net]).map {
            [Inline.text($0[language])]
        }
        return .table(Table(columns: columns, header: header, rows: rows))
    }

    private func figures(_ minus: Double, _ plus: Double, _ language: Language) -> [String] {
        [
            amount(minus, language), amount(plus, language), signed(plus - minus, language),
        ]
    }

    /// A weight without its unit; euros have their cents.
    func amount(_ value: Double, _ language: Language) -> String {
        Figure.amount(value, of: unit, in: language)
    }

    /// « +750 », « −60 », « 0 ».
    func signed(_ value: Double, _ language: Language) -> String {
        let figure = amount(value, language)
        return value > 0 && figure != "0" ? "+\(figure)" : figure
    }

    /// What the whole weighs, in a sentence.
    func verdict(_ whole: BalanceTotal, _ language: Language) -> String {
        // Sums of cents are not exact.
        if amount(abs(whole.net), language) == "0" {
            return Wording(fr: "L’ensemble est à l’équilibre.", en: "The whole is balanced.")[
                language]
        }
        let net = Figure.measured(abs(whole.net), unit, in: language)
        return whole.net > 0
            ? Wording(fr: "Il reste \(net).", en: "\(net) left.")[language]
            : Wording(fr: "Il manque \(net).", en: "\(net) missing.")[language]
    }

    private func drawings(
        in room: SheetRoom, _ groups: [Synthesis]?, _ language: Language
    ) -> [SheetPage] {
        var board = BalanceBoard(
            balance: self, groups: groups, size: room.first, language: language)
        return board.pages(in: room).enumerated().map { place, rows in
            board.size = room[place]
            var sketch = Sketch(board.size.width, board.size.height)
            board.draw(rows, on: &sketch)
            let title = Wording(fr: "La balance", en: "The balance")[language]
            let runs = BalanceBoard.runs(in: rows)
            let summary =
                groups.map { alternative(runs, $0, language) } ?? emptyAlternative(runs, language)
            return SheetPage([sketch.block(title: title, summary: summary)])
        }
    }

    private func emptyAlternative(_ runs: [BalanceBoard.Run], _ language: Language) -> String {
        let lead = Wording(fr: "Cartes à peser en − et en +", en: "Cards to weigh, − and +")
        return lead[language] + Label.colon[language]
            + runs.map { "\(families[$0.family].title) (\($0.cards.count))" }
            .joined(separator: ", ")
    }

    /// The cards of some runs, the net of their families and what all weigh together.
    private func alternative(
        _ runs: [BalanceBoard.Run], _ groups: [Synthesis], _ language: Language
    ) -> String {
        let told = runs.map { run in
            let group = groups[run.family]
            let cards = group.cards.dropFirst(run.cards.lowerBound).prefix(run.cards.count).map {
                "\($0.content.name) \(signed($0.content.net, language))"
            }
            return "\(families[run.family].title) \(signed(group.net, language))"
                + (cards.isEmpty ? "" : " (\(cards.joined(separator: ", ")))")
        }
        return told.joined(separator: Label.semicolon[language]) + ". "
            + verdict(BalanceTotal(groups), language)
    }
}

/// What all families weigh together.
struct BalanceTotal {
    let minus: Double
    let plus: Double
    var net: Double { plus - minus }

    init(_ groups: [Balance.Synthesis]) {
        minus = groups.reduce(0) { $0 + $1.minus }
        plus = groups.reduce(0) { $0 + $1.plus }
    }
}

/// Words of the balance's sheet.
enum BalanceLabel {
    static let card = Wording(fr: "Carte", en: "Card")
    static let family = Wording(fr: "Famille", en: "Family")
    static let minus = Wording(verbatim: "−")
    static let plus = Wording(verbatim: "+")
    static let net = Wording(fr: "Solde", en: "Net")
    static let whole = Wording(fr: "L’ensemble", en: "The whole")
}
