import CahierDiagnostics

/// Puts together the lines of one command: `<<FIN` at the end of a line takes what follows, up
/// to a line that says `FIN`, as one text.
struct LineAssembler {
    private var head: String?
    private var body: [String] = []
    private let mark = "<<FIN"

    /// Whether a text is open.
    var isOpen: Bool { head != nil }

    /// The command that is complete with this line; `nil` while a text is open.
    mutating func add(_ line: String) -> String? {
        if let head {
            guard Parts.trimmed(line) == "FIN" else {
                body.append(line)
                return nil
            }
            let text = body.joined(separator: "\n")
            self.head = nil
            body = []
            return head + Parts.quoted(text)
        }
        guard line.hasSuffix(mark) else { return line }
        head = String(line.dropLast(mark.count))
        return nil
    }
}
