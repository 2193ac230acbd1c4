import CahierCore
import Foundation

/// A chat log: which program wrote it, and its messages.
struct ChatLog: Equatable {
    var format: ChatFormat
    var lines: [ChatLine]
    /// How many arrivals, departures and settings the log has besides, which have no words.
    var leftOut = 0

    /// The most messages that one log may have.
    static let mostLines = 3000

    /// Reads a log in whichever format fits most of its lines.
    ///
    /// It is `nil` where none does; `zone` is where times are told that the log gives for everywhere.
    init?(_ text: String, in zone: TimeZone) {
        if let export = ElementExport(text) {
            format = .elementExport
            lines = export.lines(in: zone).compactMap(format.finished)
            leftOut = export.leftOut
            return
        }
        let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let readings = ChatFormat.ofRows.map { format in
            (format: format, openings: rows.map(format.opening))
        }
        let counts = readings.map { $0.openings.count { $0?.name != nil } }
        if let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) {
            format = readings[best].format
            lines = Self.joined(rows, readings[best].openings)
        } else if let panel = JitsiPanel.lines(rows) {
            format = .jitsiPanel
            lines = panel
        } else {
            return nil
        }
        lines = lines.compactMap(format.finished)
    }

    /// Messages of all their rows; what stands before the first one is a notice.
    private static func joined(_ rows: [Substring], _ openings: [ChatLine?]) -> [ChatLine] {
        var messages: [ChatLine] = []
        for (row, opening) in zip(rows, openings) {
            if let opening {
                messages.append(opening)
            } else if messages.isEmpty {
                messages.append(ChatLine(text: String(row)))
            } else {
                // Zoom sets messages in by a tab.
                messages[messages.count - 1].text +=
                    "\n" + (row.first == "\t" ? row.dropFirst() : row)
            }
        }
        return messages
    }
}
