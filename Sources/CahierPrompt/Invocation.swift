import CahierDiagnostics

/// A command with its arguments and options, read but not run.
struct Invocation: Equatable {
    var command: CommandName
    var arguments: [String] = []
    var options: [OptionName: String] = [:]
    /// What follows the word of a command that takes a text.
    var text = ""

    /// Reads a line of the prompt.
    ///
    /// - Throws: ``CommandError`` where the command or an option is unknown or incomplete.
    init(line: String, language: Language) throws(CommandError) {
        let head = line.prefix { !$0.isWhitespace }
        guard let command = CommandName.named(head) else {
            throw .unknown(command: String(head), among: CommandName.allCases, language)
        }
        self.init(command)
        let rest = Parts.trimmed(line.dropFirst(head.count))
        if command.takesText {
            text = rest
            return
        }
        let words = Words(rest)
        if words.isUnclosed {
            throw CommandError(
                fr: "il manque un guillemet droit (\") fermant",
                en: "a closing quote (\") is missing")
        }
        try read(words.list, options: command.options, language)
    }

    /// Reads the arguments of the program, a command and its options among them.
    ///
    /// - Returns: The invocation, or `nil` where no command is given; the global options.
    static func process(
        _ arguments: [String], language: Language
    ) throws(CommandError) -> (command: Invocation?, global: [OptionName: String]) {
        var reading = Invocation(.help)
        let name = firstWord(arguments)
        guard let name else {
            try reading.read(arguments, options: OptionName.global, language)
            return (nil, reading.options)
        }
        guard let command = CommandName.named(name), command.isForProcess else {
            throw .unknown(
                command: name, among: CommandName.allCases.filter(\.isForProcess), language)
        }
        reading = Invocation(command)
        try reading.read(arguments, options: command.options + OptionName.global, language)
        reading.arguments.removeFirst()
        let global = reading.options.filter { OptionName.global.contains($0.key) }
        reading.options = reading.options.filter { !OptionName.global.contains($0.key) }
        return (reading, global)
    }

    private init(_ command: CommandName) {
        self.command = command
    }

    /// The first argument that is neither an option nor the value of one.
    private static func firstWord(_ arguments: [String]) -> String? {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word != "-" else { return word }
            guard word.hasPrefix("--"), !word.contains("="),
                let option = OptionName.named(word.dropFirst(2), among: OptionName.allCases),
                option.value != nil
            else { continue }
            rest = rest.dropFirst()
        }
        return nil
    }

    private mutating func read(
        _ words: [String], options allowed: [OptionName], _ language: Language
    ) throws(CommandError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                arguments += rest
                return
            }
            guard word.hasPrefix("-"), word.count > 1 else {
                arguments.append(word)
                continue
            }
            let (name, attached) = Self.parts(of: word)
            guard let option = Self.option(word, name, allowed) else {
                throw .unknown(option: word, among: allowed, language)
            }
            guard let kind = option.value else {
                options[option] = ""
                continue
            }
            guard let value = attached ?? rest.popFirst() else {
                throw CommandError(
                    fr: "il manque la valeur de \(word) ; attendu : \(kind.french)",
                    en: "the value of \(word) is missing; expected \(kind.english)")
            }
            options[option] = value
        }
    }

    /// `--name=value` in two; a word without `=` has no value attached.
    private static func parts(of word: String) -> (name: Substring, value: String?) {
        guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else {
            return (word[...], nil)
        }
        return (word[..<sign], String(word[word.index(after: sign)...]))
    }

    private static func option(
        _ word: String, _ name: Substring, _ allowed: [OptionName]
    ) -> OptionName? {
        if name.hasPrefix("--") { return OptionName.named(name.dropFirst(2), among: allowed) }
        guard word.count == 2, let letter = word.last else { return nil }
        return allowed.first { $0.letter == letter }
    }
}

extension CommandError {
    static func unknown(
        command: String, among commands: [CommandName], _ language: Language
    ) -> CommandError {
        let shown = Visible.excerpt(command)
        let names = Language.allCases.flatMap { language in commands.map { $0.word[language] } }
        let near = Suggestion.nearest(to: command, among: names).map {
            " ; vouliez-vous dire « \($0) » ?"
        }
        let nearEnglish = Suggestion.nearest(to: command, among: names).map {
            "; did you mean ‘\($0)’?"
        }
        return CommandError(
            fr: "commande inconnue : « \(shown) »" + (near ?? " ; « aide » les montre toutes"),
            en: "unknown command: ‘\(shown)’" + (nearEnglish ?? "; ‘help’ shows them all"))
    }

    static func unknown(
        option: String, among options: [OptionName], _ language: Language
    ) -> CommandError {
        let shown = Visible.excerpt(option)
        func known(_ language: Language) -> String {
            options.map { "--\($0.word[language])" }.joined(separator: ", ")
        }
        return CommandError(
            fr: "option inconnue : \(shown) ; options possibles : \(known(.french))",
            en: "unknown option: \(shown); possible options: \(known(.english))")
    }
}
