public import CahierCore
public import CahierDiagnostics

/// How the program ends, in the numbers of `sysexits.h`.
public enum ExitCode: Int32, Sendable {
    case success = 0
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
    case notPermitted = 77
    case interrupted = 130
}

/// Why a command did nothing, said to the person who typed it.
public struct CommandError: Error, Equatable, Sendable {
    public var exitCode: ExitCode
    /// One or several things to correct.
    public var problems: [Problem]
    /// Whether they are what a check of files found, which other programs take up line by line.
    var isOfCheck = false

    /// What messages quote from a person is made harmless here, whoever wrote the message.
    public init(_ exitCode: ExitCode, _ problems: [Problem]) {
        self.exitCode = exitCode
        self.problems = problems.map { problem in
            var problem = problem
            problem.message = problem.message.shown
            return problem
        }
    }

    public init(_ exitCode: ExitCode, _ message: Wording) {
        self.init(exitCode, [Problem(message)])
    }

    public init(_ exitCode: ExitCode = .usage, fr: String, en: String) {
        self.init(exitCode, Wording(fr: fr, en: en))
    }

    public init(_ refusal: Refusal, _ exitCode: ExitCode = .badData) {
        self.init(exitCode, refusal.message)
    }

    public init(_ error: CarnetError) {
        let exitCode: ExitCode =
            switch error.cause {
            case .unknownSession: .noInput
            case .notACarnet, .damaged, .conflict: .badData
            case .noFolder: .cannotCreate
            case .notPermitted: .notPermitted
            case .busy: .tryAgain
            case .cannotWrite: .inputOutput
            }
        self.init(exitCode, error.message)
    }
}

extension Wording {
    /// As it is shown: French spaces in their places, control characters made visible.
    var shown: Wording {
        let spaced = FrenchSpacing.applied(to: self)
        return Wording(fr: Self.visible(spaced.french), en: Self.visible(spaced.english))
    }

    private static func visible(_ text: String) -> String {
        let shown = Visible.text(text)
        guard Parts.hasTextMark(shown) else { return shown }
        return String(
            String.UnicodeScalarView(
                shown.unicodeScalars.filter { $0 != Parts.textStart && $0 != Parts.textEnd }))
    }
}

/// Does a step whose refusal is an error of the command.
func orError<Value>(_ step: () throws(Refusal) -> Value) throws(CommandError) -> Value {
    do { return try step() } catch { throw CommandError(error) }
}

/// Does a step whose failure in the carnet is an error of the command.
func orError<Value>(_ step: () throws(CarnetError) -> Value) throws(CommandError) -> Value {
    do { return try step() } catch { throw CommandError(error) }
}
