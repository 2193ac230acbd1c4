import CahierDiagnostics

/// How much somebody was heard in a session.
public struct Hearing: Equatable, Sendable {
    public var person: Participant
    /// How many times they had the floor.
    public var turns: Int
    /// How many of their entries stand, those left out that nobody may know to be theirs.
    public var contributions: Int
}

extension Session {
    /// Those who are here, the one to propose first: who never had the floor, then whoever was least
    /// heard, turns and contributions together, then the order of arrival; whoever has the floor now
    /// comes last.
    public var hearings: [Hearing] {
        var contributions: [Participant.ID: Int] = [:]
        for entry in entries where !entry.isWithdrawn {
            let isVeiled = entry.activity.map(isVeiled) ?? false
            guard !isVeiled, case .participant(let id) = entry.author else { continue }
            contributions[id, default: 0] += 1
        }
        let counted = Dictionary(turns.map { ($0, 1) }, uniquingKeysWith: +)
        let heard = present.map {
            Hearing(
                person: $0, turns: counted[$0.id] ?? 0, contributions: contributions[$0.id] ?? 0)
        }
        func rank(_ one: Hearing) -> (Int, Int, Int, Int) {
            (
                one.person.id == turns.last ? 1 : 0, min(one.turns, 1),
                one.turns + one.contributions, one.person.id
            )
        }
        return heard.sorted { rank($0) < rank($1) }
    }

    /// Gives somebody the floor.
    public func giveFloor(_ id: Participant.ID) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard let person = participant(id) else {
            throw Refusal(
                fr: "cette personne n’est pas dans la séance",
                en: "this person is not in the session")
        }
        guard !person.hasLeft else {
            throw Refusal(
                fr: "\(person.name) n’est plus là ; de retour ? « participants ajouter "
                    + "\(person.name) »",
                en: "\(person.name) has left; back again? ‘participants add \(person.name)’")
        }
        return [.gaveFloor(id)]
    }
}
