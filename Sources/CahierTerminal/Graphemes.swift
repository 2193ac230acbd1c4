/// What one sees as a character, in a line of code points: libedit knows only these.
enum Graphemes {
    /// How many code points the character before the cursor has; 0 at the start.
    static func before(_ cursor: Int, in line: String) -> Int {
        let head = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
        return head.last?.unicodeScalars.count ?? 0
    }

    /// How many code points the character at the cursor has; 0 at the end.
    static func after(_ cursor: Int, in line: String) -> Int {
        let tail = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(cursor)))
        return tail.first?.unicodeScalars.count ?? 0
    }
}
