public import CahierCore
import CahierDiagnostics
public import CahierDocument

extension Press {
    /// Ballots, notes and cards to cut out, for the largest group that the activities are made
    /// for, though no more than 24 people.
    ///
    /// - Parameters:
    ///   - workshop: What is played.
    ///   - activities: Those to print; `nil` for all.
    ///   - people: For how many people, at least 1; `nil` for what the activities say.
    ///   - session: Where what is written on them will be typed in: cards to write on then bear
    ///     codes.
    /// - Returns: A list of what there is to cut out, then the cards of each activity.
    public func ballots(
        of workshop: Workshop, activities: [Activity]? = nil, people: Int? = nil,
        for session: Session? = nil
    ) -> Document {
        document(
            metadata(.ballots, workshop, nil),
            ballots(
                activities ?? workshop.activities, title: workshop.title,
                subtitle: workshop.subtitle, credit(workshop), people: people, for: session))
    }

    /// The same for the participants of a session; for the group that the activities are made for
    /// while nobody is there yet.
    func ballots(of session: Session, activities: [Activity], people: Int?) -> Document {
        let present = session.participants.isEmpty ? nil : session.participants.count
        return document(
            metadata(.ballots, session.workshop, session),
            ballots(
                activities, title: session.opening.title, subtitle: occasion(session),
                credit(session.workshop), people: people ?? present, for: session))
    }

    private func ballots(
        _ activities: [Activity], title: String, subtitle: String?, _ credit: Block,
        people: Int?, for session: Session?
    ) -> BlockStream {
        let kinds = activities.map { activity in
            let people = people ?? min(activity.groupSize.max, Self.largestGroup)
            return (activity, cards(of: activity, for: people, in: session))
        }
        let rows = kinds.flatMap { row(for: $0.0, $0.1) }
        let header = [
            Label.activity, Wording(fr: "À découper", en: "To cut out"),
            Wording(fr: "Cartes", en: "Cards"), Wording(fr: "Pages", en: "Pages"),
        ].map { [Inline.text($0[language])] }
        let how = Wording(
            fr: "Imprimer sur un seul côté, à la taille réelle, puis couper entre les repères des "
                + "coins. Chaque carte porte le numéro de son activité.",
            en: "Print on one side at actual size, then cut between the marks at the corners. Each "
                + "card bears the number of its activity.")
        let front: [Block] =
            [.page(.text), .paragraph(title, role: .title)]
            + (subtitle.map { [.paragraph($0, role: .subtitle)] } ?? [])
            + [
                .heading(
                    level: 1,
                    Wording(fr: "Bulletins et cartes", en: "Ballots and cards")[
                        language]),
                .paragraph(how[language], role: .instructions),
                .table(Table(columns: [4.5, 5.5, 3, 3], header: header, rows: rows)), credit,
            ]
        return kinds.reduce(BlockStream(front)) { stream, kind in
            kind.1.reduce(stream) { $0 + pages(of: $1, kind.0) }
        }
    }

    /// For how many people there are cards where nobody says.
    private static let largestGroup = 24

    private func row(for activity: Activity, _ sets: [CardPages]) -> [Table.Row] {
        guard !sets.isEmpty else {
            let none = Wording(fr: "rien à découper", en: "nothing to cut out")
            return [Table.Row([heading(activity), none[language], "–", "–"], hasHeader: true)]
        }
        return sets.map { cards in
            Table.Row(
                [
                    heading(activity), cards.set.title, String(cards.set.count),
                    String(cards.pageCount),
                ], hasHeader: true)
        }
    }

    /// The pages of a set, made when the reader comes to them.
    private func pages(of cards: CardPages, _ activity: Activity) -> BlockStream {
        BlockStream(0..<cards.pageCount) { page in
            [
                .page(.sheet), cardTitle(cards.set, activity, isFirst: page == 0),
                cards.drawing(page).enlarged(by: areas.drawingScale),
            ]
        }
    }

    /// The cards of an activity, numbered from its first to its last.
    private func cards(
        of activity: Activity, for people: Int, in session: Session?
    ) -> [CardPages] {
        var code = session.flatMap {
            self.code(of: activity, in: $0, sheet: SheetCode.firstCard)
        }
        return activity.mechanic.cards(for: people, language).filter { $0.count > 0 }.map { set in
            let pages = cards(set, activity, code)
            code = code?.advanced(by: pages.set.count)
            return pages
        }
    }

    private func cards(_ set: CardSet, _ activity: Activity, _ code: SheetCode?) -> CardPages {
        let rooms: [Size] = [true, false].map {
            self.room(below: [cardTitle(set, activity, isFirst: $0)])
        }
        let room = Size(areas[.sheet].width, rooms.map(\.height).min() ?? 0)
        return CardPages(
            set,
            of: CardOwner(
                number: activity.number, title: activity.title,
                code: set.isWrittenOn ? code : nil, language: language),
            room: room.enlarged(by: 1 / areas.drawingScale), drawingScale: areas.drawingScale)
    }

    private func cardTitle(_ set: CardSet, _ activity: Activity, isFirst: Bool) -> Block {
        // A title that takes several lines would leave no room; the first page has it whole.
        let long = heading(activity)
        let name = long.count > 80 ? long.prefix(79) + "…" : long[...]
        let title = "\(name) – \(set.title.prefix(120))"
        return isFirst ? .heading(level: 2, title) : .paragraph(title, role: .label)
    }
}
