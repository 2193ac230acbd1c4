import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// The most bytes that a file of commands may have.
    public static let largestScript = 64_000_000

    /// Plays a file of commands, up to its first error, or to its end with `--continuer`.
    func play(_ invocation: Invocation) throws(CommandError) {
        guard !isPlaying else {
            throw CommandError(
                fr: "un fichier joué n’en joue pas un autre", en: "a played file plays no other")
        }
        let path = invocation.arguments[0]
        let script = try desk.script(path)
        guard script.count <= Self.largestScript else { throw .tooLong(path) }
        isPlaying = true
        defer { isPlaying = false }
        var failure: CommandError?
        try play(script[...]) { (error, line) throws(CommandError) in
            let error = error.at(path, line: line)
            let keepsGoing = invocation.options[.keepGoing] != nil
            guard keepsGoing, error.exitCode != .interrupted else { throw error }
            report(error)
            failure = failure ?? error
        }
        if let failure { throw failure.alreadySaid }
    }

    /// Plays lines; `onError` learns of what is wrong and in which line, from 1.
    private func play(
        _ script: ArraySlice<UInt8>,
        onError: (CommandError, Int) throws(CommandError) -> Void
    ) throws(CommandError) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = script.starts(with: mark) ? script.dropFirst(mark.count) : script
        var number = 0
        var start = 1
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if !isInText { start = number }
            do throws(CommandError) { try run(bytes: line) } catch { try onError(error, start) }
            if wantsToQuit { return }
        }
        do throws(CommandError) { try finish() } catch { try onError(error, start) }
    }

    /// The most bytes of a line that a terminal hands over; it drops the others in silence.
    public static let longestTypedLine = 4095

    /// Runs a line that was typed at a terminal.
    ///
    /// - Throws: ``CommandError``, also where the end of the line may be missing.
    public func run(typed line: ArraySlice<UInt8>) throws(CommandError) {
        guard line.count < Self.longestTypedLine else {
            spoilText()
            throw CommandError(
                .badData,
                fr: "la ligne dépasse ce qu’un terminal laisse taper (\(Self.longestTypedLine) "
                    + "octets) ; rien n’est noté ; pour un long texte : <<FIN, des lignes, puis "
                    + "FIN, ou « cahier jouer FICHIER »",
                en: "the line is longer than a terminal lets through (\(Self.longestTypedLine) "
                    + "bytes); nothing is recorded; for a long text: <<FIN, lines, then FIN, or "
                    + "‘cahier play FILE’")
        }
        try run(bytes: line)
    }

    /// Runs a line as it stands in a file, whose end may be CR LF.
    ///
    /// - Throws: ``CommandError``, also where it is not UTF-8.
    public func run(bytes: ArraySlice<UInt8>) throws(CommandError) {
        let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let text = String(validating: line, as: UTF8.self) else {
            spoilText()
            throw CommandError(
                .badData, fr: "la ligne n’est pas en UTF-8", en: "the line is not in UTF-8")
        }
        try run(text)
    }
}

extension CommandError {
    fileprivate static func tooLong(_ path: String) -> CommandError {
        let most = Interpreter.largestScript / 1_000_000
        return CommandError(
            .badData,
            [
                Problem(
                    Wording(
                        fr: "fichier trop long ; il en faut un de \(most) Mo au plus",
                        en: "file too long; at most \(most) MB are allowed"), in: path)
            ])
    }

    /// The same error, with the file and line where it was met; what is wrong in another file
    /// keeps its own place.
    fileprivate func at(_ file: String, line: Int) -> CommandError {
        let place = SourcePosition(line: line, column: 1)
        let isElsewhere = !problems.isEmpty && problems.allSatisfy { $0.file != nil }
        let line = Wording(
            fr: "cette ligne n’a pu être jouée, à cause de ce qui suit",
            en: "this line could not be played, because of what follows")
        var error = self
        error.problems =
            (isElsewhere ? [Problem(line.shown, in: file, at: place)] : [])
            + problems.map { problem in
                problem.file == nil ? Problem(problem.message, in: file, at: place) : problem
            }
        return error
    }
}
