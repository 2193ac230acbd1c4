import CahierDiagnostics
import CahierPrompt
import CahierTerminal
import Foundation

/// The lines that somebody edits at a terminal, with the history of earlier sittings.
struct TypedLines {
    private let editor: LineEditor
    private let interpreter: Interpreter
    private let history: HistoryFile
    private var guide: Guide

    /// - Returns: `nil` where the terminal cannot be used so.
    init?(_ interpreter: Interpreter, _ console: Console, _ surroundings: Surroundings) {
        let isKept = !interpreter.manner.isDryRun
        let history = HistoryFile(path: surroundings.historyPath, isKept: isKept)
        let editor = LineEditor(
            earlier: history.lines(), size: HistoryFile.mostLines,
            complete: { text in
                let found = interpreter.completions(of: text)
                let paths =
                    found.takesPath ? Files.paths(beginning: text, with: found.replaced) : []
                return LineEditor.Completion(
                    replacing: found.replaced, candidates: found.candidates + paths)
            },
            show: { console.show(unfinished: $0) })
        guard let editor else { return nil }
        self.editor = editor
        self.interpreter = interpreter
        self.history = history
        guide = Guide(interpreter, console)
    }

    /// The next line, or the command that an empty one stands for.
    mutating func next() -> LineEditor.Input {
        let guidance = interpreter.guidance
        if !editor.isPasting { guide.tell() }
        editor.hideHistory(guidance.isPrivate)
        if guidance.isPrivate, !editor.isPasting { editor.forgetCuts() }
        let input = editor.line(after: interpreter.prompt, alarm: interpreter.alarm)
        guard case .line(let line) = input else { return input }
        guard !line.isEmpty else {
            guard !editor.isPasting, let proposal = guide.proposal() else { return input }
            return .line(proposal)
        }
        guard !interpreter.isPrivate(line) else { return input }
        editor.remember(line)
        history.append(line)
        return input
    }
}

/// The lines typed in earlier sittings, one a line; nobody else may read them.
struct HistoryFile {
    static let mostLines = 1000

    let path: String
    /// Whether lines may be added.
    let isKept: Bool

    /// The oldest first; none where they cannot be read.
    func lines() -> [String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        let lines = text.split(separator: "\n").map(String.init)
        guard isKept, lines.count > 2 * Self.mostLines else { return lines.suffix(Self.mostLines) }
        let kept = Array(lines.suffix(Self.mostLines))
        try? Files.write(path, Array((kept.joined(separator: "\n") + "\n").utf8))
        _ = unsafe chmod(path, 0o600)
        return kept
    }

    /// Leaves out every line that holds one of the texts, or one of their lines, however accented.
    func forget(_ texts: [String]) throws(CommandError) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
        let keys = texts.flatMap { $0.split(separator: "\n") }.map { Folding.key(String($0)) }
            .filter { !$0.isEmpty }
        let kept = text.split(separator: "\n").filter { line in
            let line = Folding.key(String(line))
            return !keys.contains { line.contains($0) }
        }
        try Files.write(path, Array(kept.map { $0 + "\n" }.joined().utf8))
        _ = unsafe chmod(path, 0o600)
    }

    /// Adds a line; where this fails, only the history misses it.
    func append(_ line: String) {
        guard isKept else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let file = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        try? Descriptor.write(Array((line + "\n").utf8), to: file)
    }
}

extension Files {
    /// What paths the last `count` characters of a line may be the beginning of.
    static func paths(beginning line: String, with count: Int) -> [String] {
        let text = String(line.suffix(count))
        let folder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))
            ?? []
        let start = text.dropFirst(folder.count)
        return names.filter { $0.hasPrefix(start) && (!$0.hasPrefix(".") || start.hasPrefix(".")) }
            .sorted().map { name in
                var isFolder: ObjCBool = false
                _ = unsafe FileManager.default.fileExists(
                    atPath: folder + name, isDirectory: &isFolder)
                return folder + name + (isFolder.boolValue ? "/" : " ")
            }
    }
}
