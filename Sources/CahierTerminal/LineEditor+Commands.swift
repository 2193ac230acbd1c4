import CEdit
import Glibc

/// What keys do, as libedit wants it: each answers what is to be shown then.
extension LineEditor {
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

    fileprivate func ringAlarm() -> UInt8 { ring() ? UInt8(CC_REDISPLAY) : UInt8(CC_ERROR) }

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
enum EditingCommand: String, CaseIterable {
    case left, right, deleteBefore, deleteAfter, deleteOrEnd, abandon, suspend, paste, complete,
        alarm

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
        case .alarm: ["^X^T"]
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
        case .alarm: { editor, _ in unsafe LineEditor.of(editor)?.ringAlarm() ?? 0 }
        }
    }
}
