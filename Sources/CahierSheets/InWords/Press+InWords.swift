import CahierCore
import CahierDiagnostics
import CahierDocument

extension PageAreas {
    /// The least room that a drawing needs to keep its words whole, in mm of a drawing that is not
    /// enlarged: that of a sheet in A5, landscape, with some to spare.
    private static let leastRoom = Size(100, 75)

    /// Whether sheets are drawn; type so large that a page holds few words asks in words.
    var hasRoomToDraw: Bool {
        let room = inUnits(of: drawingScale)[.sheet]
        return drawingScale <= 1
            || room.width >= Self.leastRoom.width && room.height >= Self.leastRoom.height
    }
}

extension Press {
    /// What a blank sheet asks, in words.
    func asked(_ activity: Activity) -> [Block] {
        activity.mechanic.asked(WrittenForm(language: language, spacing: handSpacing))
    }

    /// What a filled sheet says, in words.
    func told(
        _ record: ActivityRecord<Answer>, to activity: Activity, _ extent: Extent
    ) -> [Block] {
        let mechanic = activity.mechanic
        switch extent {
        // Every word of one person's answers follows on pages of its own.
        case .participant: return mechanic.plain(record.answers, language)
        case .synthesis: return mechanic.summary(record)
        case .everything:
            // What the group says is all there is to tell twice; one table for all is told by rows.
            let isTold = record.authors.allSatisfy { $0 == .group }
            let answers = isTold ? [] : mechanic.everyone(record, width: 10_000)
            return mechanic.summary(record)
                + (answers.isEmpty ? [] : [.heading(level: 2, Label.everyone[language])] + answers)
        }
    }
}
