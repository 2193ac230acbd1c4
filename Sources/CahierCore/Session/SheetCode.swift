/// What a printed sheet is called, so that what is written on it finds its place: `K7M2Q-4-12-R`.
///
/// Session, activity and sheet, then a letter that tells most slips of who types it. A code has
/// capital letters, digits and hyphens only, which is what QR codes hold best.
public struct SheetCode: Hashable, Sendable {
    public let session: SessionID
    /// The place of the activity in the workshop, from 1.
    public let activity: Int
    /// Which of the sheets printed for it, from 1 to 9,999,999.
    public let sheet: Int

    /// The number of the sheet that is filled in on a screen, the same for everyone.
    public static let onScreen = 9999
    /// The number of the first card to cut out; those of sheets for the table are below.
    public static let firstCard = 10_001

    public init(session: SessionID, activity: Int, sheet: Int) {
        self.session = session
        self.activity = activity
        self.sheet = sheet
    }

    /// Reads a code in any case; between its parts, spaces do for hyphens.
    ///
    /// - Returns: `nil` for what is no code, or whose last letter does not fit the rest.
    public init?(_ text: String) {
        let parts = text.lowercased().split { $0.isWhitespace || $0 == "-" }
        guard parts.count >= 4, let letter = parts.last,
            let session = SessionID(parts.dropLast(3).joined(separator: "-")),
            let activity = Self.number(parts[parts.count - 3], most: 9999),
            let sheet = Self.number(parts[parts.count - 2], most: 9_999_999)
        else { return nil }
        self.init(session: session, activity: activity, sheet: sheet)
        guard String(checkLetter) == letter.uppercased() else { return nil }
    }

    /// That of the sheet so many places further.
    package func advanced(by count: Int) -> SheetCode {
        SheetCode(session: session, activity: activity, sheet: sheet + count)
    }

    public var text: String { "\(body)-\(checkLetter)" }

    private var body: String { "\(session.text.uppercased())-\(activity)-\(sheet)" }

    private static func number(_ text: Substring, most: Int) -> Int? {
        guard let value = Int(text), (1...most).contains(value), text.allSatisfy(\.isNumber) else {
            return nil
        }
        return value
    }

    /// A weighted sum modulo a prime: one wrong character, or two swapped, change it.
    private var checkLetter: Character {
        let letters = Array("ABCDEFGHJKMNPQRSTVWXYZ2345678")
        let sum = body.unicodeScalars.enumerated().reduce(0) { sum, element in
            (sum + (element.offset + 1) * Int(element.element.value)) % 29
        }
        return letters[sum]
    }
}
