import CahierCore
import CahierDocument

extension PledgeRound {
    func asked(_ form: WrittenForm) -> [Block] {
        let header = PledgeTable.header(form.language).map(\.plain)
        let known = commons.isEmpty ? [] : [Block.list(List(commons))]
        return known + [form.table(header, shares: [2.2, 3.4, 3.4, 3.8], blank: rows)]
    }
}
