/// A file that was made of what was said: what a carnet knows of, when somebody asks where their
/// words went.
public struct Copy: Equatable, Sendable {
    /// The raw values are those of the file and never change.
    public enum Kind: String, CaseIterable, Sendable {
        case document, archive, backup
    }

    public var kind: Kind
    /// As it was when it was made; the file may have been moved or removed since.
    public var path: String
    public var at: Moment
    /// `nil` for all sessions.
    public var session: SessionID?

    public init(_ kind: Kind, path: String, at: Moment, of session: SessionID?) {
        self.kind = kind
        self.path = path
        self.at = at
        self.session = session
    }
}
