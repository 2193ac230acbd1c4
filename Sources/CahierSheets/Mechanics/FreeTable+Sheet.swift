import CahierCore
import CahierDiagnostics
import CahierDocument

extension FreeTable: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let head = room.areas.height(of: [form([])], width: room.first.width)
        let pages = room.pages(of: rows) { max(1, Int(($0.height - head) / 7.5)) }
        return pages.enumerated().map { place, shown in
            let height = (room[place].height - head) / Double(shown.count)
            let row = Table.Row(
                [String](repeating: "", count: columns.count),
                minimumHeight: min(14, max(7.5, height)))
            return SheetPage([form(Array(repeating: row, count: shown.count))])
        }
    }

    private func form(_ rows: [Table.Row]) -> Block {
        .table(Table(role: .form, columns: shares, header: header, rows: rows))
    }

    /// A table holds any text and runs on to further pages by itself, so it is the drawing too.
    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        record.answers.isEmpty ? blank(in: room, record.language) : [SheetPage(summary(record))]
    }

    /// The table has everyone's rows.
    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] { [] }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        guard !answers.isEmpty else { return [] }
        let rows = answers.map { Table.Row(cells($0.content)) }
        return [.table(Table(columns: shares, header: header, rows: rows))]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        guard !record.answers.isEmpty else {
            return [.paragraph(Label.noAnswer[record.language])]
        }
        let rows = record.answers.map { posted in
            Table.Row(cells(posted.content) + [record.names[posted.author]])
        }
        let by = Wording(fr: "Par", en: "By")[record.language]
        return [
            .table(
                Table(
                    columns: shares + [0.6],
                    header: header.isEmpty ? [] : header + [[.text(by)]], rows: rows))
        ]
    }

    private var shares: [Double] { [Double](repeating: 1, count: columns.count) }

    /// The titles of the columns; none when all are empty.
    private var header: [[Inline]] {
        columns.allSatisfy { $0.allSatisfy(\.isWhitespace) }
            ? [] : columns.map { $0.isEmpty ? [] : [.text($0)] }
    }

    /// A text for each column, whatever the record holds.
    private func cells(_ answer: Answer) -> [String] {
        columns.indices.map { answer.row.indices.contains($0) ? answer.row[$0] : "" }
    }
}
