import CahierCore
import CahierDocument

extension FreeText {
    func asked(_ form: WrittenForm) -> [Block] { form.lines(question ?? "", count: lines) }
}

extension ItemList {
    func asked(_ form: WrittenForm) -> [Block] { form.lines(question ?? "", count: limit ?? 12) }
}

extension FreeTable {
    func asked(_ form: WrittenForm) -> [Block] {
        // Narrow columns hold no large hand.
        guard columns.count <= 3 else {
            return (0..<rows).flatMap { _ in columns.flatMap { form.lines($0, count: 1) } }
        }
        let header = columns.allSatisfy { $0.allSatisfy(\.isWhitespace) } ? [] : columns
        let row = Table.Row(
            [String](repeating: "", count: columns.count), minimumHeight: form.spacing)
        return [
            .table(
                Table(
                    role: .form, columns: columns.map { _ in 1 },
                    header: header.map { $0.isEmpty ? [] : [.text($0)] },
                    rows: Array(repeating: row, count: rows)))
        ]
    }
}
