public import CahierCore
import CahierDiagnostics
public import CahierDocument

extension Press {
    /// What those who keep a workshop up to date ask its users to send back, all blank.
    public func feedback(on workshop: Workshop, activities: [Activity]? = nil) -> Document {
        let rows = (activities ?? workshop.activities).map { activity in
            row(activity, place: "", spent: "")
        }
        return document(
            metadata(.feedback, workshop, nil),
            BlockStream(
                feedback(
                    workshop, subtitle: workshop.title,
                    facts: [FeedbackLabel.place, FeedbackLabel.date, FeedbackLabel.people].map {
                        ($0, "")
                    }, rows)))
    }

    /// The same, with what the session knows; nobody is named.
    func feedback(on session: Session, activities: [Activity]) -> Document {
        let count = session.participants.count
        let facts = [
            (FeedbackLabel.place, session.opening.place ?? ""),
            (
                FeedbackLabel.date,
                Telling.dayAndTime(session.opening.start, in: session.zone, language)
            ),
            (FeedbackLabel.people, count == 0 ? "" : String(count)),
        ]
        return document(
            metadata(.feedback, session.workshop, session),
            BlockStream(
                feedback(
                    session.workshop,
                    subtitle: "\(session.opening.title) – \(session.workshop.title)", facts: facts,
                    rows(of: session, activities))))
    }

    /// The activities in the order they were begun, then those that were not.
    private func rows(of session: Session, _ activities: [Activity]) -> [Table.Row] {
        func start(_ activity: Activity) -> Moment? {
            session.progress[activity.id]?.stretches.first?.start
        }
        let played = activities.filter { start($0) != nil }.enumerated().sorted {
            (start($0.element)?.seconds ?? 0, $0.offset)
                < (start($1.element)?.seconds ?? 0, $1.offset)
        }.map(\.element)
        let others = activities.filter { start($0) == nil }
        return played.enumerated().map { place, activity in
            let seconds =
                session.progress[activity.id]?.seconds(until: session.lastMoment) ?? 0
            return row(
                activity, place: String(place + 1),
                spent: Telling.duration(seconds: seconds, in: language))
        }
            + others.map {
                row($0, place: "–", spent: "–")
            }
    }

    private func row(_ activity: Activity, place: String, spent: String) -> Table.Row {
        Table.Row(
            [place, heading(activity), "\(activity.minutes.typical)\u{A0}min", spent, ""],
            minimumHeight: handSpacing)
    }

    /// The columns as wide as their words; the last one, for remarks, only where it has room.
    private func table(_ rows: [Table.Row]) -> Block {
        let width = areas[.text].width
        func widest(_ column: Int) -> Double {
            let metrics = areas[.cell(.form, isHeader: true)]
            let texts =
                [FeedbackLabel.columns[column][language]] + rows.map { $0.cells[column].plain }
            let widths = texts.map { TextMeasure.width($0, size: metrics.size, isBold: true) }
            return (widths.max() ?? 0) + metrics.indent + 2
        }
        let narrow = [widest(0), widest(2), widest(3)]
        let rest = max(20, width - narrow.reduce(0, +))
        let name = min(widest(1), rest * 0.6)
        let hasRemarks = rest - name >= 30
        let columns =
            [narrow[0], hasRemarks ? name : rest, narrow[1], narrow[2]]
            + (hasRemarks ? [rest - name] : [])
        let shown = rows.map { row in
            var row = row
            row.cells = Array(row.cells.prefix(columns.count))
            return row
        }
        let header = FeedbackLabel.columns.prefix(columns.count).map { [Inline.text($0[language])] }
        return .table(Table(role: .form, columns: columns, header: header, rows: shown))
    }

    private func feedback(
        _ workshop: Workshop, subtitle: String, facts: [(Wording, String)], _ rows: [Table.Row]
    ) -> [Block] {
        let held = [(FeedbackLabel.who, ""), facts[0]] + FeedbackLabel.kind + facts.dropFirst()
        return [
            .page(.text), .paragraph(FeedbackLabel.title[language], role: .title),
            .paragraph(subtitle, role: .subtitle), .paragraph(FeedbackLabel.lead[language]),
            .heading(level: 1, Wording(fr: "Qui, où, quand", en: "Who, where, when")[language]),
            form(held.map { (name: $0.0, value: $0.1) }),
            .heading(level: 1, Wording(fr: "Les activités", en: "The activities")[language]),
            table(rows),
        ]
            + questions + publishing(workshop) + [credit(workshop)]
    }

