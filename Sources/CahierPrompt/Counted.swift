import CahierCore
import CahierDiagnostics

/// Numbers of what a session holds.
extension Wording {
    static func activities(_ count: Int) -> Wording {
        counted(count, fr: "activité", en: "activity", "activities")
    }
    static func entries(_ count: Int) -> Wording {
        counted(count, fr: "saisie", en: "entry", "entries")
    }
    static func notes(_ count: Int) -> Wording { counted(count, fr: "note", en: "note") }
    static func decisions(_ count: Int) -> Wording {
        counted(count, fr: "décision", en: "decision")
    }
    static func actions(_ count: Int) -> Wording { counted(count, fr: "action", en: "action") }
    static func pledges(_ count: Int) -> Wording { counted(count, fr: "promesse", en: "pledge") }
    static func people(_ count: Int) -> Wording {
        counted(count, fr: "personne", en: "person", "people")
    }

    /// What a session holds, what it has none of left out: « 2 décisions, 1 action ».
    static func outcomes(of session: Session) -> [Wording] {
        let (notes, decisions) = (session.notes.count, session.decisions.count)
        let (actions, pledges) = (session.actions.count, session.pledges.count)
        let counts: [(Int, Wording)] = [
            (notes, .notes(notes)), (decisions, .decisions(decisions)),
            (actions, .actions(actions)), (pledges, .pledges(pledges)),
        ]
        return counts.filter { $0.0 > 0 }.map(\.1)
    }

    /// « 12 saisies, dont 2 décisions, 1 action ».
    static func tally(of session: Session) -> Wording {
        let entries = entries(session.entries.count { !$0.isWithdrawn })
        let outcomes = list(outcomes(of: session))
        guard !outcomes.french.isEmpty else { return entries }
        return Wording(
            fr: "\(entries.french), dont \(outcomes.french)",
            en: "\(entries.english), among them \(outcomes.english)")
    }

    /// Several counts in a row.
    static func list(_ counts: [Wording]) -> Wording {
        Wording(
            fr: counts.map(\.french).joined(separator: ", "),
            en: counts.map(\.english).joined(separator: ", "))
    }
}
