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

    private let editor: OpaquePointer
    private let history: OpaquePointer
    private var keys: KeyReader
    private var prompt: UnsafeMutablePointer<CChar>?
    private let complete: (String) -> Completion
    private let show: (String) -> Void
    private var isAbandoned = false
    /// What was pasted and is not in a line yet.
    private var pasted: Substring = ""

    /// The keys by which the reader tells libedit that something was pasted.
    private static let pasteKeys: [Unicode.Scalar] = ["\u{18}", "\u{10}"]
    private var pendingKeys: ArraySlice<Unicode.Scalar> = []

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
        guard let history = unsafe history_init() else {
            unsafe el_end(editor)
            return nil
        }
        unsafe self.editor = unsafe editor
        unsafe self.history = unsafe history
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
        for command in Command.allCases { unsafe command.bind(to: editor) }
        show(Terminal.marksPastes(true))
    }

    deinit {
        show(Terminal.marksPastes(false))
        unsafe el_end(editor)
        unsafe history_end(history)
        unsafe free(prompt)
    }

    /// Whether lines that were pasted are still to come.
    public var isPasting: Bool { !pasted.isEmpty }

    /// Puts a line at the end of the history.
    public func remember(_ line: String) {
        guard !line.isEmpty else { return }
        unsafe cahier_history_enter(history, line)
    }

    /// The next line, without its line feed.
    ///
    /// Lines that were pasted come one by one, shown as if they were typed.
    public func line(after prompt: String) -> Input {
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

    fileprivate static func of(_ editor: OpaquePointer?) -> LineEditor? {
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
        switch keys.next() {
        case .character(let scalar): return scalar
        case .paste(let text):
            pasted += text
            pendingKeys = Self.pasteKeys[1...]
            return Self.pasteKeys[0]
        case .end: return nil
        }
    }

    /// The line as it stands, and where its cursor is, in code points.
    private var state: (line: String, cursor: Int) {
        let info = unsafe el_wline(editor).pointee
        let count = unsafe info.lastchar - info.buffer
        let scalars = (0..<count).compactMap { offset in
            unsafe Unicode.Scalar(UInt32(bitPattern: info.buffer[offset]))
        }
        return unsafe (String(String.UnicodeScalarView(scalars)), info.cursor - info.buffer)
    }

    private func insert(_ text: some StringProtocol) {
        _ = unsafe el_insertstr(editor, String(text))
    }

    // MARK: - Commands

    fileprivate func left() -> UInt8 { move(by: -Graphemes.before(state.cursor, in: state.line)) }

    fileprivate func right() -> UInt8 { move(by: Graphemes.after(state.cursor, in: state.line)) }

    private func move(by count: Int) -> UInt8 {
        guard count != 0 else { return UInt8(CC_ERROR) }
        _ = unsafe el_cursor(editor, CInt(count))
        return UInt8(CC_REFRESH)
    }

    fileprivate func deleteBefore() -> UInt8 {
        let count = Graphemes.before(state.cursor, in: state.line)
        guard count > 0 else { return UInt8(CC_ERROR) }
        unsafe el_deletestr(editor, CInt(count))
        return UInt8(CC_REFRESH)
    }

    fileprivate func deleteAfter() -> UInt8 {
        let state = state
        let count = Graphemes.after(state.cursor, in: state.line)
        guard count > 0 else { return UInt8(CC_ERROR) }
        _ = unsafe el_cursor(editor, CInt(count))
        unsafe el_deletestr(editor, CInt(count))
        return UInt8(CC_REFRESH)
    }

    /// Ctrl-D: the end of the session on an empty line, else deletes.
    fileprivate func deleteOrEnd() -> UInt8 { state.line.isEmpty ? UInt8(CC_EOF) : deleteAfter() }

    fileprivate func abandon() -> UInt8 {
        isAbandoned = true
        return finishLine()
    }

    /// Ctrl-Z: the shell takes over until it brings us back.
    fileprivate func suspend() -> UInt8 {
        unsafe cahier_el_set_raw(editor, 0)
        raise(SIGTSTP)
        unsafe cahier_el_set_raw(editor, 1)
        return UInt8(CC_REDISPLAY)
    }

    /// Puts what was pasted into the line, up to its end.
    fileprivate func paste() -> UInt8 {
        guard let end = pasted.firstIndex(of: "\n") else {
            insert(pasted)
            pasted = ""
            return UInt8(CC_REFRESH)
        }
        insert(pasted[..<end])
        pasted = pasted[pasted.index(after: end)...]
        return finishLine()
    }

    /// As if somebody had pressed Enter, which libedit alone knows how to show.
    private func finishLine() -> UInt8 {
        pendingKeys = ["\n"]
        return UInt8(CC_REFRESH)
    }

    /// Tab: as much as all candidates agree on; where that is nothing more, shows them.
    fileprivate func completeLine() -> UInt8 {
        let state = state
        let head = String(
            String.UnicodeScalarView(state.line.unicodeScalars.prefix(state.cursor)))
        let completion = complete(head)
        guard let first = completion.candidates.first else { return UInt8(CC_ERROR) }
        let common = completion.candidates.dropFirst().reduce(first) { common, next in
            String(zip(common, next).prefix { $0 == $1 }.map(\.0))
        }
        let old = String(head.suffix(completion.replaced))
        let isWhole = completion.candidates.count == 1
        let new = isWhole ? first : common.count > old.count ? common : old
        if new != old {
            unsafe el_deletestr(editor, CInt(old.unicodeScalars.count))
            insert(new)
            return UInt8(CC_REFRESH)
        }
        guard !isWhole else { return UInt8(CC_ERROR) }
        show("\n" + Terminal.columns(completion.candidates))
        return UInt8(CC_REDISPLAY)
    }
}

