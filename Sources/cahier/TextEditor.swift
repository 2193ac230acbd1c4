import CahierDiagnostics
import CahierPrompt
import Foundation

/// The editor that somebody chose for long texts, at the terminal we stand at.
struct TextEditor {
    /// The command, as the shell takes it: it may have options.
    private let command: String

    /// The most bytes of a text that are read back.
    private static let largestText = 8_000_000

    /// - Throws: ``CommandError`` where no terminal is there, or no variable names an editor.
    init(_ variables: [String: String]) throws(CommandError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        let named = ["VISUAL", "EDITOR"].compactMap { variables[$0] }
        guard let command = named.first(where: { !$0.isEmpty }) else { throw .noEditor }
        self.command = command
    }

    /// Opens a text, and has what is written taken; see ``Desk/edit(_:_:)``.
    func edit(
        _ text: String, _ take: (String) throws(CommandError) -> Void
    ) throws(CommandError) -> Writing {
        let folder = try PrivateFolder()
        let path = folder.path + "/texte.txt"
        let isMade = FileManager.default.createFile(
            atPath: path, contents: Data((text.isEmpty ? "" : text + "\n").utf8),
            attributes: [.posixPermissions: 0o600])
        guard isMade else {
            folder.remove()
            throw .cannotCreate(path)
        }
        let status = run(on: path)
        let written: String
        do throws(CommandError) { written = try Self.text(at: path) } catch {
            throw error.keeping(path)
        }
        guard written != text, !written.allSatisfy(\.isWhitespace) else {
            folder.remove()
            guard status == 0 else { throw .editorFailed(command) }
            return written == text && !text.isEmpty ? .unchanged : .empty
        }
        guard status == 0 else { throw CommandError.editorFailed(command).keeping(path) }
        do throws(CommandError) { try take(written) } catch { throw error.keeping(path) }
        folder.remove()
        return .taken
    }

    /// What stands in a file, without the line feeds at its end.
    private static func text(at path: String) throws(CommandError) -> String {
        let bytes = try Files.read(path, limit: largestText)
        guard bytes.count <= largestText, let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadableText
        }
        let lines = text.replacing("\r\n", with: "\n")
        return String(lines.reversed().drop(while: \.isNewline).reversed())
    }

    /// Runs the editor to its end, among the processes that the terminal hears.
    ///
    /// - Returns: What it ends with, as `waitpid` tells it; -1 where it does not start.
    private func run(on path: String) -> Int32 {
        Interrupts.noting {
            guard let child = start(on: path) else { return -1 }
            var status: Int32 = 0
            while unsafe waitpid(child, &status, 0) < 0 {
                guard errno == EINTR else { return -1 }
                // Ctrl-C is for the editor, which heard it too.
                if let signal = Interrupts.noted, signal != SIGINT { kill(child, signal) }
            }
            return status
        }
    }

    private func start(on path: String) -> pid_t? {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // What we ignore is not for others to ignore.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for signal in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, signal) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        // In the place of the shell, which a Ctrl-C meant for the editor would end.
        let words = ["sh", "-c", "exec \(command) \"$1\"", "sh", path]
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var child: pid_t = 0
        let error = unsafe posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ)
        return error == 0 ? child : nil
    }
}

extension CommandError {
    fileprivate static let noTerminal = CommandError(
        fr: "« rédiger » veut un terminal ; ailleurs, un long texte suit <<FIN",
        en: "‘write’ wants a terminal; elsewhere, a long text follows <<FIN")

    fileprivate static let noEditor = CommandError(
        .unavailable,
        fr: "ni $VISUAL ni $EDITOR ne nomme d’éditeur ; par exemple, avant de lancer cahier : "
            + "export EDITOR=nano",
        en: "neither $VISUAL nor $EDITOR names an editor; for example, before starting cahier: "
            + "export EDITOR=nano")

    fileprivate static let unreadableText = CommandError(
        .badData, fr: "le texte est trop long, ou n’est pas en UTF-8",
        en: "the text is too long, or not in UTF-8")

    fileprivate static func editorFailed(_ command: String) -> CommandError {
        let shown = Visible.excerpt(command)
        return CommandError(
            .unavailable, fr: "l’éditeur « \(shown) » a échoué : rien n’est noté",
            en: "the editor ‘\(shown)’ failed: nothing is recorded")
    }

    /// The same error, and where the text is that it kept from being recorded.
    fileprivate func keeping(_ path: String) -> CommandError {
        let kept = Wording(
            fr: "le texte est gardé dans \(path)", en: "the text is kept in \(path)")
        return CommandError(exitCode, problems + [Problem(kept)])
    }
}
