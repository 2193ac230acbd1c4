public import CahierDiagnostics
public import Foundation

/// Where sessions are kept: declared here, furnished by the store.
///
/// Everything that is appended is on the disk when a function returns.
public protocol Carnet: AnyObject {
    /// Keeps a new session and its first event, the opening.
    func create(_ id: SessionID, of edition: WorkshopEdition, _ opening: Event) throws(CarnetError)

    /// Appends events to a session's journal, all or none.
    func append(_ events: [Event], to id: SessionID) throws(CarnetError)

    /// The session as its journal tells it.
    func session(_ id: SessionID) throws(CarnetError) -> Session

    /// The sessions kept, the one opened last first.
    func summaries() throws(CarnetError) -> [SessionSummary]

    /// Looks for what people said in all sessions: entries that stand, hidden ones too.
    ///
    /// - Parameters:
    ///   - query: What to look for, and where.
    ///   - limit: How many hits to tell at most.
    /// - Returns: The hits, the best first, and how many there are in all.
    /// - Throws: ``CarnetError`` where the carnet cannot be read.
    func search(_ query: SearchQuery, limit: Int) throws(CarnetError) -> SearchFindings

    /// Erases what a session holds of something, for good. The journal says that it happened, and is
    /// verified as before.
    ///
    /// - Returns: The session as it is then, and the texts that were erased.
    func erase(
        _ subject: Erasure.Subject, in id: SessionID, at moment: Moment
    ) throws(CarnetError) -> (session: Session, texts: [String])

    /// Leaves no byte of what was erased, in the file nor in those beside it.
    func compact() throws(CarnetError)

    /// Keeps where a file was made of a session, or of all.
    func keep(_ copy: Copy) throws(CarnetError)

    /// The files that are known to have been made, in that order.
    func copies() throws(CarnetError) -> [Copy]

    /// What the sessions of a workshop, in any version of it, tell of their time.
    func timeTraces(ofWorkshop name: String) throws(CarnetError) -> [TimeTrace]

    /// What proves the journal of a session, event by event, once it was verified.
    func seals(of id: SessionID) throws(CarnetError) -> [Seal]

    /// What there is to say of the carnet since it was opened: what was recovered after a crash,
    /// whether it lies where it is not safe.
    var notices: [Wording] { get }

    /// All that is kept of a session, its chain verified.
    func journal(of id: SessionID) throws(CarnetError) -> SessionJournal

    /// Keeps sessions that another carnet held, all or none; each is verified first.
    ///
    /// - Parameter journals: What was kept of them, each under a name that no session has.
    /// - Returns: What became of each.
    /// - Throws: ``CarnetError`` where one is damaged, or its name is taken by another session;
    ///   nothing was kept then.
    func restore(_ journals: [SessionJournal]) throws(CarnetError) -> [Restoration]
}

/// What became of a session that came from another carnet.
public enum Restoration: Equatable, Sendable {
    case kept
    /// All of it was there already, under this name.
    case known(SessionID)
}

/// What a copy of a carnet holds.
public struct Backup: Equatable, Sendable {
    /// How many sessions can be read.
    public var sessions: Int
    /// Those that are damaged, in the carnet too.
    public var damaged: [SessionID]

    public init(sessions: Int, damaged: [SessionID]) {
        self.sessions = sessions
        self.damaged = damaged
    }
}

extension Carnet {
    /// Opens a new session and keeps it.
    ///
    /// - Parameters:
    ///   - id: A name that no session of the carnet has.
    ///   - edition: The workshop, and the exact text it was read from.
    ///   - opening: What is said of the session.
    ///   - moment: When it was opened.
    /// - Returns: The session, on the disk already.
    /// - Throws: ``CarnetError``; nothing was kept then.
    public func open(
        _ id: SessionID, of edition: WorkshopEdition, _ opening: Opening, at moment: Moment
    ) throws(CarnetError) -> Session {
        try create(id, of: edition, Event(sequence: 1, at: moment, body: .opened(opening)))
        return Session(id: id, workshop: edition.workshop, opening: opening, at: moment)
    }

    /// Keeps a step of a session, then takes it into account.
    ///
    /// - Parameters:
    ///   - step: What the session allowed, such as ``Session/join(_:)``; it is undone as a whole.
    ///   - session: The session, changed only once the step is on the disk.
    ///   - moment: When it happened.
    ///   - source: From what it was taken down.
    /// - Throws: ``CarnetError``; nothing was kept then, and the session is as it was.
    public func record(
        _ step: [Event.Body], in session: inout Session, at moment: Moment,
        from source: Source = .command
    ) throws(CarnetError) {
        let events = step.enumerated().map { offset, body in
            Event(
                sequence: session.eventCount + offset + 1, at: moment, continues: offset > 0,
                source: source, body: body)
        }
        try append(events, to: session.id)
        if events.contains(where: { $0.body.isOfHistory }) {
            session = try self.session(session.id)
        } else {
            for event in events { session.apply(event) }
        }
    }
}

/// A workshop and the exact text it was read from, which a session keeps.
public struct WorkshopEdition: Equatable, Sendable {
    public var workshop: Workshop
    /// The workshop file, byte for byte.
    public var source: [UInt8]

    public init(workshop: Workshop, source: [UInt8]) {
        self.workshop = workshop
        self.source = source
    }
}

/// What a list of sessions shows.
public struct SessionSummary: Equatable, Sendable {
    public var id: SessionID
    /// The identifier of its workshop.
    public var workshop: String
    public var title: String
    public var place: String?
    public var start: Moment
    public var timeZone: String
    public var isClosed: Bool

    public init(
        id: SessionID, workshop: String, title: String, place: String? = nil, start: Moment,
        timeZone: String, isClosed: Bool
    ) {
        self.id = id
        self.workshop = workshop
        self.title = title
        self.place = place
        self.start = start
        self.timeZone = timeZone
        self.isClosed = isClosed
    }

    /// What the list shows of a session.
    public init(_ session: Session) {
        self.init(
            id: session.id, workshop: session.workshop.id, title: session.opening.title,
            place: session.opening.place, start: session.opening.start,
            timeZone: session.opening.timeZone,
            isClosed: session.closing != nil)
    }

    /// The time zone in which its times are told; UTC where this machine lacks it.
    public var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}

/// Why the carnet could not be read or written.
public struct CarnetError: Error, Equatable, Sendable {
    public enum Cause: Equatable, Sendable {
        /// No session has that name.
        case unknownSession
        /// The file is not a carnet, or one of a newer version.
        case notACarnet
        /// What is kept does not say what it should.
        case damaged
        /// It would stand beside another of that name, or another state of the same.
        case conflict
        /// Another program is writing.
        case busy
        /// The folder in which to create it is missing.
        case noFolder
        /// The file or its folder refuses access.
        case notPermitted
        /// The disk is full, or fails…
        case cannotWrite
    }

    public var cause: Cause
    public var message: Wording

    public init(_ cause: Cause, _ message: Wording) {
        self.cause = cause
        self.message = message
    }
}