/// The keys that do something of ours.
private enum Command: String, CaseIterable {
    case left, right, deleteBefore, deleteAfter, deleteOrEnd, abandon, suspend, paste, complete

    private var keys: [String] {
        switch self {
        case .left: ["^B", "\\e[D", "\\eOD"]
        case .right: ["^F", "\\e[C", "\\eOC"]
        case .deleteBefore: ["^H", "^?"]
        case .deleteAfter: ["\\e[3~"]
        case .deleteOrEnd: ["^D"]
        case .abandon: ["^C"]
        case .suspend: ["^Z"]
        case .paste: ["^X^P"]
        case .complete: ["^I"]
        }
    }

    func bind(to editor: OpaquePointer) {
        let name = "cahier-\(rawValue.lowercased())"
        unsafe cahier_el_add(editor, name, function)
        for key in keys { unsafe cahier_el_bind(editor, key, name) }
    }

    private var function: cahier_el_command {
        switch self {
        case .left: { editor, _ in unsafe LineEditor.of(editor)?.left() ?? 0 }
        case .right: { editor, _ in unsafe LineEditor.of(editor)?.right() ?? 0 }
        case .deleteBefore: { editor, _ in unsafe LineEditor.of(editor)?.deleteBefore() ?? 0 }
        case .deleteAfter: { editor, _ in unsafe LineEditor.of(editor)?.deleteAfter() ?? 0 }
        case .deleteOrEnd: { editor, _ in unsafe LineEditor.of(editor)?.deleteOrEnd() ?? 0 }
        case .abandon: { editor, _ in unsafe LineEditor.of(editor)?.abandon() ?? 0 }
        case .suspend: { editor, _ in unsafe LineEditor.of(editor)?.suspend() ?? 0 }
        case .paste: { editor, _ in unsafe LineEditor.of(editor)?.paste() ?? 0 }
        case .complete: { editor, _ in unsafe LineEditor.of(editor)?.completeLine() ?? 0 }
        }
    }
}
