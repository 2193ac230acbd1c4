import CahierCore
import CahierDiagnostics
import CahierDocument

extension ItemList: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let area = room.first
        var sketch = Sketch(area.width, area.height)
        var frame = Rect(0, 0, area.width, area.height).inset(by: 0.3)
        if let question {
            let height = min(12, area.height * 0.16)
            sketch.text(
                question, in: Rect(frame.x, frame.y, frame.width, height),
                size: 13 * area.enlargement, least: 6.5, isBold: true, ink: .accent,
                alignment: .start)
            frame = frame.trimmed(top: height)
        }
        let most = max(1, Int(frame.height / 11)) * 2
        let count = limit ?? most
        let columns = count > most / 2 ? (count > 2 * most ? 3 : 2) : 1
        let grid = Grid(frame, columns: columns, rows: (count + columns - 1) / columns, gap: 0)
        for index in 0..<count {
            let (column, row) = index.quotientAndRemainder(dividingBy: grid.rows)
            drawLine(index, in: grid[row * columns + column], on: &sketch)
        }
        let drawing = sketch.block(
            title: question ?? Wording(fr: "Liste", en: "List")[language],
            summary: Wording(
                fr: count == 1
                    ? "une ligne à remplir" : "\(count) lignes numérotées à remplir",
                en: count == 1
                    ? "one line to fill in" : "\(count) numbered lines to fill in")[language])
        return [SheetPage([drawing])]
    }

    private func drawLine(_ index: Int, in row: Rect, on sketch: inout Sketch) {
        let radius = min(3.2, row.height * 0.4)
        let center = Point(row.x + radius, row.maxY - radius - 0.6)
        sketch.badge(String(index + 1), at: center, radius: radius, .tint)
        sketch.line(
            Point(center.x + radius + 2, row.maxY - 0.6), Point(row.maxX - 3, row.maxY - 0.6),
            .writing)
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let items = items(record.answers)
        guard !items.isEmpty else { return blank(in: room, record.language) }
        let notes = items.map { item in
            NoteWall.Note(text: item.text, caption: caption(item, record.names))
        }
        let wall = NoteWall(
            notes: notes, title: question, area: room.first, language: record.language)
        return [SheetPage([wall.drawing()])]
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        answers.isEmpty ? [] : [.list(List(answers.map(\.content.text)))]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let items = items(record.answers)
        guard !items.isEmpty else { return [.paragraph(Label.noAnswer[record.language])] }
        let list = items.map { item -> [Inline] in
            [.text(item.text), .text(" (\(record.names.list(item.authors)))")]
        }
        return (question.map { [.paragraph($0, role: .label)] } ?? [])
            + [.list(List(items: list))]
    }

    /// Items that differ only in case and accents are one, the most named first.
    func items(
        _ answers: [Posted<Answer>]
    ) -> [(text: String, authors: [Author])] {
        var order: [String] = []
        var items: [String: (text: String, authors: [Author])] = [:]
        for posted in answers {
            let key = Folding.key(posted.content.text)
            if items[key] == nil {
                order.append(key)
                items[key] = (posted.content.text, [])
            }
            if items[key]?.authors.contains(posted.author) == false {
                items[key]?.authors.append(posted.author)
            }
        }
        return order.compactMap { items[$0] }.enumerated().sorted {
            ($1.element.authors.count, $0.offset) < ($0.element.authors.count, $1.offset)
        }.map(\.element)
    }

    private func caption(_ item: (text: String, authors: [Author]), _ names: Names) -> String {
        item.authors.count == 1
            ? item.authors.map { names[$0] }.joined()
            : Wording(
                fr: "\(item.authors.count) personnes", en: "\(item.authors.count) people")[
                    names.language]
    }
}
