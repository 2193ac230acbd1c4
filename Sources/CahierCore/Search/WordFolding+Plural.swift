extension WordFolding {
    /// Makes a word what a plural and its singular have in common: « amis » as « ami », « locaux »
    /// as « local », « lieux » as « lieu », « travaux » as « travail ».
    ///
    /// Words that change otherwise stay; that two words become alike now and then does no harm, but
    /// for the short ones of ``invariable``.
    ///
    /// - Returns: Where the word ends then.
    static func makeSingular(
        _ bytes: inout MutableSpan<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        guard end - start >= 3 else { return end }
        switch bytes[end - 1] | 0x20 {
        case UInt8(ascii: "s"):
            let before = bytes[end - 2]
            guard before > UInt8(ascii: "9"), before | 0x20 != UInt8(ascii: "s"),
                end - start != 4 || !invariable.contains(packed(bytes, start, end))
            else { return end }
            bytes[end - 1] = space
            return makeSingularOfAil(&bytes, start, end - 1)
        case UInt8(ascii: "x") where bytes[end - 2] | 0x20 == UInt8(ascii: "u"):
            return removeX(&bytes, start, end)
        case UInt8(ascii: "l"): return makeSingularOfAil(&bytes, start, end)
        default: return end
        }
    }

    private static func removeX(
        _ bytes: inout MutableSpan<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        let before = bytes[end - 3] | 0x20
        guard
            before == UInt8(ascii: "a") || before == UInt8(ascii: "e")
                || before == UInt8(ascii: "o")
        else { return end }
        bytes[end - 1] = space
        // « eaux », « noyaux » have their singular in « -au »; « aux » is « au ».
        if before == UInt8(ascii: "a"), end - start > 3 {
            let first = bytes[end - 4] | 0x20
            if first != UInt8(ascii: "e"), first != UInt8(ascii: "y") {
                bytes[end - 2] = UInt8(ascii: "l")
            }
        }
        return end - 1
    }

    /// « travail » as « traval », like « travaux ».
    private static func makeSingularOfAil(
        _ bytes: inout MutableSpan<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        guard (4...9).contains(end - start), bytes[end - 1] | 0x20 == UInt8(ascii: "l"),
            bytes[end - 2] | 0x20 == UInt8(ascii: "i"), bytes[end - 3] | 0x20 == UInt8(ascii: "a"),
            withPluralInAux.contains(packed(bytes, start, end))
        else { return end }
        bytes[end - 2] = UInt8(ascii: "l")
        bytes[end - 1] = space
        return end - 1
    }

    /// Up to nine letters of a word, small, in one number.
    private static func packed(
        _ bytes: borrowing MutableSpan<UInt8>, _ start: Int, _ end: Int
    ) -> UInt128 {
        var packed: UInt128 = 0
        for place in start..<end { packed = packed << 8 | UInt128(bytes[place] | 0x20) }
        return packed
    }

    /// Those that would be taken for the singular of something else.
    private static let invariable = packed("mais mois fois sous vers")
    private static let withPluralInAux = packed("travail vitrail soupirail vantail corail bail")

    private static func packed(_ words: String) -> [UInt128] {
        words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt128($1) } }
    }
}
