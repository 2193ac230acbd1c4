public import CahierCore
import CahierDiagnostics
public import CahierDocument
import Foundation

extension Press {
    /// The invitation to a session of a workshop whose day and place are still to be written in.
    public func invitation(to workshop: Workshop, activities: [Activity]? = nil) -> Document {
        let activities = activities ?? workshop.usualActivities
        let plan = workshop.plan(of: activities.map(\.id))
        let times = plan.times(from: Moment(seconds: 0), in: .gmt)
        let rows = PlanRows(plan, times, of: workshop, in: language)
        let facts =
            blankFact(InvitationLabel.when) + blankFact(InvitationLabel.place)
            + [fact(Label.duration, told(rows))]
        return document(
            metadata(.invitation, workshop, nil),
            BlockStream(
                invitation(
                    title: workshop.title, subtitle: workshop.subtitle, facts, workshop, activities,
                    rows)))
    }

    /// The invitation to a session.
    func invitation(to session: Session, activities: [Activity]) -> Document {
        let rows = PlanRows(of: session, activities: activities, in: language)
        let start = session.opening.start
        let end = rows.end ?? start
        let isSameDay =
            start.civil(in: session.zone).date == end.civil(in: session.zone).date
        let told =
            isSameDay
            ? Telling.time(end, in: session.zone, language)
            : Telling.dayAndTime(end, in: session.zone, language)
        let begin = Telling.dayAndTime(start, in: session.zone, language)
        let until =
            isSameDay
            ? Wording(fr: "fin prévue à \(told)", en: "planned to end at \(told)")
            : Wording(fr: "fin prévue le \(told)", en: "planned to end on \(told)")
        let facts =
            [
                fact(
                    InvitationLabel.when,
                    "\(begin)\u{A0}; \(until[language]) (\(self.told(rows)))")
            ]
            + (session.opening.place.map { [fact(InvitationLabel.place, $0)] }
                ?? blankFact(InvitationLabel.place))
        let workshop = session.workshop
        return document(
            metadata(.invitation, workshop, session),
            BlockStream(
                invitation(
                    title: session.opening.title,
                    subtitle: session.opening.title == workshop.title
                        ? workshop.subtitle : workshop.title,
                    facts, workshop, activities, rows)))
    }

    /// « 1 h 30 d’activités », « 2 h, pauses comprises ».
    private func told(_ rows: PlanRows) -> String {
        let seconds = rows.seconds
        let told = Telling.duration(seconds: seconds.all, in: language)
        return seconds.breaks > 0
            ? Wording(fr: "\(told), pauses comprises", en: "\(told), breaks included")[language]
            : Wording(fr: "\(told) d’activités", en: "\(told) of activities")[language]
    }

    /// On as few pages as it fits on, one of them mostly, once what can be left out is.
    private func invitation(
        title: String, subtitle: String?, _ facts: [Block], _ workshop: Workshop,
        _ activities: [Activity], _ rows: PlanRows
    ) -> [Block] {
        let head: [Block] =
            [.page(.text), .paragraph(InvitationLabel.title[language], role: .label)]
            + [.paragraph(title, role: .title)]
            + (subtitle.map { [.paragraph($0, role: .subtitle)] } ?? [])
        func end(isShort: Bool) -> [Block] {
            toPrepare(workshop, activities, isShort: isShort)
                + toBring(activities, isShort: isShort) + answering(isShort: isShort)
                + [credit(workshop)]
        }
        let whole = paragraphs(workshop.presentation)
        let short = Array(whole.prefix(1))
        let versions =
            [whole, short].map {
                head + $0 + facts + plan(rows, isShort: false) + end(isShort: false)
            }
            + [plan(rows, isShort: true), list(of: rows)].map {
                head + short + facts + $0 + end(isShort: true)
            }
        let pages = versions.map { (textHeight(of: $0) / max(1, areas[.text].height)).rounded(.up) }
        return zip(versions, pages).first { $1 == pages.min() }?.0 ?? []
    }

