public import CahierCore
import CahierDiagnostics
public import CahierDocument
import Foundation

extension Press {
    /// The facilitator's run sheet of a workshop, times counted from the start of each day.
    public func runSheet(of workshop: Workshop, activities: [Activity]? = nil) -> Document {
        let activities = activities ?? workshop.usualActivities
        let plan = workshop.plan(of: activities.map(\.id))
        let zero = Moment(seconds: 0)
        let rows = PlanRows(plan, plan.times(from: zero, in: .gmt), of: workshop, in: language)
        var (day, start) = (1, zero)
        return document(
            metadata(.runSheet, workshop, nil),
            runSheet(
                title: workshop.title, subtitle: workshop.subtitle, activities, rows, workshop
            ) { block, span in
                if case .day = block.content {
                    (day, start) = (day + 1, span.start)
                    let title = Wording(fr: "Jour \(day)", en: "Day \(day)")[language]
                    return (title, Telling.time(span.start, in: .gmt, language), "")
                }
                let times = [span.start, span.end].map {
                    Telling.duration(seconds: $0 - start, in: language)
                }
                return (nil, times[0], times[1])
            })
    }

    /// The run sheet of a session, with clock times.
    func runSheet(of session: Session, activities: [Activity]) -> Document {
        document(
            metadata(.runSheet, session.workshop, session),
            runSheet(
                title: session.opening.title, subtitle: occasion(session), activities,
                PlanRows(of: session, activities: activities, in: language), session.workshop
            ) { block, span in
                let times = [span.start, span.end].map {
                    Telling.time($0, in: session.zone, language)
                }
                guard case .day = block.content else { return (nil, times[0], times[1]) }
                let date = span.start.civil(in: session.zone).date
                return (Telling.day(date, in: language), times[0], "")
            })
    }

    /// `tell` says when a block begins and ends, and what the day is called that it begins.
    private func runSheet(
        title: String, subtitle: String?, _ activities: [Activity], _ rows: PlanRows,
        _ workshop: Workshop,
        tell: (Plan.Block, Plan.Span) -> (day: String?, from: String, to: String)
    ) -> BlockStream {
        let header = [Label.from, Label.to, Label.activity, Label.duration, Label.material].map {
            [Inline.text($0[language])]
        }
        let table = rows.blocks.map { block, span in
            let times = span.map { tell(block, $0) }
            let material = block.activities.compactMap(workshop.activity).flatMap(\.material)
            return Table.Row([
                times?.from ?? "–", times?.to ?? "–", rows.label(block, day: times?.day),
                rows.lengthAndBounds(block), material.distinct.joined(separator: ", "),
            ])
        }
        let front: [Block] =
            [.page(.text), .paragraph(title, role: .title)]
            + (subtitle.map { [.paragraph($0, role: .subtitle)] } ?? [])
            + [
                .heading(level: 1, Wording(fr: "Déroulé", en: "Plan")[language]),
                .table(Table(columns: [2, 2, 5, 3, 5], header: header, rows: table)),
                .paragraph(
                    [
                        .strong(Label.total[language] + Label.colon[language]),
                        .text(total(rows.seconds)),
                    ], role: .result),
            ]
        return BlockStream(front) + BlockStream(activities, part: steps)
            + BlockStream([credit(workshop)])
    }

    /// « 2 h 15, dont 15 min de pause ».
    private func total(_ seconds: (all: Int, breaks: Int)) -> String {
        let all = Telling.duration(seconds: seconds.all, in: language)
        guard seconds.breaks > 0 else { return all }
        let breaks = Telling.duration(seconds: seconds.breaks, in: language)
        return Wording(fr: "\(all), dont \(breaks) de pause", en: "\(all), \(breaks) of it breaks")[
            language]
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
