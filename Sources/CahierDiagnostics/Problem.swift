/// One thing to correct, and where.
public struct Problem: Hashable, Sendable {
    /// The file as the user named it; `nil` for a line typed at the prompt.
    public var file: String?
    /// `nil` where the whole file is at fault.
    public var position: SourcePosition?
    /// What is wrong, and what was expected.
    public var message: Wording

    public init(_ message: Wording, in file: String? = nil, at position: SourcePosition? = nil) {
        self.file = file
        self.position = position
        self.message = message
    }

    /// `file:line:column: message`, which editors turn into a link.
    public func description(in language: Language) -> String {
        var place = file.map(Visible.text) ?? ""
        if let position {
            place += place.isEmpty ? "" : ":"
            place += "\(position.line):\(position.column)"
        }
        return place.isEmpty ? message[language] : "\(place): \(message[language])"
    }
}

/// Every problem of one input, in the order of the input.
public struct Problems: Error, Equatable, Sendable {
    public var problems: [Problem]

    public init(_ problems: [Problem]) {
        self.problems = problems
    }

    public init(_ message: Wording, in file: String? = nil, at position: SourcePosition? = nil) {
        self.init([Problem(message, in: file, at: position)])
    }
}
