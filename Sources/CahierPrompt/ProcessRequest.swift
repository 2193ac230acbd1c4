public import CahierDiagnostics

/// What the arguments of the program ask for.
public struct ProcessRequest {
    let invocation: Invocation?
    /// The carnet that was named.
    public let carnetPath: String?
    /// The language that was named.
    public let language: Language?
    private let wantsHelp: Bool
    private let wantsVersion: Bool

    /// Reads the arguments, the program's name taken off.
    ///
    /// - Parameters:
    ///   - arguments: As the system gives them.
    ///   - language: The language of messages, unless the arguments name one.
    /// - Throws: ``CommandError`` where a command or an option is unknown or incomplete.
    public init(_ arguments: [String], language: Language) throws(CommandError) {
        let (invocation, global) = try Invocation.process(arguments, language: language)
        self.invocation = invocation
        carnetPath = global[.carnet]
        self.language = try global[.language].map { (name) throws(CommandError) in
            guard let language = Language(rawValue: name) else {
                throw CommandError(
                    fr: "langue inconnue : « \(Visible.excerpt(name)) » ; attendu : fr ou en",
                    en: "unknown language: ‘\(Visible.excerpt(name))’; expected fr or en")
            }
            return language
        }
        wantsHelp = global[.help] != nil
        wantsVersion = global[.version] != nil
    }

    /// Whether a command is given; without one, the prompt opens.
    public var hasCommand: Bool { invocation != nil }

    /// What `--aide` or `--version` shows; `nil` where neither was given.
    public func information(in language: Language) -> String? {
        if wantsVersion { return "cahier \(Version.current)" }
        guard wantsHelp else { return nil }
        let help = Help(language: language)
        return invocation.map { help.page($0.command) } ?? help.program()
    }
}

/// The version of the program.
public enum Version {
    public static let current = "0.1.0"
}

extension Interpreter {
    /// Runs the command of the program's arguments.
    public func run(_ request: ProcessRequest) throws(CommandError) {
        guard let invocation = request.invocation else { return }
        if invocation.command == .help, invocation.arguments.isEmpty {
            return show(Help(language: language).program())
        }
        try run(invocation)
    }
}
