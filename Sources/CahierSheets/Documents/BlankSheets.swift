package import CahierCore
package import CahierDocument

extension Press {
    /// The blank sheets of the booklet, without its cover.
    package func blankSheets(of workshop: Workshop, activities: [Activity]? = nil) -> Document {
        let sheets = BlockStream(activities ?? workshop.activities) { activity in
            sheetPage(activity) { activity.mechanic.blank(in: $0, language) }
                + facilitationPage(activity)
        }
        return Document(metadata: metadata(.sheets, workshop, nil), blocks: sheets)
    }
}
