package import CahierCore
package import CahierDocument

extension Press {
    /// The blank sheets of the booklet, without its cover.
    ///
    /// Those of a session bear codes, by which what is written on them finds its place; of each of
    /// several copies another one.
    package func blankSheets(
        of workshop: Workshop, activities: [Activity]? = nil, copies: Int = 1,
        for session: Session? = nil
    ) -> Document {
        let copied = (activities ?? workshop.activities).flatMap { activity in
            (1...max(1, copies)).map { (activity: activity, copy: $0) }
        }
        let sheets = BlockStream(copied) { activity, copy in
            let code = session.flatMap { self.code(of: activity, in: $0, sheet: copy) }
            return blankSheet(of: activity, code: code, isFirst: copy == 1)
        }
        return document(
            metadata(.sheets, workshop, nil), sheets)
    }
}
