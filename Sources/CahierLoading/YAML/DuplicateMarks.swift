/// Marks that let Yams read on past keys given twice.
///
/// Yams stops at the first mapping in which a key comes twice, and says where its first use is.
/// A tag of our own before that use makes the two different, and the file can be read again:
/// all duplicates, and all other mistakes, are then found in one run.
struct DuplicateMarks {
    /// Where tags go, in the file as it is.
    private var places: [Place] = []

    private static let most = 50
    /// How many bytes may be read again in all.
    private static let mostBytes = 2_000_000
    /// How many characters a tag takes, the space behind it included.
    private static let width = 7

    /// Adds a tag; false where there are too many already.
    mutating func add(_ place: Place, in source: SourceText) -> Bool {
        guard places.count < Self.most, places.count * source.bytes.count < Self.mostBytes,
            place.line <= source.lineStarts.count, !places.contains(place)
        else { return false }
        places.append(place)
        places.sort()
        return true
    }

    /// The text with its tags.
    func text(of source: SourceText) -> [UInt8] {
        var bytes = source.bytes
        for (number, place) in places.enumerated().reversed() {
            bytes.insert(contentsOf: "!d\(number + 1000) ".utf8, at: source.offset(of: place))
        }
        return bytes
    }

    /// The place in the file of a place in the text with tags.
    func place(_ place: Place) -> Place {
        var result = place
        for tag in places where tag.line == place.line && tag.column < result.column {
            // The mark of a tagged key is that of its tag.
            result.column = max(tag.column, result.column - Self.width)
        }
        return result
    }

    /// Whether a tag is one of these.
    static func isMark(_ tag: String) -> Bool {
        tag.hasPrefix("!d1") && tag.count == width - 1
    }
}
