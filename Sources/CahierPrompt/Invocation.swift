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
    init(line: String) throws(CommandError) {
        let (word, rest) = Parts.head(line)
        let bare = word.hasSuffix(":") ? CommandName.named(word.dropLast()) : nil
        guard let command = CommandName.named(word) ?? bare.flatMap({ $0.takesText ? $0 : nil })
        else {
            throw .unknown(command: word, among: CommandName.allCases)
        }
        self.command = command
        if command.takesText {
            // « décision: … » and « décision : … » are what they look like.
            let (mark, text) = Parts.head(rest)
            self.text = mark == ":" ? text : rest
            return
        }
        let words = Words(rest)
        guard !words.isUnclosed else { throw CommandError(.unclosedQuote, .usage) }
        try read(words.list)
        try check(allowing: [.help])
    }

    /// Reads the arguments of the program: a command and options, in any order.
    ///
    /// - Returns: The invocation, or `nil` where no command is given; the global options.
    static func process(
        _ arguments: [String]
    ) throws(CommandError) -> (command: Invocation?, global: [OptionName: String]) {
        var reading = Invocation(.help)
        try reading.read(arguments)
        let isBare = reading.arguments.isEmpty
        if !isBare { reading.command = try commandOfProcess(reading.arguments.removeFirst()) }
        if reading.command.takesText { reading.text = reading.arguments.joined(separator: " ") }
        try reading.check(allowing: OptionName.global, isBare: isBare)
        let global = reading.options.filter { OptionName.global.contains($0.key) }
        reading.options = reading.options.filter { global[$0.key] == nil }
        return (isBare ? nil : reading, global)
    }

    private static func commandOfProcess(_ name: String) throws(CommandError) -> CommandName {
        let possible = CommandName.allCases.filter(\.isForProcess)
        guard let command = CommandName.named(name) else {
            throw .unknown(command: name, among: possible)
        }
        guard command.isForProcess else {
            throw CommandError(
                fr: "« \(command.word.french) » se tape à l’invite ou dans un fichier à jouer",
                en: "‘\(command.word.english)’ is typed at the prompt or in a file to play")
        }
        return command
    }

    private init(_ command: CommandName) {
        self.command = command
    }

    private mutating func read(_ words: [String]) throws(CommandError) {
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
            guard let option = OptionName.written(name) else { throw .unknown(option: name) }
            let value = try Self.value(of: option, name, attached, &rest)
            let former = OptionName.repeatable.contains(option) ? options[option] : nil
            options[option] = former.map { "\($0);\(value)" } ?? value
        }
    }

    /// What an option is given: what stands after `=`, else the next word.
    private static func value(
        of option: OptionName, _ name: String, _ attached: String?,
        _ rest: inout ArraySlice<String>
    ) throws(CommandError) -> String {
        guard let kind = option.value else {
            guard attached == nil else {
                throw CommandError(
                    fr: "\(name) ne prend pas de valeur", en: "\(name) takes no value")
            }
            return ""
        }
        guard let value = attached ?? rest.popFirst() else {
            throw CommandError(
                fr: "il manque la valeur de \(name) ; attendu : \(kind.french)",
                en: "the value of \(name) is missing; expected \(kind.english)")
        }
        return value
    }

    /// `--name=value` in two; a word without `=` has no value attached.
    private static func parts(of word: String) -> (name: String, value: String?) {
        guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }

    /// Refuses options that the command does not have and too few or too many arguments.
    private func check(
        allowing others: [OptionName], isBare: Bool = false
    ) throws(CommandError) {
        let own = isBare ? [] : command.options
        for option in OptionName.allCases where options[option] != nil {
            guard own.contains(option) || others.contains(option) else {
                throw .misplaced(option, of: isBare ? nil : command)
            }
        }
        guard options[.help] == nil, !isBare, !command.takesText else { return }
        if arguments.count < command.arity.lowerBound { throw .incomplete(command) }
        if arguments.count > command.arity.upperBound {
            throw .excess(arguments[command.arity.upperBound], of: command)
        }
    }
}

extension OptionName {
    /// The option that is written so: `--titre`, `-o`.
    fileprivate static func written(_ name: String) -> OptionName? {
        if name.hasPrefix("--") { return named(name.dropFirst(2), among: allCases) }
        guard name.count == 2, let letter = name.last else { return nil }
        return allCases.first { $0.letter == letter }
    }
}
