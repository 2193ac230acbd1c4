import CahierCore

extension Selection: MechanicJSON {
    func json(_ answer: Answer) -> JSON {
        json(answer.choice).with(["rank": .integer(answer.rank), "who": .text(answer.who)])
    }

    func synthesisJSON(_ answers: [Posted<Answer>]) -> JSON {
        [
            "choices": .list(synthesis(of: answers)) { tally in
                json(tally.choice).with([
                    "supporters": .authors(tally.supporters), "ranks": .statistics(tally.ranks),
                    "isRetained": .bool(tally.isRetained), "groupRank": .integer(tally.groupRank),
                    "volunteers": .texts(tally.volunteers),
                ])
            }
        ]
    }

    private func json(_ choice: Answer.Choice) -> JSON {
        switch choice {
        case .option(let place): ["option": .text(options[place]), "isOwn": .bool(false)]
        case .own(let text): ["option": .text(text), "isOwn": .bool(true)]
        }
    }
}
