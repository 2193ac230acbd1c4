import CahierCore
import CahierDiagnostics
import CahierDocument

extension Lotus: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let flower = LotusFlower(lotus: self, area: room.first, language: language)
        return [SheetPage([flower.drawing(nil).block])]
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let synthesis = synthesis(of: record.answers)
        let flower = LotusFlower(lotus: self, area: room.first, language: record.language)
        let drawing = flower.drawing(synthesis)
        let page = SheetPage([drawing.block])
        guard drawing.isAbridged else { return [page] }
        let title = Wording(fr: "tous les mots", en: "all the words")[record.language]
        return [page, SheetPage(summary(record), subject: title)]
    }

    /// What is picked out, as a title.
    var shortlistTitle: String {
        proposalsLabel.prefix(1).uppercased() + proposalsLabel.dropFirst()
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let words = answers.compactMap { posted -> String? in
            switch posted.content {
            case .centre(let text): centreLabel + Label.colon[language] + text
            case .petal(let petal, let text): "\(petal + 1)\(Label.colon[language])\(text)"
            case .leaf(let petal, let leaf, let text):
                "\(petal + 1).\(leaf + 1)\(Label.colon[language])\(text)"
            case .proposal: nil
            }
        }
        let proposals = answers.compactMap { posted -> String? in
            if case .proposal(let text) = posted.content { text } else { nil }
        }
        return (words.isEmpty ? [] : [.list(List(words))])
            + (proposals.isEmpty
                ? []
                : [.paragraph(shortlistTitle, role: .label), .list(List(proposals))])
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let language = record.language
        guard !record.answers.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        let rows = synthesis.petals.indices.compactMap { petal -> Table.Row? in
            let leaves = synthesis.leaves[petal].compactMap(\.self)
            let word = synthesis.petals[petal]
            guard word != nil || !leaves.isEmpty else { return nil }
            return Table.Row(
                ["\(petal + 1). \(word ?? "–")", leaves.joined(separator: ", ")], hasHeader: true)
        }
        let header = [
            Wording(fr: "Pétale", en: "Petal"), Wording(fr: "Mots autour", en: "Words around it"),
        ].map { [Inline.text($0[language])] }
        let filled = Wording(
            fr: "\(synthesis.filled) cases remplies sur 73",
            en: "\(synthesis.filled) cells of 73 filled")
        let centre = synthesis.centre.map { [Inline.strong($0 + Label.colon[language])] } ?? []
        let lead =
            synthesis.filled == 0
            ? [] : [Block.paragraph(centre + [.text(filled[language])], role: .body)]
        return shortlist(synthesis, record.names) + lead
            + (rows.isEmpty ? [] : [.table(Table(columns: [1, 4], header: header, rows: rows))])
    }

    private func shortlist(_ synthesis: Synthesis, _ names: Names) -> [Block] {
        guard !synthesis.proposals.isEmpty else { return [] }
        let items = synthesis.proposals.map { proposal -> [Inline] in
            let by = proposal.author == .group ? "" : " (\(names[proposal.author]))"
            return [.strong(proposal.content)] + (by.isEmpty ? [] : [.text(by)])
        }
        return [.paragraph(shortlistTitle, role: .label), .list(List(items: items))]
    }
}