    private func plan(_ plan: PlanRows, isShort: Bool) -> [Block] {
        guard !plan.blocks.isEmpty else { return [] }
        let rows = plan.blocks.map { block, _ in
            let reasons = block.activities.compactMap { plan.workshop.activity($0)?.because }
            return Table.Row(
                [
                    [.text(plan.label(block))],
                    reasons.isEmpty
                        ? []
                        : [
                            .span(
                                .emphasis,
                                [
                                    .text(
                                        reasons.map { Label.because($0, language) }
                                            .joined(separator: " "))
                                ])
                        ],
                    [.text(plan.length(block))],
                ], hasHeader: true)
        }
        return [
            section(InvitationLabel.plan, isShort: isShort),
            .table(
                Table(
                    columns: [5, 8, 2.5],
                    header: [
                        Label.activity, Wording(fr: "Pourquoi", en: "Why"), Label.duration,
                    ].map { [.text($0[language])] }, rows: rows)),
        ]
    }

    private func section(_ title: Wording, isShort: Bool) -> Block {
        isShort
            ? .paragraph(title[language], role: .label) : .heading(level: 1, title[language])
    }

    /// The same in little room.
    private func list(of plan: PlanRows) -> [Block] {
        guard !plan.blocks.isEmpty else { return [] }
        let items = plan.blocks.map { block, _ in
            plan.label(block) + (block.takesTime ? " (\(plan.length(block)))" : "")
        }
        return [
            section(InvitationLabel.plan, isShort: true), .columns(count: 2, list(items)),
        ]
    }

    /// What to do before coming: for the workshop, then for each activity.
    private func toPrepare(
        _ workshop: Workshop, _ activities: [Activity], isShort: Bool
    ) -> [Block] {
        let items = (workshop.preparation + activities.flatMap(\.preparation)).distinct
        guard !items.isEmpty else { return [] }
        return [section(InvitationLabel.preparation, isShort: isShort)]
            + (isShort ? [.paragraph(items.joined(separator: " "))] : list(items))
    }

    /// All that the activities need, each thing once.
    private func toBring(_ activities: [Activity], isShort: Bool) -> [Block] {
        let material = activities.flatMap(\.material).distinct
        guard !material.isEmpty else { return [] }
        let lead = Wording(
            fr:
                "Voici ce qui servira. Apportez ce que vous pouvez, en nous le disant avant\u{A0}: ",
            en: "This is what we shall need. Bring what you can, and tell us before: ")
        return [
            section(Wording(fr: "À apporter", en: "What to bring"), isShort: isShort),
            .paragraph(lead[language] + material.joined(separator: ", ") + "."),
        ]
    }

    private func answering(isShort: Bool) -> [Block] {
        let text = Wording(
            fr: "Dites-nous si vous venez. Un empêchement, même de dernière minute\u{202F}? Un mot "
                + "suffit, et votre place servira à quelqu’un d’autre.",
            en: "Tell us whether you come. If you cannot, even at the last minute, a word is "
                + "enough, and somebody else can have your place.")
        let title = section(Wording(fr: "Répondre", en: "How to answer"), isShort: isShort)
        guard isShort else {
            return [title, .paragraph(text[language])] + blankFact(InvitationLabel.whom)
                + blankFact(InvitationLabel.deadline)
        }
        let names = Wording(fr: "À qui, et avant quand", en: "To whom, and by when")[language]
        return [
            title, .paragraph("\(text[language]) \(names)\(Label.colon[language])"),
            .writingLines(count: 1, spacing: handSpacing),
        ]
    }
}

/// Words of the invitation.
private enum InvitationLabel {
    static let title = Wording(fr: "Invitation", en: "Invitation")
    static let when = Wording(fr: "Quand", en: "When")
    static let place = Wording(fr: "Où", en: "Where")
    static let whom = Wording(fr: "À qui", en: "To whom")
    static let deadline = Wording(fr: "Avant le", en: "By")
    static let preparation = Wording(fr: "À préparer", en: "To prepare")
    static let plan = Wording(fr: "Ce que nous ferons", en: "What we shall do")
}
