public import CahierDiagnostics

/// What the arguments of the program ask for.
public struct ProcessRequest {
    let invocation: Invocation?
    /// The carnet that was named.
    public let carnetPath: String?
    /// The language that was named.
    public let language: Language?
    /// How the program is to speak, as far as arguments say.
    public var manner: Manner
    private let wantsHelp: Bool
    private let wantsVersion: Bool

    /// Reads the arguments, the program's name taken off.
    ///
    /// - Parameter arguments: As the system gives them.
    /// - Throws: ``CommandError`` where a command or an option is unknown or incomplete.
    public init(_ arguments: [String]) throws(CommandError) {
        let (invocation, global) = try Invocation.process(arguments)
        self.invocation = invocation
        carnetPath = global[.carnet]
        language = try global[.language].map { (name) throws(CommandError) in
            guard let language = Language(rawValue: name.lowercased()) else {
                let shown = Visible.excerpt(name)
                throw CommandError(
                    fr: "langue inconnue : « \(shown) » ; attendu : fr ou en",
                    en: "unknown language: ‘\(shown)’; expected fr or en")
            }
            return language
        }
        manner = Manner(
            isLinear: global[.linear] != nil, isForPrograms: global[.json] != nil,
            isDryRun: global[.dryRun] != nil)
        wantsHelp = global[.help] != nil
        wantsVersion = global[.version] != nil
    }

    /// The language that arguments name, so that what is wrong with them is said in it.
    public static func language(in arguments: [String]) -> Language? {
        for (word, next) in zip(arguments, arguments.dropFirst() + [""]) {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard let name = parts.first, name.hasPrefix("--"),
                OptionName.named(name.dropFirst(2), among: [.language]) != nil
            else { continue }
            return Language(rawValue: (parts.count > 1 ? String(parts[1]) : next).lowercased())
        }
        return nil
    }

    /// Whether arguments ask for lines one after the other, so that what is wrong with them is said
    /// so.
    public static func isLinear(in arguments: [String]) -> Bool {
        arguments.contains {
            $0.hasPrefix("--") && OptionName.named($0.dropFirst(2), among: [.linear]) != nil
        }
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
