import CahierCore

/// Plays a workload into a session of the library: every answer through its mechanic's type.
enum Replay {
    static func session(_ flat: FlatSession) -> Session? {
        let activities = flat.exercises.enumerated().map { activity($1, number: $0 + 1) }
        let workshop = Workshop(
            id: "banc", title: flat.title, licence: "CC0", credit: "banc", activities: activities)
        let opening = Opening(
            title: flat.title, place: flat.subtitle, start: Moment(seconds: 0),
            timeZone: "Europe/Paris", activities: activities.map(\.id))
        guard let id = SessionID("banc") else { return nil }
        var session = Session(
            id: id, workshop: workshop, opening: opening, at: Moment(seconds: 0))
        for (index, person) in (flat.exercises.first?.people ?? []).enumerated() {
            session.play(.joined(index + 1, name: person.name))
        }
        for (exercise, activity) in zip(flat.exercises, activities) {
            session.play(.began(activity.id))
            for (index, person) in exercise.people.enumerated() {
                for answer in answers(person.blocks, activity.mechanic) {
                    session.play(
                        .recorded(
                            number: session.entries.count + 1, activity: activity.id,
                            author: .participant(index + 1), .answer(answer)))
                }
            }
        }
        return session
    }

    private static func activity(_ exercise: FlatExercise, number: Int) -> Activity {
        // « 3. Titre » : the sheet numbers it again.
        let title = exercise.title.drop { $0 != " " }.dropFirst()
        return Activity(
            id: "a\(number)", number: number, title: String(title),
            instructions: exercise.instructions, minutes: Minutes(min: 1, typical: 1, max: 1),
            mechanic: mechanic(exercise))
    }

    private static func mechanic(_ exercise: FlatExercise) -> Mechanic {
        guard let first = exercise.people.first?.blocks else { return .text(FreeText()) }
        switch (first.count, first[0]) {
        case (1, .paragraph): return .text(FreeText())
        case (_, .paragraph):
            var options: [String] = []
            for person in exercise.people {
                if case .paragraph(let option) = person.blocks[0], !options.contains(option) {
                    options.append(option)
                }
            }
            return .choices(
                Choices(questions: [.init(id: "choix", title: "Choix", options: options)]))
        case (_, .list): return .list(ItemList())
        case (_, .table(let rows)):
            switch rows[0].count {
            case 2:
                let axes = rows.enumerated().map { Radar.Axis(id: "x\($0)", title: $1[0]) }
                return .radar(
                    Radar(scale: Scale(min: 0, max: 10), diagrams: [.init(title: "", axes: axes)]))
            case 4: return .table(FreeTable(columns: rows[0]))
            case let columns:
                return .table(FreeTable(columns: .init(repeating: "", count: columns)))
            }
        }
    }

    private static func answers(_ blocks: [FlatExercise.Block], _ mechanic: Mechanic) -> [Answer] {
        switch (mechanic, blocks[0]) {
        case (.text, .paragraph(let text)): return [.text(.init(text: text))]
        case (.choices(let choices), .paragraph(let option)):
            guard case .paragraph(let why) = blocks[1],
                let place = choices.questions[0].options.firstIndex(of: option)
            else { return [] }
            return [.choices(.init(question: 0, choice: .option(place), justification: why))]
        case (.list, .list(let items)): return items.map { .list(.init(text: $0)) }
        case (.radar, .table(let rows)):
            let marks = rows.enumerated().map {
                Radar.Answer.Mark(axis: $0, value: Int($1[1]) ?? 0)
            }
            return [.radar(.init(marks: marks))]
        case (.table(let table), .table(let rows)):
            let body = table.columns[0].isEmpty ? rows[...] : rows.dropFirst()
            return body.map { .table(.init(row: $0)) }
        case _: return []
        }
    }
}

extension Session {
    fileprivate mutating func play(_ body: Event.Body) {
        apply(Event(sequence: eventCount + 1, at: Moment(seconds: 0), body: body))
    }
}
