import CahierCore
import CahierDiagnostics
import CahierDocument

extension FreeText: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let area = room.first
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
        return [SheetPage([sketch.block(title: title, summary: summary)])]
            + furtherLines(lines - fitting, in: room)
    }

    private func furtherLines(_ count: Int, in room: SheetRoom) -> [SheetPage] {
        let most = room.writingLines
        return stride(from: 0, to: count, by: most).map { first in
            SheetPage([
                .writingLines(count: min(most, count - first), spacing: SheetRoom.lineSpacing)
            ])
        }
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let notes = record.answers.map { posted in
            NoteWall.Note(text: posted.content.text, caption: record.names[posted.author])
        }
        guard !notes.isEmpty else { return blank(in: room, record.language) }
        let wall = NoteWall(
            notes: notes, title: question, area: room.first, language: record.language)
        return [SheetPage([wall.drawing()])]
    }

    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        record.byAuthor(columns: 2) { plain($0, record.language) }
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
