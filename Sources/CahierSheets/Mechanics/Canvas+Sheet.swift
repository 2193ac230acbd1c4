import CahierCore
import CahierDiagnostics
import CahierDocument

extension Canvas: MechanicSheet {
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        let names = Names(participants: [], language: language)
        return drawings(nil, in: room, names).pages
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        guard !record.answers.isEmpty else { return blank(in: room, record.language) }
        let drawings = drawings(synthesis(of: record.answers), in: room, record.names)
        guard drawings.isAbridged else { return drawings.pages }
        let title = Wording(fr: "toutes les notes", en: "all the notes")[record.language]
        return drawings.pages + [SheetPage(summary(record), subject: title)]
    }

    /// The pages of the layout, and whether something had no room on them.
    private func drawings(
        _ synthesis: Synthesis?, in room: SheetRoom, _ names: Names
    ) -> (pages: [SheetPage], isAbridged: Bool) {
        var pages: [SheetPage] = []
        var isAbridged = false
        for (place, shown) in shares(in: room).enumerated() {
            let area = room[place]
            var sketch = Sketch(area.width, area.height)
            let isCut = draw(shown, synthesis, names, on: &sketch)
            isAbridged = isCut || sketch.isAbridged || isAbridged
            pages.append(
                SheetPage([
                    sketch.block(
                        title: title[names.language],
                        summary: alternative(shown, synthesis, names.language))
                ]))
        }
        return (pages, isAbridged)
    }

    /// The zones on each page.
    private func shares(in room: SheetRoom) -> [Range<Int>] {
        switch layout {
        case .grid(let columns):
            room.pages(of: zones.count) {
                CanvasPanels.capacity(for: zones.count, columns: columns, in: $0)
            }
        case .tree: [zones.indices]
        case .journey: room.pages(of: zones.count, capacity: CanvasJourney.capacity)
        }
    }

    /// Draws some of the zones, and tells whether something had no room.
    private func draw(
        _ shown: Range<Int>, _ synthesis: Synthesis?, _ names: Names, on sketch: inout Sketch
    ) -> Bool {
        let notes = synthesis?.notes.map { $0.flatMap(\.self) }
        switch layout {
        case .grid(let columns):
            return CanvasPanels(
                canvas: self, columns: columns, shown: shown, area: sketch.size, names: names
            ).draw(notes, on: &sketch)
        case .tree:
            return CanvasTree(canvas: self, area: sketch.size, names: names)
                .draw(notes, on: &sketch)
        case .journey:
            return CanvasJourney(canvas: self, steps: shown, area: sketch.size, names: names)
                .draw(synthesis, on: &sketch)
        }
    }

    private var title: Wording {
        switch layout {
        case .grid: Wording(fr: "Le canevas", en: "The canvas")
        case .tree: Wording(fr: "L’arbre", en: "The tree")
        case .journey: Wording(fr: "Le parcours", en: "The journey")
        }
    }

    /// Panels say no more than the list of their notes, nor do lanes without the line of moods.
    var hasFigure: Bool {
        switch layout {
        case .grid: false
        case .tree: true
        case .journey: mood != nil
        }
    }

    /// A line for each zone with its notes, and one for the moods.
    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let colon = Label.colon[language]
        let separator = Label.semicolon[language]
        var order: [String] = []
        var words: [String: [String]] = [:]
        func add(_ text: String, to place: String) {
            if words[place] == nil { order.append(place) }
            words[place, default: []].append(text)
        }
        for posted in answers {
            let zone = zones[posted.content.zone].title
            switch posted.content {
            case .note(let note):
                let lane = note.lane.map { ", " + lanes[$0].title } ?? ""
                add(note.text + (note.detail.map { " – \($0)" } ?? ""), to: zone + lane)
            case .mood(_, let value):
                let mood = Figure.plain(Double(value), in: language)
                add(zone + "\u{A0}" + mood, to: CanvasLabel.mood[language])
            }
        }
        let items = order.map { place -> [Inline] in
            let told = words[place]?.joined(separator: separator) ?? ""
            return [.strong(place + colon), .text(told)]
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        guard !record.answers.isEmpty else { return [.paragraph(Label.noAnswer[language])] }
        let synthesis = synthesis(of: record.answers)
        let zones = synthesis.notes.enumerated().flatMap { place, lanes in
            zone(place, lanes, record.names)
        }
        return zones + contested(synthesis, record.names) + empty(synthesis, language)
            + mood(synthesis.mood, language)
    }

    /// The notes of a zone and who put them there; nothing for an empty one.
    private func zone(_ place: Int, _ lanes: [[Note]], _ names: Names) -> [Block] {
        let items = lanes.enumerated().flatMap { lane, notes in
            notes.map { note -> [Inline] in
                let lead = self.lanes.indices.contains(lane) ? self.lanes[lane].title : ""
                let colon = lead.isEmpty ? [] : [Inline.strong(lead + Label.colon[names.language])]
                return colon + note.inlines(names)
            }
        }
        guard !items.isEmpty else { return [] }
        let people = Set(lanes.joined().flatMap(\.supporters)).count
        let count = CanvasLabel.count(notes: items.count, people: people)[names.language]
        return [
            .paragraph("\(place + 1). \(zones[place].title) – \(count)", role: .label),
            .list(List(items: items)),
        ]
    }

    /// Notes that lie in several zones, and who put them where.
    private func contested(_ synthesis: Synthesis, _ names: Names) -> [Block] {
        var order: [String] = []
        var places: [String: [String]] = [:]
        for (zone, notes) in synthesis.notes.map({ $0.flatMap(\.self) }).enumerated() {
            for note in notes where note.isContested {
                let key = Folding.key(note.text)
                if places[key] == nil { order.append(note.text) }
                let people = names.list((note.isRetained ? [.group] : []) + note.supporters)
                places[key, default: []].append("\(zones[zone].title) (\(people))")
            }
        }
        guard !order.isEmpty else { return [] }
        let items = order.map { text -> [Inline] in
            let told = places[Folding.key(text)]?.joined(separator: ", ") ?? ""
            return [.strong(text + Label.colon[names.language]), .text(told)]
        }
        return [
            .paragraph(CanvasLabel.contested[names.language], role: .label),
            .list(List(items: items)),
        ]
    }

    private func empty(_ synthesis: Synthesis, _ language: Language) -> [Block] {
        let titles = synthesis.emptyZones.map { zones[$0].title }
        guard !titles.isEmpty else { return [] }
        return [
            .paragraph(
                [
                    .strong(CanvasLabel.empty[language] + Label.colon[language]),
                    .text(titles.joined(separator: ", ")),
                ], role: .result)
        ]
    }

    private func mood(_ mood: ScaleSynthesis, _ language: Language) -> [Block] {
        guard self.mood != nil, mood.statistics.contains(where: { $0 != nil }) else { return [] }
        let titles = zones.map(\.title)
        return [.paragraph(CanvasLabel.mood[language], role: .label)]
            + mood.blocks(titles: titles, language) + mood.agreed(titles: titles, language)
    }

    /// What stands in some of the zones.
    private func alternative(
        _ shown: Range<Int>, _ synthesis: Synthesis?, _ language: Language
    ) -> String {
        let colon = Label.colon[language]
        let separator = Label.semicolon[language]
        guard let synthesis else {
            let lead = Wording(fr: "Zones à remplir", en: "Zones to fill in")[language]
            let parts = [zones[shown].map(\.title)] + (lanes.isEmpty ? [] : [lanes.map(\.title)])
            return lead + colon
                + parts.map { $0.joined(separator: ", ") }.joined(separator: " ×\u{A0}")
        }
        let told = zip(zones[shown], synthesis.notes[shown]).map { zone, lanes in
            let notes = lanes.joined().map { note in
                note.supporters.count > 1 ? "\(note.text) (\(note.supporters.count))" : note.text
            }
            return zone.title + colon + (notes.isEmpty ? "–" : notes.joined(separator: ", "))
        }
        let mood = synthesis.mood
        let moods =
            mood.statistics[shown].contains { $0 != nil }
            ? [
                CanvasLabel.mood[language] + colon
                    + mood.sentence(shown, titles: zones.map(\.title), language)
            ] : []
        return (told + moods).joined(separator: separator)
    }
}

extension Canvas.Note {
    /// The note, what was said of it, and who put it there.
    fileprivate func inlines(_ names: Names) -> [Inline] {
        let authors = (isRetained ? [Author.group] : []) + supporters
        let details = details.isEmpty ? "" : " – " + details.joined(separator: ", ")
        return [
            isRetained ? .strong(text) : .text(text), .text("\(details) (\(names.list(authors)))"),
        ]
    }

    /// Who put it there, or how many; nothing for the group alone.
    func caption(_ names: Names) -> String {
        supporters.count < 2
            ? names.list(supporters)
            : CanvasLabel.people(supporters.count)[names.language]
    }
}
