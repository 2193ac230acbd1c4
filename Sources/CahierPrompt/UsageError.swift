import CahierCore
import CahierDiagnostics

/// What is said of a line that names no command, or gives one too little or too much.
extension CommandError {
    static func unknown(command: String, among commands: [CommandName]) -> CommandError {
        let shown = Visible.excerpt(command)
        let names = Language.allCases.flatMap { language in commands.map { $0.word[language] } }
        let near = Suggestion.nearest(to: command, among: names).flatMap(CommandName.named)
        guard let near else {
            return CommandError(
                fr: "commande inconnue : « \(shown) » ; « aide » les montre toutes",
                en: "unknown command: ‘\(shown)’; ‘help’ shows them all")
        }
        return CommandError(
            fr: "commande inconnue : « \(shown) » ; vouliez-vous dire « \(near.word.french) » ?",
            en: "unknown command: ‘\(shown)’; did you mean ‘\(near.word.english)’?")
    }

    static func unknown(option: String) -> CommandError {
        let shown = Visible.excerpt(option)
        let names = OptionName.allCases.flatMap { option in
            Language.allCases.map { option.word[$0] }
        }
        let near = Suggestion.nearest(to: String(option.drop { $0 == "-" }), among: names)
            .flatMap { OptionName.named($0, among: OptionName.allCases) }
        guard let near else {
            return CommandError(
                fr: "option inconnue : \(shown) ; « aide COMMANDE » montre celles d’une commande",
                en: "unknown option: \(shown); ‘help COMMAND’ shows those of a command")
        }
        return CommandError(
            fr: "option inconnue : \(shown) ; vouliez-vous dire --\(near.word.french) ?",
            en: "unknown option: \(shown); did you mean --\(near.word.english)?")
    }

    /// An option of another command; `nil` stands for the program without any.
    static func misplaced(_ option: OptionName, of command: CommandName?) -> CommandError {
        let possible = command?.options ?? OptionName.global
        func known(_ language: Language) -> String {
            possible.map { "--\($0.word[language])" }.joined(separator: ", ")
        }
        let name = command?.word ?? Wording(verbatim: "cahier")
        guard !possible.isEmpty else {
            return CommandError(
                fr: "« \(name.french) » n’a pas d’option --\(option.word.french)",
                en: "‘\(name.english)’ has no option --\(option.word.english)")
        }
        return CommandError(
            fr: "« \(name.french) » n’a pas d’option --\(option.word.french) ; options possibles : "
                + known(.french),
            en: "‘\(name.english)’ has no option --\(option.word.english); possible options: "
                + known(.english))
    }

    /// A command without what must follow it.
    static func incomplete(_ command: CommandName) -> CommandError {
        let usage = command.usage
        return CommandError(
            fr: "il manque quelque chose ; attendu : \(usage.french)",
            en: "something is missing; expected \(usage.english)")
    }

    /// A command with more than may follow it.
    static func excess(_ word: String, of command: CommandName) -> CommandError {
        let (shown, usage) = (Visible.excerpt(word), command.usage)
        return CommandError(
            fr: "« \(shown) » est de trop ; attendu : \(usage.french)",
            en: "‘\(shown)’ is too much; expected \(usage.english)")
    }
}

extension CommandName {
    /// The command that a word names in either language, whatever the accents.
    static func named(_ word: some StringProtocol) -> CommandName? {
        let key = Folding.key(String(word))
        return allCases.first { command in
            Language.allCases.contains { Folding.key(command.word[$0]) == key }
        }
    }

    /// The word and what follows it.
    var usage: Wording {
        func usage(_ language: Language) -> String {
            let arguments = arguments[language]
            return word[language] + (arguments.isEmpty ? "" : " \(arguments)")
        }
        return Wording(fr: usage(.french), en: usage(.english))
    }
}
