import CahierCore

/// What these say together is what each of them says.
extension FreeText: MechanicJSON {
    func json(_ answer: Answer) -> JSON { ["text": .text(answer.text)] }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        ["texts": .list(answers) { .text($0.content.text, of: $0) }]
    }
}

extension ItemList: MechanicJSON {
    func json(_ answer: Answer) -> JSON { ["text": .text(answer.text)] }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        ["items": .list(answers) { .text($0.content.text, of: $0) }]
    }
}

extension FreeTable: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        .object([
            "cells": .list(Array(zip(columns, answer.row))) { column, cell in
                ["column": .text(column), "text": .text(cell)]
            }
        ])
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        [
            "columns": .texts(columns),
            "rows": .list(answers) { posted in
                json(posted.content).with([
                    "entry": .integer(posted.number), "author": .author(posted.author),
                ])
            },
        ]
    }
}

extension JSON {
    /// What was pledged to each common, firm or on a condition.
    static func totals(_ pledges: [Pledge]) -> JSON {
        [
            "pledges": .list(pledges, JSON.pledge),
            "commons": .list(PledgeTotal.totals(of: pledges)) { total in
                [
                    "common": .text(total.common), "firmCents": .integer(total.firmCents),
                    "conditionalCents": .integer(total.conditionalCents),
                    "firmMinutes": .integer(total.firmMinutes),
                    "conditionalMinutes": .integer(total.conditionalMinutes),
                ]
            },
        ]
    }
}
