import CahierDiagnostics

/// Puts together the lines of one command: `<<FIN` at the end of a line takes what follows, up
/// to a line that says `FIN`, as one text, which goes on what stands before it.
struct LineAssembler {
    /// What stands before the text that is open.
    private(set) var head: String?
    private var body: [String] = []
    private var isSpoiled = false
    private let mark = "<<FIN"

    /// Whether a text is open.
    var isOpen: Bool { head != nil }

    /// The command that is complete with this line; `nil` while a text is open.
    mutating func add(_ line: String) -> String? {
        guard let head else { return begin(line) }
        guard Parts.trimmed(line) == "FIN" else {
            body.append(line)
            return nil
        }
        let text = body.joined(separator: "\n")
        defer { self = LineAssembler() }
        return isSpoiled ? nil : "\(head) \(Parts.textStart)\(text)\(Parts.textEnd)"
    }

    /// A line of the text could not be read: the whole of it is left out.
    mutating func spoil() {
        isSpoiled = isOpen
    }

    private mutating func begin(_ line: String) -> String? {
        let text = Parts.trimmed(line)
        guard text.hasSuffix(mark), !text.hasPrefix("#") else { return line }
        head = String(text.dropLast(mark.count))
        return nil
    }
}
