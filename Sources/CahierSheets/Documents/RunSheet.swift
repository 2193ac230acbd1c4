public import CahierCore
import CahierDiagnostics
public import CahierDocument

extension Press {
    /// The facilitator's run sheet of a workshop, times counted from the start.
    public func runSheet(of workshop: Workshop, activities: [Activity]? = nil) -> Document {
        let activities = activities ?? workshop.activities
        return document(
            metadata(.runSheet, workshop, nil),
            runSheet(
                title: workshop.title, subtitle: workshop.subtitle, activities,
                rows: planRows(activities) {
                    "\(Telling.duration(seconds: $0, in: language))"
                }, workshop))
    }

    /// The run sheet of a session, with clock times.
    func runSheet(of session: Session, activities: [Activity]) -> Document {
        let rows = planRows(activities) { offset in
            Telling.time(session.opening.start + offset, in: session.zone, language)
        }
        return document(
            metadata(.runSheet, session.workshop, session),
            runSheet(
                title: session.opening.title, subtitle: occasion(session), activities, rows: rows,
                session.workshop))
    }

    private func runSheet(
        title: String, subtitle: String?, _ activities: [Activity], rows: [Table.Row],
        _ workshop: Workshop
    ) -> BlockStream {
        let header = [Label.from, Label.to, Label.activity, Label.duration, Label.material].map {
            [Inline.text($0[language])]
        }
        let total = activities.map(\.minutes.typical).reduce(0, +)
        let front: [Block] =
            [.page(.text), .paragraph(title, role: .title)]
            + (subtitle.map { [.paragraph($0, role: .subtitle)] } ?? [])
            + [
                .heading(level: 1, Wording(fr: "Déroulé", en: "Plan")[language]),
                .table(Table(columns: [2, 2, 5, 3, 5], header: header, rows: rows)),
                .paragraph(
                    [
                        .strong(Label.total[language] + Label.colon[language]),
                        .text(Telling.duration(seconds: total * 60, in: language)),
                    ], role: .result),
            ]
        return BlockStream(front) + BlockStream(activities, part: steps)
            + BlockStream([credit(workshop)])
    }

    /// When each activity begins and ends if it takes its typical time; `clock` tells the time
    /// so many seconds after the start.
    private func planRows(_ activities: [Activity], clock: (Int) -> String) -> [Table.Row] {
        var offset = 0
        return activities.map { activity in
            let start = offset
            offset += activity.minutes.typical * 60
            let minutes = activity.minutes
            return Table.Row([
                clock(start), clock(offset), heading(activity),
                "\(minutes.typical)\u{A0}min"
                    + (minutes.min < minutes.max ? " (\(minutes.min)–\(minutes.max))" : ""),
                activity.material.joined(separator: ", "),
            ])
        }
    }

    private func steps(_ activity: Activity) -> [Block] {
        [.heading(level: 1, heading(activity))]
            + [.heading(level: 2, Label.instructions[language])]
            + [.list(List(isOrdered: true, activity.instructions))]
            + stages(of: activity)
            + (activity.facilitation.isEmpty
                ? []
                : [.heading(level: 2, Label.facilitation[language])]
                    + list(activity.facilitation))
            + [.paragraph(Label.ownNotes[language], role: .label)]
            + [.writingLines(count: 3, spacing: 8)]
    }

    /// Each stage with its length, and what is done in it.
    private func stages(of activity: Activity) -> [Block] {
        guard !activity.stages.isEmpty else { return [] }
        let items = activity.stages.map { stage in
            let time = stage.seconds.map { " (\(Telling.exactly(seconds: $0, in: language)))" }
            let steps = stage.instructions.isEmpty ? "" : Label.colon[language]
            return "\(stage.title)\(time ?? "")\(steps)\(stage.instructions.joined(separator: " "))"
        }
        return [
            .heading(level: 2, Label.stages[language]), .list(List(isOrdered: true, items)),
        ]
    }
}
