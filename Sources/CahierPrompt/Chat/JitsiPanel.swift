import CahierCore

/// What is copied from Jitsi’s window: a name, what readers of screens are told, the message, the
/// time, one below the other.
enum JitsiPanel {
    /// - Returns: `nil` where no row is a time.
    static func lines(_ rows: [Substring]) -> [ChatLine]? {
        var lines: [ChatLine] = []
        var block: [String] = []
        var hasTimes = false
        for row in rows {
            guard let time = RowReader.time(of: row) else {
                if !(block.isEmpty && row.allSatisfy(\.isWhitespace)) { block.append(String(row)) }
                continue
            }
            hasTimes = true
            if !block.isEmpty {
                lines.append(message(block, at: time, after: lines.last?.name))
                block = []
            }
        }
        guard hasTimes else { return nil }
        return lines + (block.isEmpty ? [] : [ChatLine(text: block.joined(separator: "\n"))])
    }

    /// Somebody’s second message in a row has no name above it.
    private static func message(
        _ block: [String], at time: String, after name: String?
    ) -> ChatLine {
        for (place, row) in block.prefix(2).enumerated() {
            guard let (said, rest) = said(row) else { continue }
            let text = [rest] + block[(place + 1)...]
            return ChatLine(
                text: text.joined(separator: "\n"),
                name: place == 1 ? Parts.trimmed(block[0]) : said, time: time)
        }
        let isAlone = block.count == 1
        return ChatLine(
            text: block.dropFirst(isAlone ? 0 : 1).joined(separator: "\n"),
            name: isAlone ? name : Parts.trimmed(block[0]), time: time)
    }

    /// `Marie says: message`, in two; `nil` for any other row.
    private static func said(_ row: String) -> (name: String, rest: String)? {
        for mark in [" says:", " dit :", " dit\u{A0}:", " dit:"] {
            guard let range = row.firstRange(of: mark), range.lowerBound > row.startIndex else {
                continue
            }
            return (
                Parts.trimmed(row[..<range.lowerBound]), Parts.trimmed(row[range.upperBound...])
            )
        }
        return nil
    }
}
