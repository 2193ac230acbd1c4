import CEdit
import Foundation

/// Edits lines at a terminal with the keys of Emacs: history, search in it (Ctrl-R), completion
/// (Tab), several lines pasted at once.
///
/// There is one, for there is one terminal: it belongs to the thread that made it.
@safe public final class LineEditor {
    /// What somebody did with a line.
    public enum Input: Equatable {
        case line(String)
        /// The line was given up (Ctrl-C).
        case abandoned
        /// Nobody types any more (Ctrl-D on an empty line, or the terminal has gone).
        case end
    }

    /// What may stand instead of the end of a line.
    public struct Completion: Equatable, Sendable {
        /// How many characters of the line they take the place of.
        public var replaced: Int
        public var candidates: [String]

        public init(replacing replaced: Int, candidates: [String]) {
            self.replaced = replaced
            self.candidates = candidates
        }
    }

    let editor: OpaquePointer
    private let history: OpaquePointer
    /// What is called up where the history is not for whoever types: nothing.
    private let noHistory: OpaquePointer
    private var keys: KeyReader
    private var prompt: UnsafeMutablePointer<CChar>?
    let complete: (String) -> Completion
    let show: (String) -> Void
    var isAbandoned = false
    /// When to say something while a line is typed, and what.
    private var alarm: (at: ContinuousClock.Instant, text: String)?
    /// What was pasted and is not in a line yet.
    var pasted: Substring = ""

    /// The keys by which the reader tells libedit that something was pasted.
    private static let pasteKeys: [Unicode.Scalar] = ["\u{18}", "\u{10}"]
    /// Those by which it tells that the time of the alarm has come.
    private static let alarmKeys: [Unicode.Scalar] = ["\u{18}", "\u{14}"]
    var pendingKeys: ArraySlice<Unicode.Scalar> = []

    /// - Parameters:
    ///   - earlier: The lines of the history, the oldest first.
    ///   - size: How many lines the history holds.
    ///   - complete: What may complete a line, given its text up to the cursor.
    ///   - show: Writes on the terminal.
    ///
    /// It is `nil` where the terminal cannot be used so.
    public init?(
        earlier: [String], size: Int, complete: @escaping (String) -> Completion,
        show: @escaping (String) -> Void
    ) {
        // libedit drops what the locale of C cannot say.
        _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
        guard let editor = unsafe cahier_el_init() else { return nil }
        guard let history = unsafe history_init(), let noHistory = unsafe history_init() else {
            unsafe el_end(editor)
            return nil
        }
        unsafe self.editor = unsafe editor
        unsafe self.history = unsafe history
        unsafe self.noHistory = unsafe noHistory
        self.complete = complete
        self.show = show
        keys = KeyReader { Terminal.read(waiting: $0) }
        unsafe cahier_history_set_size(history, CInt(size))
        for line in earlier { remember(line) }
        unsafe cahier_el_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
        unsafe cahier_el_set_up(editor)
        unsafe cahier_el_set_prompt(editor) { editor in unsafe LineEditor.of(editor)?.prompt }
        unsafe cahier_el_set_reader(editor) { editor, place in
            unsafe LineEditor.of(editor).map { unsafe $0.read(into: place) } ?? 0
        }
        unsafe cahier_el_set_history(editor, history)
        for command in EditingCommand.allCases { unsafe command.bind(to: editor) }
    }

    deinit {
        show(Terminal.marksPastes(false))
        unsafe el_end(editor)
        unsafe history_end(history)
        unsafe history_end(noHistory)
        unsafe free(prompt)
    }

    /// Whether lines that were pasted are still to come.
    public var isPasting: Bool { !pasted.isEmpty }

    /// Puts a line at the end of the history.
    public func remember(_ line: String) {
        guard !line.isEmpty else { return }
        unsafe cahier_history_enter(history, line)
    }

