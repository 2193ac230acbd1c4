import CahierCore
import CahierDiagnostics
import CahierDocument

extension FreeTable: MechanicSheet {
    func blank(in area: Size, _ language: Language) -> [Block] {
        let height = min(14, max(7.5, (area.height - 10) / Double(rows)))
        let row = Table.Row(
            [String](repeating: "", count: columns.count), minimumHeight: height)
        return [
            .table(
                Table(
                    role: .form, columns: shares, header: header,
                    rows: Array(repeating: row, count: rows)))
        ]
    }

    /// A table holds any text and runs on to further pages by itself, so it is the drawing too.
    func filled(in area: Size, _ record: ActivityRecord<Answer>) -> [Block] {
        record.answers.isEmpty ? blank(in: area, record.language) : summary(record)
    }

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
