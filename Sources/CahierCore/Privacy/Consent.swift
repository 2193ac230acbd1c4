/// What somebody lets others read of what they said, once the session is published.
///
/// Whoever has said nothing is published without a name. The raw values are those of the file and
/// never change.
public enum Consent: Int, CaseIterable, Sendable {
    /// Nothing of theirs: it counts in totals alone.
    case nothing = 0
    case withoutName = 1
    /// Under the pseudonym that they took in the session.
    case underPseudonym = 2
    case underName = 3
}

/// What people are told before they say whether they agree: to what end their words are kept, for
/// how long, and where they may be published.
public struct ConsentTerms: Recordable {
    public var text: String
    /// How long the session is kept, in months from its start; 0 for as long as it is of use.
    public var months: Int

    public init(text: String, months: Int) {
        self.text = text
        self.months = months
    }

    /// Slots: 0 text, 1 months.
    public var cells: [Cell] { [.text(0, text), .integer(1, months)] }

    public init(cells: CellReader) throws(DamagedRecord) {
        text = try cells.text(0)
        months = try cells.integer(1)
        guard Self.possibleMonths.contains(months) else { throw cells.missing(1) }
    }

    /// Up to a hundred years.
    package static let possibleMonths = 0...1200
}

/// What a person answered to the terms.
public struct GivenConsent: Equatable, Sendable {
    /// The version of the terms that they were shown, from 1.
    public var version: Int
    public var consent: Consent

    public init(version: Int, consent: Consent) {
        self.version = version
        self.consent = consent
    }
}

extension GivenConsent: Recordable {
    /// Slots: 0 version of the terms, 1 consent.
    public var cells: [Cell] { [.integer(0, version), .integer(1, consent.rawValue)] }

    public init(cells: CellReader) throws(DamagedRecord) {
        version = try cells.integer(0)
        consent = try cells.choice(1)
    }
}

extension Session {
    /// Says anew what people are told; what they answered before stands, to the terms of then.
    public func state(_ terms: ConsentTerms) throws(Refusal) -> [Event.Body] {
        guard terms != self.terms.last else {
            throw Refusal(
                fr: "c’est déjà ce qui est dit aux gens", en: "people are told this already")
        }
        return [.stated(terms)]
    }

    /// Keeps what somebody answers to the terms that hold.
    public func consent(_ id: Participant.ID, _ consent: Consent) throws(Refusal) -> [Event.Body] {
        guard let person = participant(id) else {
            throw Refusal(
                fr: "cette personne n’est pas dans la séance",
                en: "this person is not in the session")
        }
        guard !terms.isEmpty else {
            throw Refusal(
                fr: "rien n’a encore été dit aux gens ; « consentement texte » le dit d’abord",
                en: "people were told nothing yet; ‘consent text’ tells them first")
        }
        guard consent != .underPseudonym || !person.formerNames.isEmpty else {
            throw Refusal(
                fr: "\(person.name) n’a pas de pseudonyme ; « pseudonymes » en tire un",
                en: "\(person.name) has no pseudonym; ‘pseudonyms’ draws one")
        }
        return [.consented(id, GivenConsent(version: terms.count, consent: consent))]
    }

    /// What somebody lets others read.
    public func consent(of id: Participant.ID) -> Consent {
        participant(id)?.consent?.consent ?? .withoutName
    }
}