    /// Keeps the history from the next line, or gives it back.
    public func hideHistory(_ isHidden: Bool) {
        unsafe cahier_el_set_history(editor, isHidden ? noHistory : history)
    }

    /// Forgets what was cut, so that the next line cannot put it back: a space takes its place.
    public func forgetCuts() {
        pendingKeys = [" ", "\u{15}"]
    }

    /// The next line, without its line feed.
    ///
    /// Lines that were pasted come one by one, shown as if they were typed.
    ///
    /// - Parameters:
    ///   - prompt: What stands before the line.
    ///   - alarm: In how many seconds to say something above the line, and what.
    /// - Returns: The line, or why there is none.
    public func line(after prompt: String, alarm: (seconds: Int, text: String)? = nil) -> Input {
        self.alarm = alarm.map { (.now + .seconds($0.seconds), $0.text) }
        if let end = pasted.firstIndex(of: "\n") {
            let line = String(pasted[..<end])
            pasted = pasted[pasted.index(after: end)...]
            show(prompt + Terminal.visible(line) + "\n")
            return .line(line)
        }
        if !pasted.isEmpty { pendingKeys = Self.pasteKeys[...] }
        unsafe free(self.prompt)
        unsafe self.prompt = unsafe strdup(prompt)
        isAbandoned = false
        // Again for each line: an editor that was run in between turns it off.
        show(Terminal.marksPastes(true))
        // Before the prompt is seen, for libedit does so after it: what is typed at once, a Ctrl-C
        // above all, is for the line.
        unsafe cahier_el_set_raw(editor, 1)
        var count: CInt = 0
        guard let text = unsafe el_gets(editor, &count), count > 0 else { return .end }
        if isAbandoned {
            pasted = ""
            return .abandoned
        }
        let line = unsafe String(cString: text)
        return .line(line.hasSuffix("\n") ? String(line.dropLast()) : line)
    }

    // MARK: - What libedit calls

    static func of(_ editor: OpaquePointer?) -> LineEditor? {
        guard let editor = unsafe editor, let client = unsafe cahier_el_client(editor) else {
            return nil
        }
        return unsafe Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
    }

    /// - Returns: 1 for a character, 0 at the end.
    private func read(into place: UnsafeMutablePointer<wchar_t>?) -> CInt {
        guard let scalar = nextScalar() else { return 0 }
        unsafe place?.pointee = wchar_t(bitPattern: scalar.value)
        return 1
    }

    private func nextScalar() -> Unicode.Scalar? {
        if let key = pendingKeys.popFirst() { return key }
        switch keys.next(within: millisecondsToAlarm) {
        case .character(let scalar): return scalar
        case .late:
            pendingKeys = Self.alarmKeys[1...]
            return Self.alarmKeys[0]
        case .paste(let text):
            pasted += text
            pendingKeys = Self.pasteKeys[1...]
            return Self.pasteKeys[0]
        case .end: return nil
        }
    }

    /// How long to wait for a key, at most what the system’s call takes; -1 where there is no alarm.
    private var millisecondsToAlarm: Int32 {
        guard let alarm else { return -1 }
        let left = alarm.at - .now
        return Int32(clamping: max(0, Int(left / .milliseconds(1))))
    }

    /// Says above the line what the alarm is for, once.
    func ring() -> Bool {
        guard let text = alarm?.text else { return false }
        alarm = nil
        show("\n" + Terminal.visible(text) + "\n")
        return true
    }

    /// The line as it stands, and where its cursor is, in code points.
    var state: (line: String, cursor: Int) {
        let info = unsafe el_wline(editor).pointee
        let count = unsafe info.lastchar - info.buffer
        let scalars = (0..<count).compactMap { offset in
            unsafe Unicode.Scalar(UInt32(bitPattern: info.buffer[offset]))
        }
        return unsafe (String(String.UnicodeScalarView(scalars)), info.cursor - info.buffer)
    }

    func insert(_ text: some StringProtocol) {
        _ = unsafe el_insertstr(editor, String(text))
    }
}
