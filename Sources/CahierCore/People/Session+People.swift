import CahierDiagnostics

extension Session {
    /// Calls somebody otherwise from now on, in all that the session shows; what was typed before
    /// stays in the journal.
    public func rename(_ id: Participant.ID, to name: String) throws(Refusal) -> [Event.Body] {
        try Participant.check(name: name)
        try checkOpen()
        let key = Folding.key(name)
        guard participant(id) != nil else {
            throw Refusal(
                fr: "cette personne n’est pas dans la séance",
                en: "this person is not in the session")
        }
        if let other = participants.first(where: { $0.id != id && $0.isCalled(key) }) {
            throw Refusal(
                fr: "quelqu’un s’appelle déjà \(other.name)",
                en: "somebody is called \(other.name) already")
        }
        return [.renamed(id, name: name)]
    }

    /// Lets several people join whom nobody of the session is called like, all or none.
    package func join(strangers names: [String]) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        var known = Set(keys.keys)
        var bodies: [Event.Body] = []
        for name in names {
            try Participant.check(name: name)
            guard known.insert(Folding.key(name)).inserted else {
                throw Refusal(
                    fr: "quelqu’un s’appelle déjà \(name)", en: "somebody is called \(name) already"
                )
            }
            bodies.append(.joined(participants.count + bodies.count + 1, name: name))
        }
        return bodies
    }

    /// Everybody by what they are called and were called before, folded.
    package var keys: [String: Participant] {
        var people: [String: Participant] = [:]
        for person in participants {
            for name in person.formerNames { people[Folding.key(name)] = person }
        }
        for person in participants { people[Folding.key(person.name)] = person }
        return people
    }

    /// Those who are here, in the order of arrival.
    package var present: [Participant] { participants.filter { !$0.hasLeft } }
}

// MARK: - Fold

extension Session {
    mutating func setLeft(_ id: Participant.ID, _ hasLeft: Bool) {
        guard has(participant: id) else { return }
        participants[id - 1].hasLeft = hasLeft
    }

    mutating func rename(_ id: Participant.ID, _ name: String) {
        guard has(participant: id) else { return }
        participants[id - 1].formerNames.append(participants[id - 1].name)
        participants[id - 1].name = name
    }
}

extension Participant {
    /// Whether they are called so, or were before; `key` is folded.
    package func isCalled(_ key: String) -> Bool {
        ([name] + formerNames).contains { Folding.key($0) == key }
    }

    /// What is said where somebody is named as they were called before.
    func isHere(as former: String) -> Refusal {
        Refusal(
            fr: "\(former) participe déjà, sous le nom de \(name)",
            en: "\(former) already takes part, as \(name)")
    }
}
