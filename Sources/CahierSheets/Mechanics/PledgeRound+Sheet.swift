import CahierCore
import CahierDiagnostics
import CahierDocument

extension PledgeRound: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let area = room.first
        let leastHeight = max(8, 8 * min(1.6, area.magnification))
        let head = room.areas.height(
            of: [form(rows: 0, rowHeight: 0, language)], width: area.width)
        let line = room.areas.lineHeight(of: .drawing)
        func height(below strip: Double) -> Double {
            area.height - head - (commons.isEmpty ? 0 : strip + line)
        }
        // A lower strip where that saves a page.
        let isTight = height(below: area.height * 0.22) < Double(rows) * leastHeight
        let canSave = height(below: area.height * 0.165) >= Double(rows) * leastHeight
        let stripHeight = area.height * (isTight && canSave ? 0.165 : 0.22)
        let strip = strip(
            of: commons.map { PledgeTotal(common: $0) }, isBlank: true,
            Size(area.width, stripHeight), language)
        let rooms = SheetRoom(
            first: Size(area.width, height(below: stripHeight)),
            next: Size(room.next.width, room.next.height - head))
        let pages = rooms.pages(of: rows) { max(1, Int($0.height / leastHeight)) }
        return pages.enumerated().map { place, shown in
            let height = rooms[place].height / Double(shown.count)
            let form = form(
                rows: shown.count,
                rowHeight: min(leastHeight * 1.6, max(leastHeight, height)), language)
            return SheetPage((place == 0 ? strip : []) + [form])
        }
    }

    private func form(rows: Int, rowHeight: Double, _ language: Language) -> Block {
        let row = Table.Row(["", "", "", ""], minimumHeight: rowHeight)
        return .table(
            Table(
                role: .form, columns: PledgeTable.columns, header: PledgeTable.header(language),
                rows: Array(repeating: row, count: rows)))
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let named = PledgeTotal.totals(of: record.pledges)
        let known = Set(named.map { Folding.key($0.common) })
        let rest = commons.filter { !known.contains(Folding.key($0)) }.map(PledgeTotal.init)
        let strip = strip(
            of: named + rest, isBlank: false,
            Size(room.first.width, room.first.height * 0.22), record.language)
        return [SheetPage(strip + summary(record))]
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] { [] }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        PledgeTable(language: record.language).blocks(record.pledges)
    }

    /// The commons side by side, each with what was promised to it; those beyond the first are
    /// in the table only.
    private func strip(
        of totals: [PledgeTotal], isBlank: Bool, _ size: Size, _ language: Language
    ) -> [Block] {
        guard !totals.isEmpty else { return [] }
        let most = max(1, min(8, Int(size.width / 40)))
        var sketch = Sketch(size.width, size.height)
        let shown = totals.prefix(most)
        let width = size.width / Double(shown.count)
        for (place, total) in shown.enumerated() {
            let frame = Rect(Double(place) * width, 0, width - 2, size.height)
            CommonBox(total: total, isBlank: isBlank, language: language, frame: frame)
                .draw(on: &sketch)
        }
        let told = totals.map { total in
            isBlank
                ? total.common
                : "\(total.common)\(Label.colon[language])"
                    + CommonBox.figures(total, language).joined(separator: ", ")
        }
        let title = Wording(fr: "Les communs à soutenir", en: "The commons to support")
        return [
            sketch.block(
                title: title[language],
                summary: told.joined(separator: Label.semicolon[language]))
        ]
    }
}

/// A common and what was promised to it, money then time.
private struct CommonBox {
    let total: PledgeTotal
    let isBlank: Bool
    let language: Language
    let frame: Rect

    /// How much larger than on A4.
    private var scale: Double { frame.height / 26 }

    /// « 120 € fermes », « 30 € sous condition »…; a dash for nothing at all.
    static func figures(_ total: PledgeTotal, _ language: Language) -> [String] {
        let firm = Wording(fr: "ferme", en: "firm")[language]
        let conditional = Wording(fr: "sous condition", en: "on condition")[language]
        func told(_ amount: Pledge.Amount, _ isNone: Bool, _ how: String) -> String? {
            isNone ? nil : "\(Telling.amount(amount, in: language)), \(how)"
        }
        let figures = [
            told(.money(cents: total.firmCents), total.firmCents == 0, firm),
            told(.money(cents: total.conditionalCents), total.conditionalCents == 0, conditional),
            told(.time(minutes: total.firmMinutes), total.firmMinutes == 0, firm),
            told(
                .time(minutes: total.conditionalMinutes), total.conditionalMinutes == 0, conditional
            ),
        ].compactMap(\.self)
        return figures.isEmpty ? ["–"] : figures
    }

    func draw(on sketch: inout Sketch) {
        sketch.rectangle(frame, radius: 2.5, .outline)
        let head = Rect(frame.x, frame.y, frame.width, frame.height * 0.36)
        sketch.rectangle(head, radius: 2.5, .accent)
        sketch.text(
            total.common, in: head.inset(by: min(1.2, frame.height * 0.04)), size: 12 * scale,
            isBold: true, ink: .inverse)
        let rest = Rect(
            frame.x + 2, head.maxY + 1, frame.width - 4, frame.maxY - head.maxY - 2)
        guard isBlank else {
            sketch.text(
                Self.figures(total, language).joined(separator: "\n"), in: rest, size: 11 * scale,
                least: 6, isBold: true)
            return
        }
        drawLine("€", in: Rect(rest.x, rest.y, rest.width, rest.height / 2), on: &sketch)
        drawLine(
            Wording(fr: "heures", en: "hours")[language],
            in: Rect(rest.x, rest.y + rest.height / 2, rest.width, rest.height / 2), on: &sketch)
    }

    private func drawLine(_ unit: String, in frame: Rect, on sketch: inout Sketch) {
        let width = min(16, frame.width * 0.35)
        let y = frame.maxY - frame.height * 0.14
        sketch.line(Point(frame.x, y), Point(frame.maxX - width, y), .writing)
        sketch.text(
            unit, in: Rect(frame.maxX - width + 1, frame.y, width - 1, frame.height),
            size: 10 * scale,
            least: 6, ink: .muted, alignment: .start, vertical: .bottom)
    }
}
