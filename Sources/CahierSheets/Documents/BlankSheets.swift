package import CahierCore
package import CahierDocument

extension Press {
    /// The blank sheets of the booklet, without its cover.
    ///
    /// Those of a session bear codes, by which what is written on them finds its place.
    package func blankSheets(
        of workshop: Workshop, activities: [Activity]? = nil, for session: Session? = nil
    ) -> Document {
        let sheets = BlockStream(activities ?? workshop.activities) { activity in
            blankSheet(of: activity, code: session.flatMap { code(of: activity, in: $0) })
        }
        return Document(metadata: metadata(.sheets, workshop, nil), blocks: sheets)
    }
}
