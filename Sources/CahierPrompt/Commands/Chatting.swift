import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Reads a chat log, from a file or as it was pasted; without one, shows what is to be reviewed.
    func chat(_ text: String) throws(CommandError) {
        let session = try current()
        guard !text.isEmpty else { return showChat(of: session) }
        let log = try chatLog(text, in: session)
        let fresh = session.chat.unread(log.lines)
        if !fresh.isEmpty {
            try commit(try orError { () throws(Refusal) in try session.read(fresh) }, from: .chat)
        }
        tell(log, fresh)
        showChat(of: try current(), noticesAfter: session.chat.messages.count)
    }

    private func chatLog(_ text: String, in session: Session) throws(CommandError) -> ChatLog {
        let isPasted = Parts.hasTextMark(text)
        let path = isPasted ? nil : Parts.unquoted(text)
        let content = try path.map { (path) throws(CommandError) in try chatFile(path) }
        guard let log = ChatLog(content ?? Parts.unquoted(text), in: session.zone),
            !log.lines.isEmpty
        else { throw .notAChat(path) }
        guard log.lines.count <= ChatLog.mostLines else {
            throw CommandError(
                .badData,
                .chatProblem(
                    path, fr: "plus de \(ChatLog.mostLines) messages ; coupez-le en morceaux",
                    en: "more than \(ChatLog.mostLines) messages; cut it into pieces"))
        }
        return log
    }

    private func chatFile(_ path: String) throws(CommandError) -> String {
        guard path != "-" else { throw .notAChat(nil) }
        let bytes = try desk.script(path)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard let text = String(validating: text, as: UTF8.self), !Parts.hasTextMark(text) else {
            throw CommandError(
                .badData,
                .chatProblem(
                    path, fr: "le fichier n’est pas en UTF-8", en: "the file is not in UTF-8"))
        }
        return text
    }

    /// Which program wrote the log, and what is new in it.
    private func tell(_ log: ChatLog, _ fresh: [ChatLine]) {
        let messages = Wording.messages(fresh.count { $0.name != nil })
        var parts = [messages]
        let notices = fresh.count { $0.name == nil } + log.leftOut
        if notices > 0 { parts.append(.notices(notices)) }
        let known = log.lines.count - fresh.count
        if known > 0 {
            parts.append(Wording(fr: "\(known) déjà lus", en: "\(known) read before"))
        }
        let list = Wording.list(parts)
        say(
            fr: "Tchat de \(log.format.program) : \(list.french).",
            en: "Chat of \(log.format.program): \(list.english).")
    }
}

extension CommandError {
    fileprivate static func notAChat(_ path: String?) -> CommandError {
        CommandError(
            .badData,
            .chatProblem(
                path,
                fr: "aucun message reconnu ; attendu : le tchat de BigBlueButton, d’Element, de "
                    + "Jitsi ou de Zoom, tel qu’ils l’enregistrent : « tchat FICHIER », ou « tchat "
                    + "<<FIN », les lignes, puis FIN",
                en: "no message recognised; expected the chat of BigBlueButton, Element, Jitsi or "
                    + "Zoom as they save it: ‘chat FILE’, or ‘chat <<FIN’, the lines, then FIN"))
    }
}

extension [Problem] {
    fileprivate static func chatProblem(_ path: String?, fr: String, en: String) -> [Problem] {
        [Problem(Wording(fr: fr, en: en), in: path)]
    }
}

extension Wording {
    static func messages(_ count: Int) -> Wording {
        counted(count, fr: "message", en: "message")
    }

    fileprivate static func notices(_ count: Int) -> Wording {
        counted(
            count, fr: "avis du programme", "avis du programme", en: "notice of the program",
            "notices of the program")
    }
}
