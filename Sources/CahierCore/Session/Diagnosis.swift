public import CahierDiagnostics

/// What an examination of a carnet found; it changes nothing.
public struct Diagnosis: Equatable, Sendable {
    /// What is wrong with the file beside its sessions.
    public var faults: [Fault]
    /// The sessions, the one opened first first.
    public var sessions: [Condition]
    /// What is worth knowing and no damage: changes beside the file, who writes.
    public var notices: [Wording]

    public init(faults: [Fault] = [], sessions: [Condition] = [], notices: [Wording] = []) {
        self.faults = faults
        self.sessions = sessions
        self.notices = notices
    }

    public var isSound: Bool { faults.isEmpty && sessions.allSatisfy(\.isSound) }

    /// Something wrong with the file.
    public struct Fault: Equatable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            /// The pages of the file do not hold together.
            case structure
            /// Rows point to rows that are not there.
            case references
            /// Rows belong to nothing.
            case strays
            /// The list of sessions cannot be read.
            case list
        }

        public var kind: Kind
        public var message: Wording

        public init(_ kind: Kind, _ message: Wording) {
            self.kind = kind
            self.message = message
        }
    }

    /// How a session is kept.
    public struct Condition: Equatable, Sendable {
        public var id: SessionID
        /// What it is called; `nil` where it is damaged.
        public var title: String?
        /// What its journal proves; `nil` where it is damaged.
        public var seal: Seal?
        /// What is wrong with it; `nil` where it is sound.
        public var fault: Wording?

        public init(id: SessionID, title: String, seal: Seal) {
            (self.id, self.title, self.seal) = (id, title, seal)
        }

        public init(id: SessionID, fault: Wording) {
            (self.id, self.fault) = (id, fault)
        }

        public var isSound: Bool { fault == nil }
    }
}
