import CahierCore
import CahierDiagnostics
import CahierDocument

extension Inventory {
    func asked(_ form: WrittenForm) -> [Block] {
        let header = [Self.need, Self.have, Self.know].map { $0[form.language] }
        return tables.flatMap { table -> [Block] in
            [
                .paragraph(table.title, role: .label),
                form.table(
                    header, shares: [4, 2, 4], rows: table.examples,
                    blank: max(0, table.rows - table.examples.count)),
            ]
        }
    }
}
