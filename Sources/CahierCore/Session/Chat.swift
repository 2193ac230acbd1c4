/// A message of a chat log, as the log tells it.
public struct ChatLine: Recordable, Hashable {
    /// Every line of the message.
    public var text: String
    /// Who wrote it, as the log calls them; `nil` for a notice, which nobody wrote.
    public var name: String?
    /// When, in the words of the log: its clock and its day are not always known.
    public var time: String?
    /// Whether it was not for everyone.
    public var isPrivate: Bool

    public init(
        text: String, name: String? = nil, time: String? = nil, isPrivate: Bool = false
    ) {
        self.text = text
        self.name = name
        self.time = time
        self.isPrivate = isPrivate
    }

    /// Slots: 0 text, 1 name, 2 time, 3 whether it was private (1).
    public var cells: [Cell] {
        [.text(0, text)] + Cell.text(1, name) + Cell.text(2, time)
            + Cell.integer(3, isPrivate ? 1 : nil)
    }

    public init(cells: CellReader) throws(DamagedRecord) {
        text = try cells.text(0)
        name = cells.optionalText(1)
        time = cells.optionalText(2)
        isPrivate = cells.optionalInteger(3) == 1
    }
}

/// The chat logs that were read in a session, and what became of each message.
public struct Chat: Equatable, Sendable {
    /// In the order in which they were read; the place of a message is its number − 1.
    public private(set) var messages: [Message] = []

    /// A message under its number.
    public struct Message: Equatable, Sendable {
        /// From 1, over all logs that were read.
        public var number: Int
        public var line: ChatLine
        /// Whose it was said to be; `nil` where the name in the log tells.
        public var author: Author?
        /// Whether it was read where people write for themselves.
        public var isSecret: Bool
        public var outcome: Outcome?
    }

    public enum Outcome: Equatable, Sendable {
        /// Something was recorded of it.
        case kept
        case discarded
    }

    /// The messages that somebody wrote and that nobody reviewed.
    public var pending: [Message] {
        messages.filter { $0.outcome == nil && $0.line.name != nil }
    }

    /// The lines of a log without those that were read before, such as those of an earlier part of
    /// the same log; what somebody said twice is there twice.
    package func unread(_ lines: [ChatLine]) -> [ChatLine] {
        var read = Dictionary(grouping: messages, by: \.line).mapValues(\.count)
        return lines.filter { line in
            guard let count = read[line], count > 0 else { return true }
            read[line] = count - 1
            return false
        }
    }

    public func message(_ number: Int) -> Message? {
        number >= 1 && number <= messages.count ? messages[number - 1] : nil
    }

    /// What happens to a message.
    public enum Event: Equatable, Sendable {
        case read(ChatLine)
        case attributed(message: Int, to: Author)
        case settled(message: Int, Outcome)
    }

    /// What is read where people write for themselves is secret.
    mutating func apply(_ event: Event, whereSecret isSecret: Bool) {
        switch event {
        case .read(let line):
            messages.append(
                Message(number: messages.count + 1, line: line, isSecret: isSecret))
        case .attributed(let number, let author): update(number) { $0.author = author }
        case .settled(let number, let outcome): update(number) { $0.outcome = outcome }
        }
    }

    private mutating func update(_ number: Int, _ change: (inout Message) -> Void) {
        guard messages.indices.contains(number - 1) else { return }
        change(&messages[number - 1])
    }
}

extension Chat.Event {
    var kind: EventRecord.Kind {
        switch self {
        case .read: .chat
        case .attributed: .attributed
        case .settled(_, .kept): .kept
        case .settled(_, .discarded): .discarded
        }
    }

    /// The number of the message that was read before; `nil` for a new one.
    var message: Int? {
        switch self {
        case .read: nil
        case .attributed(let message, _), .settled(let message, _): message
        }
    }

    var author: Author? {
        switch self {
        case .read, .settled: nil
        case .attributed(_, let author): author
        }
    }

    /// Those of the message that is read, or slot 0 its number.
    var cells: [Cell] {
        switch self {
        case .read(let line): line.cells
        case .attributed(let message, _), .settled(let message, _): [.integer(0, message)]
        }
    }
}
