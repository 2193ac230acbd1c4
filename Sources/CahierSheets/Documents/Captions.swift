import CahierCore
import CahierDiagnostics
import CahierDocument

/// What names a drawing: the caption of one that was filled, below it, and titles that differ.
extension Press {
    /// Below the drawings of what was answered to an activity, all or one person’s.
    func caption(of activity: Activity, for person: Participant? = nil) -> String {
        let title = Visible.excerpt(activity.title, limit: 80)
        let name = person.map { Visible.excerpt($0.name, limit: 60) }
        return name.map { name in
            Wording(fr: "\(title), les réponses de \(name)", en: "\(title), answers of \(name)")[
                language]
        }
            ?? Wording(
                fr: "\(title), ce que disent les réponses ensemble",
                en: "\(title), what the answers say together")[language]
    }
}

extension PageAreas {
    /// What a caption takes below a drawing, whatever numbers it has, in mm.
    func captionHeight(_ caption: String, width: Double) -> Double {
        let text = [Inline.text("Figure 100 – \(caption) (10/10)")]
        let drawing = Drawing(size: Size(0, 0), title: "", summary: "", shapes: [], caption: text)
        return height(of: [.drawing(drawing)], width: width) - lineHeight(of: .drawing)
    }
}

extension [SheetPage] {
    /// Drawings of one title have numbers in it, and a caption all in turn.
    func withDrawingsToldApart(caption: String?) -> [SheetPage] {
        var drawings = flatMap(\.blocks).compactMap { block in
            if case .drawing(let drawing) = block { drawing } else { nil }
        }.toldApart(caption: caption)[...]
        return map { page in
            var page = page
            page.blocks = page.blocks.map { block in
                guard case .drawing = block, let drawing = drawings.popFirst() else { return block }
                return .drawing(drawing)
            }
            return page
        }
    }
}

extension [Drawing] {
    /// « La balance (2/3) » for the second of three of that title; captions in the same way.
    func toldApart(caption: String?) -> [Drawing] {
        let counts = Dictionary(map { ($0.title, 1) }, uniquingKeysWith: +)
        var seen: [String: Int] = [:]
        return enumerated().map { index, drawing in
            var drawing = drawing
            let part = seen[drawing.title, default: 0] + 1
            seen[drawing.title] = part
            drawing.title += Self.part(part, of: counts[drawing.title, default: 1])
            drawing.caption = caption.map { [.text($0 + Self.part(index + 1, of: count))] } ?? []
            return drawing
        }
    }

    private static func part(_ part: Int, of count: Int) -> String {
        count > 1 ? " (\(part)/\(count))" : ""
    }
}
