package import CahierCore
import CahierDiagnostics

extension Press {
    /// What was recorded for an activity, as everyone may read it: without what people wrote for
    /// themselves, and where it is anonymous, without their names and the order in which they came.
    ///
    /// A reader that it is made for alone finds all of their own answers.
    func record(
        of activity: Activity, in session: Session, for reader: Participant.ID? = nil
    ) -> ActivityRecord<Answer> {
        let answers = session.answers(to: activity.id).filter { posted in
            session.entry(posted.number).map(session.isSecret) != true
                || reader.map(Author.participant) == posted.author
        }
        let veil = session.disclosures[activity.id]?.veil.map { seed in
            Veil(session.participants, seed: seed, except: reader, language)
        }
        return ActivityRecord(
            answers: veil?.applied(to: answers) ?? answers,
            pledges: session.pledges(of: activity),
            names: Names(
                participants: veil?.participants ?? session.participants, language: language))
    }
}

extension Press {
    /// The answers to an activity as everyone may read them, and the people whom they name.
    package func openAnswers(
        to activity: Activity, in session: Session
    ) -> (answers: [Posted<Answer>], participants: [Participant]) {
        let record = record(of: activity, in: session)
        return (record.answers, record.names.participants)
    }
}

/// People without their names, in an order that tells nothing of when they came.
private struct Veil {
    /// Those who stand for the people of the session.
    private(set) var participants: [Participant]
    /// Who stands for each, by the place of the person in the session.
    private let places: [Participant.ID]

    /// The seed draws the order; the reader keeps name and place.
    init(_ people: [Participant], seed: Int, except reader: Participant.ID?, _ language: Language) {
        var random = SeededRandom(seed: seed)
        let others = people.map(\.id).filter { $0 != reader }
        let drawn = zip(others, random.shuffled(others))
        var places = Dictionary(uniqueKeysWithValues: drawn)
        if let reader { places[reader] = reader }
        self.places = people.map { places[$0.id] ?? $0.id }
        participants = people.map { person in
            if person.id == reader { return person }
            let name = Wording(fr: "Anonyme \(person.id)", en: "Anonymous \(person.id)")
            return Participant(id: person.id, name: name[language])
        }
    }

    func applied(to answers: [Posted<Answer>]) -> [Posted<Answer>] {
        answers.map { posted in
            var posted = posted
            posted.author = stand(for: posted.author)
            return posted
        }
    }

    private func stand(for author: Author) -> Author {
        switch author {
        case .participant(let id) where places.indices.contains(id - 1):
            .participant(places[id - 1])
        case .voice(let number): .participant(number)
        case .group, .participant: author
        }
    }
}
