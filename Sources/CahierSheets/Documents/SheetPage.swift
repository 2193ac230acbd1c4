import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// The page that stands on the table: title, instructions, and the drawing in what is left.
    func sheetPage(_ activity: Activity, drawing: (Size) -> [Block]) -> [Block] {
        var blocks: [Block] = [
            .page(.sheet),
            .heading(
                level: 1,
                [.span(.number, [.text(String(activity.number))]), .text(" \(activity.title)")]),
        ]
        if let because = activity.because {
            blocks.append(.paragraph(Label.because(because, language), role: .because))
        }
        if activity.instructions.count == 1 {
            blocks.append(.paragraph(activity.instructions[0], role: .instructions))
        } else {
            blocks.append(.list(List(isOrdered: true, activity.instructions)))
        }
        return blocks + drawing(room(below: activity))
    }

    /// The facilitator's page, to print on the back.
    func facilitationPage(_ activity: Activity) -> [Block] {
        var blocks: [Block] = []
        func section(_ title: Wording, _ content: [Block]) {
            guard !content.isEmpty else { return }
            blocks.append(.heading(level: 2, title[language]))
            blocks += content
        }
        section(Label.context, paragraphs(activity.context))
        if let quotation = activity.quotation {
            blocks.append(.paragraph(quotation.text, role: .quotation))
            blocks.append(.paragraph(quotation.author, role: .attribution))
        }
        section(Label.facilitation, list(activity.facilitation))
        section(Label.epilogue, paragraphs(activity.epilogue))
        section(Label.further, furtherReading(activity))
        section(Label.practical, practical(activity))
        return [.page(.sheet), .paragraph(heading(activity), role: .label)]
            + [.columns(count: 2, blocks)]
    }

    func heading(_ activity: Activity) -> String { "\(activity.number). \(activity.title)" }

    func paragraphs(_ texts: [String]) -> [Block] {
        texts.map { .paragraph($0) }
    }

    func list(_ texts: [String]) -> [Block] {
        texts.isEmpty ? [] : [.list(List(texts))]
    }

    private func furtherReading(_ activity: Activity) -> [Block] {
        let items = activity.furtherReading.map { resource -> [Inline] in
            resource.link.map { [.link([.text(resource.title)], to: $0)] }
                ?? [.text(resource.title)]
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    /// Duration, group size and material.
    func practical(_ activity: Activity) -> [Block] {
        let minutes = activity.minutes
        let group = activity.groupSize
        var items: [[Inline]] = [
            [
                .strong(Label.duration[language] + Label.colon[language]),
                .text(
                    Wording(
                        fr: "\(minutes.typical)\u{A0}min (de \(minutes.min) à \(minutes.max))",
                        en: "\(minutes.typical) min (\(minutes.min) to \(minutes.max))")[language]),
            ],
            [
                .strong(Label.group[language] + Label.colon[language]),
                .text(
                    Wording(
                        fr: "de \(group.min) à \(group.max) personnes",
                        en: "\(group.min) to \(group.max) people")[language]),
            ],
        ]
        if !activity.material.isEmpty {
            items.append([
                .strong(Label.material[language] + Label.colon[language]),
                .text(activity.material.joined(separator: ", ")),
            ])
        }
        return [.list(List(items: items))]
    }

    /// The room that title and instructions leave on a sheet, in mm.
    ///
    /// The heights are those of the house theme, a little rounded up.
    private func room(below activity: Activity) -> Size {
        let area = areas[.sheet]
        let steps = activity.instructions
        let isList = steps.count > 1
        let lines = steps.reduce(0) { sum, step in
            let width = area.width - (isList ? 12 : 2)
            return sum + TextMeasure.lines(step, width: width, size: isList ? 11 : 12).count
        }
        let title = activity.because == nil ? 21.0 : 32
        let text = isList ? Double(lines) * 5.75 + Double(steps.count) : Double(lines) * 6.75 + 3
        let marginsOfDrawing = 4.0
        return Size(area.width, max(60, area.height - title - text - marginsOfDrawing))
    }
}
