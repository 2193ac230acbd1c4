import CahierCore
import CahierDiagnostics

/// What a file of people brings to a session.
struct PeopleList {
    /// Those whom the session does not have, in the order of the file.
    private(set) var strangers: [String] = []
    /// What those are called who are here already.
    private(set) var here: [String] = []
    /// What those are called who were and have left.
    private(set) var gone: [String] = []
    /// Names that stand several times in the file.
    private(set) var repeated: [String] = []
    /// Rows that cannot be read, in the order of the file.
    private(set) var problems: [Problem]

    init(_ table: PeopleTable, file: String, in session: Session) {
        problems = table.problems
        let known = session.keys
        var seen: Set<String> = []
        for (name, position) in table.people {
            let key = Folding.key(name)
            guard seen.insert(key).inserted else {
                repeated.append(name)
                continue
            }
            if let person = known[key] {
                if person.hasLeft { gone.append(person.name) } else { here.append(person.name) }
                continue
            }
            do throws(Refusal) {
                try Participant.check(name: name)
                strangers.append(name)
            } catch {
                problems.append(Problem(error.message, in: file, at: position))
            }
        }
        problems.sort { ($0.position ?? .first) < ($1.position ?? .first) }
    }
}

extension SourcePosition {
    fileprivate static let first = SourcePosition(line: 1, column: 1)
}
