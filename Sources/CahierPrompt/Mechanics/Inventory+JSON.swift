import CahierCore

extension Inventory: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        [
            "table": .text(tables[answer.table].id), "need": .text(answer.need),
            "isHeld": .bool(answer.isHeld), "where": .text(answer.whereToFind),
            "contact": .text(answer.contact), "delay": .text(answer.delay),
        ]
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        [
            "tables": .list(Array(zip(tables, synthesis(of: answers)))) { table, needs in
                [
                    "table": .text(table.id), "title": .text(table.title),
                    "needs": .list(needs, json),
                ]
            }
        ]
    }

    private func json(_ need: Need) -> JSON {
        let status =
            switch need.status {
            case .held: "held"
            case .findable: "findable"
            case .missing: "missing"
            }
        return [
            "need": .text(need.title), "status": .text(status),
            "holders": .authors(need.holders), "places": .texts(need.places),
            "contacts": .texts(need.contacts), "delays": .texts(need.delays),
        ]
    }
}
