package import CahierCore
package import CahierDocument

extension Press {
    /// The blank sheets of the booklet, without its cover.
    package func blankSheets(of workshop: Workshop, activities: [Activity]? = nil) -> Document {
        let sheets = BlockStream(activities ?? workshop.activities) { activity in
            blankSheet(of: activity)
        }
        return Document(metadata: metadata(.sheets, workshop, nil), blocks: sheets)
    }
}
