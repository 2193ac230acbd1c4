import CahierCore
import CahierDiagnostics
import CahierDocument

extension FreeText: MechanicSheet {
    func blank(in area: Size, _ language: Language) -> [Block] {
        var sketch = Sketch(area.width, area.height)
        let frame = Rect(0, 0, area.width, area.height).inset(by: 0.3)
        sketch.rectangle(frame, radius: 2.5, .outline)
        var lined = frame.inset(by: 4)
        if let question {
            let height = min(14, area.height * 0.16)
            sketch.text(
                question, in: Rect(lined.x, lined.y, lined.width, height),
                size: 13 * area.enlargement, least: 6.5, isBold: true, ink: .accent,
                alignment: .start)
            lined = lined.trimmed(top: height)
        }
        let fitting = min(lines, max(1, Int(lined.height / 7)))
        sketch.ruledLines(in: lined, spacing: min(11, lined.height / Double(fitting)))
        let summary = Wording(
            fr: "\(lines) lignes pour écrire", en: "\(lines) lines to write on")[language]
        let title = question ?? Wording(fr: "Réponse libre", en: "Free answer")[language]
        return [sketch.block(title: title, summary: summary)]
            + furtherLines(lines - fitting, in: area)
    }

    private func furtherLines(_ count: Int, in area: Size) -> [Block] {
        let most = max(1, Int(area.height / 9))
        return stride(from: 0, to: count, by: most).flatMap { first -> [Block] in
            [.page(.sheet), .writingLines(count: min(most, count - first), spacing: 9)]
        }
    }

    func filled(in area: Size, _ record: ActivityRecord<Answer>) -> [Block] {
        let notes = record.answers.map { posted in
            NoteWall.Note(text: posted.content.text, caption: record.names[posted.author])
        }
        guard !notes.isEmpty else { return blank(in: area, record.language) }
        return [
            NoteWall(notes: notes, title: question, area: area, language: record.language)
                .drawing()
        ]
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        answers.map { .paragraph($0.content.text) }
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        guard !record.answers.isEmpty else {
            return [.paragraph(Label.noAnswer[record.language])]
        }
        let items = record.answers.map { posted -> [Inline] in
            [
                .strong(record.names[posted.author] + Label.colon[record.language]),
                .text(posted.content.text),
            ]
        }
        return (question.map { [.paragraph($0, role: .label)] } ?? [])
            + [.list(List(items: items))]
    }
}
