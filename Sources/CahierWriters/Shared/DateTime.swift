/// A date as document metadata hold it.
enum DateTime {
    /// Whether `text` is an ISO 8601 local date, with or without its time: `2026-05-04T18:30:00`.
    static func isValid(_ text: String) -> Bool {
        matches(text, "dddd-Mm-Dd") || matches(text, "dddd-Mm-DdTHh:dd:dd")
    }

    /// A letter of the pattern stands for a digit; the date must be in the calendar, the time on the
    /// clock.
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        let digits = Array(text.utf8)
        guard digits.count == pattern.utf8.count else { return false }
        for (byte, form) in zip(digits, pattern.utf8) {
            switch form {
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "T"):
                guard byte == form else { return false }
            default:
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
            }
        }
        return !digits.starts(with: Array("0000".utf8))
            && isInRange(digits, 5, 1...12) && isInRange(digits, 8, 1...lastDay(of: digits))
            && (digits.count < 19
                || isInRange(digits, 11, 0...23) && isInRange(digits, 14, 0...59)
                    && isInRange(digits, 17, 0...59))
    }

    /// Of the month that the digits give.
    private static func lastDay(of digits: [UInt8]) -> Int {
        let year = number(digits, 0) * 100 + number(digits, 2)
        let isLeap =
            year.isMultiple(of: 4) && !year.isMultiple(of: 100)
            || year.isMultiple(of: 400)
        return switch number(digits, 5) {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isInRange(
        _ digits: [UInt8], _ index: Int, _ range: ClosedRange<Int>
    ) -> Bool {
        range.contains(number(digits, index))
    }

    private static func number(_ digits: [UInt8], _ index: Int) -> Int {
        Int(digits[index] - 48) * 10 + Int(digits[index + 1] - 48)
    }
}
