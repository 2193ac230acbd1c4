public import CahierCore
public import CahierDiagnostics
public import CahierDocument

/// Makes documents of workshops and sessions.
///
/// Documents depend on nothing but what is given here, so that the same state always gives the
/// same document.
public struct Press: Sendable {
    /// The room on each kind of page, as the theme has it.
    public var areas: PageAreas
    /// The language of the labels; texts of workshops and people stay as they are.
    public var language: Language

    public init(areas: PageAreas, language: Language = .french) {
        self.areas = areas
        self.language = language
    }

    /// Speaks the language of a workshop, so that a document is the same on every machine.
    public init(areas: PageAreas, workshop: Workshop) {
        self.init(areas: areas, language: Self.language(of: workshop))
    }

    /// The language of the labels in documents of a workshop.
    package static func language(of workshop: Workshop) -> Language {
        Language(rawValue: String(workshop.language.prefix(2)).lowercased()) ?? .french
    }

    /// A document of a session.
    ///
    /// - Parameters:
    ///   - kind: Which document.
    ///   - session: The session as it stands.
    ///   - chosen: Those to print; `nil` for all that the session planned or played.
    ///   - extent: How much of what people said, for documents that can tell less.
    ///   - people: For how many people there are ballots; `nil` for the participants.
    /// - Returns: The document; its blocks are made when a writer asks for them.
    public func document(
        _ kind: DocumentKind, of session: Session, activities chosen: [Activity]? = nil,
        extent: Extent = .everything, people: Int? = nil
    ) -> Document {
        let activities = chosen ?? session.activities
        return switch kind {
        case .booklet: booklet(of: session.workshop, activities: chosen, for: session)
        case .sheets: sheets(of: session, activities: activities, extent)
        case .answers: answers(of: session, activities: activities)
        case .runSheet: runSheet(of: session, activities: activities)
        case .minutes: minutes(of: session, activities: activities)
        case .ballots: ballots(of: session, activities: activities, people: people)
        case .invitation: invitation(to: session, activities: activities)
        case .feedback: feedback(on: session, activities: activities)
        case .contributions:
            contributions(of: session, activities: activities, for: extent.participant)
        }
    }

    /// The synthesis of one activity, in words and tables.
    public func summary(of activity: Activity, in session: Session) -> [Block] {
        activity.mechanic.summary(record(of: activity, in: session))
            + groups(of: activity, in: session)
    }

    /// What the people put together, title by title; nothing where there is nothing.
    func groups(of activity: Activity, in session: Session) -> [Block] {
        let items = session.groups(in: activity.id).compactMap { group -> [Inline]? in
            let texts = group.entries.compactMap { number -> String? in
                guard let entry = session.entry(number), !session.isSecret(entry),
                    case .answer(let answer) = entry.content
                else { return nil }
                return answer.freeText
            }
            guard !texts.isEmpty else { return nil }
            return [
                .strong(group.title + Label.colon[language]),
                .text(texts.joined(separator: Label.semicolon[language])),
            ]
        }
        guard !items.isEmpty else { return [] }
        return [.paragraph(Label.groups[language], role: .label), .list(List(items: items))]
    }

    /// Answers to an activity as paragraphs, lists and tables.
    public func plain(_ answers: [Posted<Answer>], to activity: Activity) -> [Block] {
        activity.mechanic.plain(answers, language)
    }

    func metadata(_ kind: DocumentKind, _ workshop: Workshop, _ session: Session?) -> Metadata {
        let name = kind.name[language]
        // Footers show it, on one line.
        let title = Visible.excerpt(session?.opening.title ?? workshop.title, limit: 100)
        return Metadata(
            title: "\(title) – \(name)", language: workshop.language,
            subject: kind.summary[language], keywords: [workshop.title],
            rights: rights(workshop),
            date: session.map { session in
                let civil = session.opening.start.civil(in: session.zone)
                let time = [civil.hour, civil.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
                return "\(civil.date)T\(time.joined(separator: ":")):00"
            })
    }

    /// « lundi 4 mai 2026, 18 h 30 – La Loco, Roubaix ».
    func occasion(_ session: Session) -> String {
        let when = Telling.dayAndTime(session.opening.start, in: session.zone, language)
        return session.opening.place.map { "\(when) – \($0)" } ?? when
    }

    func credit(_ workshop: Workshop) -> Block {
        .paragraph(rights(workshop), role: .credit)
    }

    /// Whom the texts are owed to, and under which licence, said once.
    private func rights(_ workshop: Workshop) -> String {
        workshop.credit.contains(workshop.licence)
            ? workshop.credit : "\(workshop.credit) – \(workshop.licence)"
    }
}
