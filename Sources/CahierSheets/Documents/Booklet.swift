public import CahierCore
import CahierDiagnostics
public import CahierDocument

extension Press {
    /// The booklet: a cover, how to use it, and the blank sheets of the activities.
    public func booklet(of workshop: Workshop, activities: [Activity]? = nil) -> Document {
        let front = BlockStream(cover(of: workshop) + usage(of: workshop))
        let sheets = BlockStream(activities ?? workshop.activities) { activity in
            sheetPage(activity) { activity.mechanic.blank(in: $0, language) }
                + facilitationPage(activity)
        }
        return Document(
            metadata: metadata(.booklet, workshop, nil), blocks: front + sheets)
    }

    private func cover(of workshop: Workshop) -> [Block] {
        var blocks: [Block] = [.page(.cover), .paragraph(workshop.title, role: .title)]
        if let subtitle = workshop.subtitle {
            blocks.append(.paragraph(subtitle, role: .subtitle))
        }
        return blocks + [coverDrawing(workshop), credit(workshop)]
    }

    /// A strip of numbered discs, one for each activity: what the booklet holds at a glance.
    private func coverDrawing(_ workshop: Workshop) -> Block {
        let area = areas[.cover]
        let columns = 4
        let rows = (workshop.activities.count + columns - 1) / columns
        let height = min(100, area.height - 70)
        var sketch = Sketch(area.width, height)
        let cell = Size(area.width / Double(columns), height / Double(max(rows, 1)))
        for (index, activity) in workshop.activities.enumerated() {
            let x = Double(index % columns) * cell.width
            let y = Double(index / columns) * cell.height
            let radius = min(cell.height * 0.36, 10)
            let center = Point(x + radius + 1, y + cell.height / 2)
            sketch.circle(center, radius: radius, .accent)
            sketch.text(
                String(activity.number), in: Rect(center: center, radius: radius),
                size: radius * 1.9, isBold: true, ink: .inverse)
            sketch.text(
                activity.title,
                in: Rect(center.x + radius + 3, y, cell.width - 2 * radius - 6, cell.height),
                size: 13, least: 8, isBold: true, alignment: .start)
        }
        let titles = workshop.activities.map { "\($0.number). \($0.title)" }
        return sketch.block(
            title: Wording(fr: "Les activités", en: "The activities")[language],
            summary: titles.joined(separator: ", "))
    }

    private func usage(of workshop: Workshop) -> [Block] {
        guard !workshop.presentation.isEmpty || !workshop.usage.isEmpty else { return [] }
        var blocks: [Block] = []
        if !workshop.presentation.isEmpty {
            blocks.append(
                .heading(
                    level: 1, Wording(fr: "À quoi sert ce livret", en: "What it is for")[language]))
            blocks += paragraphs(workshop.presentation)
        }
        if !workshop.usage.isEmpty {
            blocks.append(
                .heading(level: 1, Wording(fr: "Mode d’emploi", en: "How to use it")[language]))
            blocks.append(.list(List(isOrdered: true, workshop.usage)))
        }
        return [.page(.sheet)] + blocks
    }
}
