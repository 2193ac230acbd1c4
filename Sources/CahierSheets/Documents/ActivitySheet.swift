import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// The pages of an activity's sheet: what stands on the table first, title and instructions
    /// above it, then further pages, each below a running title.
    ///
    /// The mechanic gives their content for the room that is left. The code, where there is one,
    /// stands at the foot of the first page, and in the running titles. Drawings have the caption,
    /// if any, and are numbered where they are several.
    func sheet(
        of activity: Activity, code: SheetCode? = nil, isFirst: Bool = true,
        caption: String? = nil, content: (SheetRoom) -> [SheetPage]
    ) -> [[Block]] {
        let head = head(of: activity, isFirst: isFirst)
        let foot = codeStrip(code)
        let first = room(below: head + foot, caption)
        let next = room(below: [runningTitle(of: activity, code: code)], caption)
        // Instructions that leave hardly any room have the first page to themselves.
        let isAlone = first.height < 60 * areas.drawingScale
        let pages = enlarged(first: isAlone ? next : first, next: next, content)
            .withDrawingsToldApart(caption: caption)
        let own = isAlone ? [] : pages.prefix(1).flatMap(\.blocks)
        return [[.page(.sheet)] + head + own + foot]
            + pages.dropFirst(isAlone ? 0 : 1).map { page in
                [.page(.sheet), runningTitle(of: activity, page.subject, code: code)]
                    + page.blocks
            }
    }

    /// The same in words, which run on: title, instructions and code, then what is asked or told.
    func sheetInWords(
        of activity: Activity, code: SheetCode? = nil, isFirst: Bool = true, _ content: [Block]
    ) -> [Block] {
        [.page(.sheet)] + head(of: activity, isFirst: isFirst) + codeStrip(code) + content
    }

    private func codeStrip(_ code: SheetCode?) -> [Block] {
        code.map { code in
            [
                CodeStrip(code: code, language: language, scale: areas.drawingScale)
                    .block(width: areas[.sheet].width)
            ]
        } ?? []
    }

    /// What `content` makes of the room, in drawings as large as the theme has them: it works in a
    /// room so many times smaller.
    private func enlarged(
        first: Size, next: Size, _ content: (SheetRoom) -> [SheetPage]
    ) -> [SheetPage] {
        let scale = areas.drawingScale
        let room = SheetRoom(
            first: first.enlarged(by: 1 / scale), next: next.enlarged(by: 1 / scale),
            areas: areas.inUnits(of: scale))
        return content(room).map { $0.enlarged(by: scale) }
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
            let text = text(quotation.text, in: quotation.language)
            blocks.append(.paragraph([text], role: .quotation))
            blocks.append(.paragraph(quotation.author, role: .attribution))
        }
        section(Label.facilitation, list(activity.facilitation))
        section(Label.epilogue, paragraphs(activity.epilogue))
        section(Label.further, furtherReading(activity))
        section(Label.practical, practical(activity))
        return [.page(.sheet), .paragraph(runningHeading(activity), role: .label)]
            + [.columns(count: 2, blocks)]
    }

    func head(of activity: Activity, isFirst: Bool = true) -> [Block] {
        let title: [Inline] = [
            .span(.number, [.text(String(activity.number))]), .text(" \(activity.title)"),
        ]
        var blocks: [Block] = [
            .heading(level: 1, (isFirst ? [.anchor(anchor(of: activity))] : []) + title)
        ]
        if let because = activity.because {
            blocks.append(.paragraph(Label.because(because, language), role: .because))
        }
        if activity.instructions.count == 1 {
            blocks.append(.paragraph(activity.instructions[0], role: .instructions))
        } else {
            blocks.append(.list(List(isOrdered: true, activity.instructions)))
        }
        return blocks
    }

    /// Such as « L’espace – tous les espaces – fiche SQ6H9-5-1-S », after its number.
    private func runningTitle(
        of activity: Activity, _ subject: String? = nil, code: SheetCode?
    ) -> Block {
        let subject = subject ?? Wording(fr: "suite", en: "continued")[language]
        let code = code.map { code in
            Wording(fr: "fiche\u{A0}\(code.text)", en: "sheet\u{A0}\(code.text)")[language]
        }
        let parts = [runningHeading(activity), subject, code].compactMap(\.self)
        return .paragraph(parts.joined(separator: " – "), role: .label)
    }

    func heading(_ activity: Activity) -> String { "\(activity.number). \(activity.title)" }

    /// The heading where it says again whose page this is, on a line or two.
    func runningHeading(_ activity: Activity) -> String {
        Visible.excerpt(heading(activity), limit: 100)
    }

    /// Marked as another language where it is one.
    private func text(_ text: String, in language: String?) -> Inline {
        language.map { .foreign([.text(text)], language: $0) } ?? .text(text)
    }

    func paragraphs(_ texts: [String]) -> [Block] {
        texts.map { .paragraph($0) }
    }

    func list(_ texts: [String]) -> [Block] {
        texts.isEmpty ? [] : [.list(List(texts))]
    }

    private func furtherReading(_ activity: Activity) -> [Block] {
        let items = activity.furtherReading.map { resource -> [Inline] in
            let title = text(resource.title, in: resource.language)
            return [resource.link.map { .link([title], to: $0) } ?? title]
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    private func duration(_ minutes: Minutes) -> String {
        let typical = "\(minutes.typical)\u{A0}min"
        guard minutes.min < minutes.max else { return typical }
        return typical
            + Wording(
                fr: " (de \(minutes.min) à \(minutes.max))",
                en: " (\(minutes.min) to \(minutes.max))")[language]
    }

    private func people(_ group: GroupSize) -> String {
        let plural = group.max > 1
        return Wording(
            fr: (group.min < group.max ? "de " : "") + Wording.span(group.min, group.max).french
                + (plural ? " personnes" : " personne"),
            en: Wording.span(group.min, group.max).english + (plural ? " people" : " person"))[
                language]
    }

    /// Duration, group size and material.
    func practical(_ activity: Activity) -> [Block] {
        let minutes = activity.minutes
        let group = activity.groupSize
        var items: [[Inline]] = [
            [
                .strong(Label.duration[language] + Label.colon[language]),
                .text(duration(minutes)),
            ],
            [
                .strong(Label.group[language] + Label.colon[language]),
                .text(people(group)),
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

    /// The room for a drawing that blocks and its caption leave on a sheet, in mm.
    func room(below blocks: [Block], _ caption: String? = nil) -> Size {
        let area = areas[.sheet]
        let line = areas[.paragraph(.credit)].lineHeight
        // Office programs round lengths, and on narrow paper a footer takes a second line.
        let leeway = 0.5 + (area.width < 20 * line ? line : 0)
        let height =
            area.height - areas.height(of: blocks, width: area.width)
            - areas.lineHeight(of: .drawing) - leeway
            - (caption.map { areas.captionHeight($0, width: area.width) } ?? 0)
        return Size(area.width, max(0, height))
    }
}
