import CahierCore
import CahierDiagnostics
import CahierDocument

extension Wheel: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        [SheetPage([drawing(in: room.first, nil, language)])]
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let faces = synthesis(of: record.answers)
        let page = SheetPage([drawing(in: room.first, faces, record.language)])
        let actions = faces.reduce(0) { $0 + $1.actions.count }
        guard actions > WheelBoard.actionCapacity(in: room.first) else { return [page] }
        let title = Wording(fr: "toutes les actions", en: "all the actions")[record.language]
        return [page, SheetPage(summary(record), subject: title)]
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let items = answers.map { posted -> [Inline] in
            let number = "\(posted.content.face + 1)"
            let situation = Wording(fr: "Situation \(number)", en: "Situation \(number)")[language]
            let colon = Label.colon[language]
            switch posted.content {
            case .situation(_, let text):
                return [.strong(situation + colon), .text(text)]
            case .dieThrow:
                return [.text(Wording(fr: "Dé\u{A0}: \(number)", en: "Die: \(number)")[language])]
            case .action(_, let text, let who):
                let person = who.map { " → \($0)" } ?? ""
                return [.strong("\(situation), action\(colon)"), .text(text + person)]
            }
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let faces = synthesis(of: record.answers)
        guard !record.answers.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        let header = [WheelLabel.situation, WheelLabel.action, Label.who].map {
            [Inline.text($0[language])]
        }
        let rows = faces.enumerated().flatMap { number, face -> [Table.Row] in
            guard face.actions.isEmpty else {
                return face.actions.map { action in
                    Table.Row([title(number, face, language), action.text, action.who ?? "–"])
                }
            }
            let isPlayed = face.throwCount > 0 || number >= situations.count
            guard isPlayed, face.situation != nil else { return [] }
            return [Table.Row([title(number, face, language), "–", "–"])]
        }
        return
            (rows.isEmpty ? [] : [.table(Table(columns: [3, 4, 2], header: header, rows: rows))])
            + throwCounts(faces, language) + people(faces, language)
    }

    private func throwCounts(_ faces: [Synthesis], _ language: Language) -> [Block] {
        let total = faces.reduce(0) { $0 + $1.throwCount }
        let thrown = faces.enumerated().filter { $0.element.throwCount > 0 }.map { number, face in
            "\(number + 1) (\(WheelLabel.throwCount(face.throwCount, of: total)[language]))"
        }
        guard !thrown.isEmpty else { return [] }
        let lead = Wording(fr: "Sorties au dé", en: "Thrown")[language] + Label.colon[language]
        return [.paragraph(lead + thrown.joined(separator: ", "))]
    }

    /// Who took which actions, in the order that people were first named.
    private func people(_ faces: [Synthesis], _ language: Language) -> [Block] {
        var order: [String] = []
        var names: [String: String] = [:]
        var actions: [String: [String]] = [:]
        for action in faces.flatMap(\.actions) {
            let who = action.who ?? ""
            let key = Folding.key(who)
            if actions[key] == nil { order.append(key) }
            names[key] = names[key] ?? who
            actions[key, default: []].append(action.text)
        }
        let rows = (order.filter { !$0.isEmpty } + order.filter(\.isEmpty)).map { key in
            let name = names[key].flatMap { $0.isEmpty ? nil : $0 } ?? WheelLabel.nobody[language]
            return Table.Row(
                [name, (actions[key] ?? []).joined(separator: Label.semicolon[language])],
                hasHeader: true)
        }
        guard !rows.isEmpty else { return [] }
        let title = Wording(fr: "Qui fait quoi", en: "Who does what")
        let header = [Label.who, Label.actions].map { [Inline.text($0[language])] }
        return [
            .paragraph(title[language], role: .label),
            .table(Table(columns: [1, 3], header: header, rows: rows)),
        ]
    }

    private func title(_ number: Int, _ face: Synthesis, _ language: Language) -> String {
        "\(number + 1). \(face.situation ?? WheelLabel.toInvent[language])"
    }

    private func drawing(in area: Size, _ faces: [Synthesis]?, _ language: Language) -> Block {
        var sketch = Sketch(area.width, area.height)
        WheelBoard(wheel: self, size: area, language: language).draw(faces, on: &sketch)
        return sketch.block(
            title: Wording(fr: "La roue des situations", en: "The wheel of situations")[language],
            summary: alternative(faces ?? synthesis(of: []), language))
    }

    private func alternative(_ faces: [Synthesis], _ language: Language) -> String {
        let total = faces.reduce(0) { $0 + $1.throwCount }
        return faces.enumerated().map { number, face in
            let actions = face.actions.map { "\($0.text) → \($0.who ?? "?")" }
            let throwCount =
                face.throwCount > 0
                ? " (\(WheelLabel.throwCount(face.throwCount, of: total)[language]))" : ""
            return title(number, face, language) + throwCount
                + (actions.isEmpty
                    ? "" : Label.colon[language] + actions.joined(separator: ", "))
        }.joined(separator: Label.semicolon[language])
    }
}

/// Words of the wheel's sheet.
enum WheelLabel {
    static let situation = Wording(fr: "Situation", en: "Situation")
    static let action = Wording(fr: "Action", en: "Action")
    static let toInvent = Wording(fr: "à inventer", en: "to invent")
    static let nobody = Wording(fr: "personne encore", en: "nobody yet")
    static let more = Wording(fr: "La suite est dans le tableau.", en: "More in the table.")

    static func throwCount(_ count: Int, of total: Int) -> Wording {
        Wording(
            fr: "sortie \(count)\u{A0}fois sur\u{A0}\(total)",
            en: "thrown \(count) of \(total) times")
    }
}
