import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// Where links to an activity lead.
    func anchor(of activity: Activity) -> String { "activite-\(activity.id)" }

    /// The table of contents of a document that has a heading for each of the activities; none
    /// for a few, which a reader finds anyway.
    ///
    /// It has as many columns, three at the most, as the page has room for.
    func contents(_ activities: [Activity], on page: Page) -> [Block] {
        guard activities.count > 3 else { return [] }
        let metrics = areas[.contents]
        let widest = activities.map {
            TextMeasure.width(heading($0), size: max(1, metrics.size))
        }.max()
        let columns = max(1, min(3, Int(areas[page].width / ((widest ?? 0) * 1.4 + 8))))
        let lines = activities.map { ContentsLine(heading($0), anchor: anchor(of: $0)) }
        let title = Label.contents[language]
        // A cover has no headings, below which this could be one.
        return [
            page == .cover ? .paragraph(title, role: .label) : .heading(level: 1, title),
            .contents(lines, columns: columns),
        ]
    }
}