    /// The questions with as many lines as fill pages; none is cut from its lines.
    private var questions: [Block] {
        let area = areas[.text]
        let questions = FeedbackLabel.questions.map { $0[language] }
        let heads = questions.map {
            textHeight(of: [.heading(level: 1, $0), .writingLines(count: 0, spacing: 0)])
        }
        let head = (heads.max() ?? 0) + 2
        func lines(_ count: Int) -> Int {
            Int((area.height / Double(count) - head) / handSpacing)
        }
        let count = [4, 2].first { lines($0) >= 3 } ?? 1
        return questions.enumerated().flatMap { place, question -> [Block] in
            (place.isMultiple(of: count) ? [.page(.text)] : []) + [
                .heading(level: 1, question),
                .writingLines(count: max(1, lines(count)), spacing: handSpacing),
            ]
        }
    }

    private func publishing(_ workshop: Workshop) -> [Block] {
        let consent = Wording(
            fr: "Peut-on publier ce retour\u{202F}?", en: "May this feedback be published?")
        let licence = Wording(fr: "Sous quelle licence\u{202F}?", en: "Under which licence?")
        let own = Wording(
            fr: "\(workshop.licence), comme l’atelier", en: "\(workshop.licence), like the workshop"
        )
        let other = Wording(fr: "une autre, écrite ci-dessous", en: "another, written below")
        return [
            .heading(level: 1, Wording(fr: "Partager ce retour", en: "Sharing it")[language]),
            .paragraph(consent[language], role: .label),
            ticks(consent, FeedbackLabel.consents.map { $0[language] }),
            .paragraph(licence[language], role: .label),
            ticks(licence, [own[language], "CC0", other[language]]),
            form(
                [
                    Wording(fr: "Licence, si c’est une autre", en: "Licence, if it is another"),
                    Wording(fr: "À envoyer à", en: "To be sent to"),
                    Wording(fr: "Pour en parler avec nous", en: "To talk about it with us"),
                ].map { (name: $0, value: "") }),
        ]
    }
}

/// Words of the feedback.
private enum FeedbackLabel {
    static let title = Wording(fr: "Retour d’expérience", en: "Feedback")
    static let lead = Wording(
        fr: "Ce que vous avez vécu aide les prochaines personnes qui animeront cet atelier, et "
            + "celles qui l’écrivent. Remplissez ce que vous voulez, sans nommer qui ne l’a pas "
            + "accepté.",
        en: "What you lived through helps those who will run this workshop next, and those who "
            + "write it. Fill in what you like, and name nobody who did not agree.")
    static let who = Wording(fr: "Qui animait", en: "Who ran it")
    static let place = Wording(fr: "Lieu, commune", en: "Place, town")
    static let kind: [(Wording, String)] = [
        (Wording(fr: "Type de lieu", en: "Kind of place"), ""),
        (Wording(fr: "Réseau", en: "Network"), ""),
    ]
    static let date = Wording(fr: "Date", en: "Date")
    static let people = Wording(fr: "Combien de personnes", en: "How many people")
    static let columns = [
        Wording(fr: "Ordre", en: "Order"), Label.activity, Wording(fr: "Prévu", en: "Planned"),
        Wording(fr: "Passé", en: "Spent"), Wording(fr: "Remarque", en: "Remark"),
    ]
    static let questions = [
        Wording(fr: "Ce qui a marché", en: "What worked"),
        Wording(fr: "Ce que nous avons changé", en: "What we changed"),
        Wording(fr: "Ce qui a manqué", en: "What was missing"),
        Wording(fr: "Des idées d’activités nouvelles", en: "Ideas of new activities"),
    ]
    static let consents = [
        Wording(fr: "oui, tel quel", en: "yes, as it is"),
        Wording(fr: "oui, sans le nom du lieu", en: "yes, without the name of the place"),
        Wording(fr: "non", en: "no"),
    ]
}
