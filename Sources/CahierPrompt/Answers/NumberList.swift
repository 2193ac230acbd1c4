import CahierCore
import CahierDiagnostics

/// Numbers at the beginning of what somebody typed: `3 7 12`, `1-4, 6`.
struct NumberList: Equatable {
    /// Each once, in the order in which they were typed.
    private(set) var numbers: [Int] = []
    /// What follows them.
    private(set) var rest = ""

    /// The most numbers that a line may give.
    static let most = 3000

    /// - Throws: ``Refusal`` where a span runs backwards, or holds too many numbers.
    init(_ text: String) throws(Refusal) {
        rest = text
        var seen: Set<Int> = []
        while true {
            let (word, after) = Parts.head(rest)
            guard let spans = try Self.spans(word) else { return }
            rest = after
            guard spans.reduce(seen.count, { $0 + $1.count }) <= Self.most else {
                throw .tooManyNumbers
            }
            for number in spans.joined() where seen.insert(number).inserted {
                numbers.append(number)
            }
        }
    }

    /// `3`, `1-4`, `3,7`, `5,`; `nil` for any other word.
    private static func spans(_ word: String) throws(Refusal) -> [ClosedRange<Int>]? {
        var spans: [ClosedRange<Int>] = []
        for part in word.split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            let numbers = ends.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
            guard numbers.count == ends.count, (1...2).contains(ends.count) else { return nil }
            guard let last = numbers.last, numbers[0] <= last else {
                throw Refusal(
                    fr: "« \(Visible.excerpt(word)) » va à reculons ; attendu : comme 1-4",
                    en: "‘\(Visible.excerpt(word))’ runs backwards; expected such as 1-4")
            }
            guard last - numbers[0] < most else { throw .tooManyNumbers }
            spans.append(numbers[0]...last)
        }
        return spans.isEmpty ? nil : spans
    }
}

extension Refusal {
    fileprivate static let tooManyNumbers = Refusal(
        fr: "trop de numéros ; au plus \(NumberList.most) dans une ligne",
        en: "too many numbers; at most \(NumberList.most) in a line")
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
