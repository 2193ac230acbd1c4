import CahierCore
import CahierDiagnostics

/// Reads the beginning of a row of a chat log.
struct RowReader {
    private var rest: Substring

    init(_ row: Substring) { rest = row }

    /// `18:32:10 From  Marie  to  Everyone:`, `18:32:10⇥ From  Marie : message`.
    mutating func zoom() -> ChatLine? {
        skipSpaces()
        guard let time = time(), skipSpaces(), take("From") || take("De"), skipSpaces(),
            let colon = rest.firstIndex(of: ":")
        else { return nil }
        let head = rest[..<colon]
        let text = String(rest[rest.index(after: colon)...])
        let names = [" to ", " To ", " à "].compactMap { mark in
            head.ranges(of: mark).last.map { (head[..<$0.lowerBound], head[$0.upperBound...]) }
        }.first
        let name = Parts.trimmed(names?.0 ?? head)
        guard !name.isEmpty else { return nil }
        let reader = names.map { Folding.key(Parts.trimmed($0.1)) }
        let isForAll =
            reader.map { key in
                ["everyone", "tout le monde", "tous"].contains { key.hasPrefix($0) }
            } ?? true
        return ChatLine(text: text, name: name, time: time.text, isPrivate: !isForAll)
    }

    /// `00:12:03⇥Marie:⇥message`.
    mutating func zoomRecording() -> ChatLine? {
        guard let time = time(), take("\t"), let mark = rest.firstRange(of: ":\t") else {
            return nil
        }
        let name = Parts.trimmed(rest[..<mark.lowerBound])
        guard !name.isEmpty, !name.contains("\t") else { return nil }
        return ChatLine(text: String(rest[mark.upperBound...]), name: name, time: time.text)
    }

    /// `[18:32] Marie : message`; without a name, a notice.
    mutating func bracketed(withSeconds: Bool) -> ChatLine? {
        guard take("["), let time = time(), time.hasSeconds == withSeconds, take("] ") else {
            return nil
        }
        return named(at: time.text)
    }

    /// `04/05/2026 18:32:10 - Marie: message`; without a name, a notice.
    mutating func elementText() -> ChatLine? {
        if let afterDate = afterDate() { rest = afterDate }
        guard let time = time(), take(" - ") else { return nil }
        return named(at: time.text)
    }

    /// What is left as a message, its name before the first colon that a space or the end follows.
    ///
    /// A title over what stands below it, such as that of a poll, is no name.
    private func named(at time: String) -> ChatLine {
        let marks = rest.indices.filter { rest[$0] == ":" }
        let colon = marks.first { mark in
            rest[rest.index(after: mark)...].first?.isWhitespace ?? true
        }
        let notice = ChatLine(text: String(rest), time: time)
        guard let colon else { return notice }
        let name = Parts.trimmed(rest[..<colon])
        let text = Parts.trimmed(rest[rest.index(after: colon)...])
        guard !text.isEmpty, !name.isEmpty, !name.contains("\"") else { return notice }
        return ChatLine(text: text, name: name, time: time)
    }

    // MARK: - Pieces

    @discardableResult private mutating func skipSpaces() -> Bool {
        let spaces = rest.prefix(while: \.isWhitespace)
        rest = rest[spaces.endIndex...]
        return !spaces.isEmpty
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    /// One or two digits, or exactly so many.
    private mutating func number(_ counts: ClosedRange<Int>) -> Substring? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard counts.contains(digits.count) else { return nil }
        rest = rest[digits.endIndex...]
        return digits
    }

    /// `18:32`, `18:32:10`, `6:32:10 PM`.
    private mutating func time() -> (text: String, hasSeconds: Bool)? {
        let start = rest
        guard number(1...2) != nil, take(":"), number(2...2) != nil else {
            rest = start
            return nil
        }
        let hasSeconds = take(":")
        guard !hasSeconds || number(2...2) != nil else {
            rest = start
            return nil
        }
        let end = rest
        skipSpaces()
        if !(take("AM") || take("PM") || take("am") || take("pm")) { rest = end }
        return (String(start[..<rest.startIndex]), hasSeconds)
    }

    /// What follows a date and the spaces or the comma after it; `nil` without a date.
    private func afterDate() -> Substring? {
        var reader = self
        for place in 0..<3 {
            guard reader.number(1...4) != nil else { return nil }
            guard place == 2 || reader.take("/") || reader.take(".") || reader.take("-") else {
                return nil
            }
        }
        _ = reader.take(",")
        return reader.skipSpaces() ? reader.rest : nil
    }

    /// The time that the whole row tells; `nil` for any other row.
    static func time(of row: Substring) -> String? {
        var reader = RowReader(row)
        reader.skipSpaces()
        guard let time = reader.time() else { return nil }
        reader.skipSpaces()
        return reader.rest.isEmpty ? time.text : nil
    }
}
