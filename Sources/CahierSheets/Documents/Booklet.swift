public import CahierCore
import CahierDiagnostics
public import CahierDocument

extension Press {
    /// The booklet: a cover, how to use it, and the blank sheets of the activities.
    ///
    /// The sheets of a session bear codes, by which what is written on them finds its place.
    public func booklet(
        of workshop: Workshop, activities: [Activity]? = nil, for session: Session? = nil
    ) -> Document {
        let activities = activities ?? workshop.activities
        let usage = usage(of: workshop, activities)
        let front = BlockStream(
            cover(of: workshop) + usage
                + filler(after: 1 + (usage.isEmpty ? 0 : pageCount(of: usage)), workshop.title))
        let sheets = BlockStream(activities) { activity in
            blankSheet(of: activity, code: session.flatMap { code(of: activity, in: $0) })
        }
        return document(
            metadata(.booklet, workshop, nil), front + sheets)
    }

    /// A blank sheet to print on both sides: its first page on a right-hand page, the
    /// facilitator's notes on its back, then its further pages, and as many in all that the next
    /// sheet begins on a right-hand page too.
    ///
    /// `isFirst` says whether it is the one that links lead to, among copies.
    func blankSheet(
        of activity: Activity, code: SheetCode? = nil, isFirst: Bool = true
    ) -> [Block] {
        let notes = legible(facilitationPage(activity))
        guard areas.hasRoomToDraw else {
            let sheet = sheetInWords(of: activity, code: code, isFirst: isFirst, asked(activity))
            return sheet + notes
                + filler(after: pageCount(of: sheet) + pageCount(of: notes), heading(activity))
        }
        let pages = sheet(of: activity, code: code, isFirst: isFirst) {
            activity.mechanic.blank(in: $0, language)
        }
        return pages[0] + notes + pages.dropFirst().joined()
            + filler(after: pages.count + pageCount(of: notes), heading(activity))
    }

    /// How many pages blocks take that begin a sheet page and run on.
    private func pageCount(of blocks: [Block]) -> Int {
        let area = areas[.sheet]
        guard area.height > 0 else { return 1 }
        let height = areas.height(of: blocks, width: area.width)
        return max(1, Int((height / area.height).rounded(.up)))
    }

    /// A page to write on, where the pages before it are odd in number.
    private func filler(after pages: Int, _ title: String) -> [Block] {
        guard !pages.isMultiple(of: 2) else { return [] }
        let heading = "\(Visible.excerpt(title, limit: 100)) – \(Label.notes[language])"
        let title = Block.paragraph(heading, role: .label)
        let room = SheetRoom(first: room(below: [title]), next: room(below: [title]), areas: areas)
        return [
            .page(.sheet), title,
            .writingLines(count: room.writingLines, spacing: SheetRoom.lineSpacing),
        ]
    }

    private func cover(of workshop: Workshop) -> [Block] {
        var blocks: [Block] = [.page(.cover), .paragraph(workshop.title, role: .title)]
        if let subtitle = workshop.subtitle {
            blocks.append(.paragraph(subtitle, role: .subtitle))
        }
        let credit = credit(workshop)
        guard areas.hasRoomToDraw else { return blocks + [credit] }
        let height = areas.height(of: blocks + [credit], width: areas[.cover].width)
        let scale = areas.drawingScale
        let units = areas.inUnits(of: scale)
        let room = Size(
            units[.cover].width,
            units[.cover].height - height / scale - units.lineHeight(of: .drawing) - 2)
        let drawing = CoverDrawing(workshop.activities, room: room).block(language)
        return blocks + [drawing.enlarged(by: scale), credit]
    }

    private func usage(of workshop: Workshop, _ activities: [Activity]) -> [Block] {
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
        return [.page(.sheet)] + blocks + contents(activities, on: .sheet)
    }
}
