import CahierCore
import CahierDiagnostics

extension Interpreter {
    func help(_ arguments: [String]) throws(CommandError) {
        if let word = arguments.first {
            guard let command = CommandName.named(word) else {
                throw .unknown(command: word, among: CommandName.allCases, language)
            }
            return show(Help(language: language).page(command))
        }
        show(Help(language: language).overview(CommandName.allCases))
        if let activity = session?.current.flatMap({ session?.workshop.activity($0) }) {
            say(fr: "Pour répondre :", en: "To answer:")
            for example in activity.mechanic.examples { show("  \(example)") }
        }
    }
}

/// Help pages, made from the command table.
struct Help {
    var language: Language

    /// What the program says to `--aide`.
    func program() -> String {
        let usage = Wording(
            fr: "usage : cahier [options] [commande]\n\nSans commande, l’invite s’ouvre.",
            en: "usage: cahier [options] [command]\n\nWithout a command, the prompt opens.")
        let options = OptionName.global.map { "  \(self.usage(of: $0))" }
        let parts = [
            usage[language], overview(CommandName.allCases.filter(\.isForProcess)),
            Wording(fr: "Options :", en: "Options:")[language] + "\n"
                + options.joined(separator: "\n"),
        ]
        return parts.joined(separator: "\n\n")
    }

    func overview(_ commands: [CommandName]) -> String {
        let lines = commands.map { (usage(of: $0), $0.summary[language]) }
        return lines.map { "  \($0)\n      \($1)" }.joined(separator: "\n")
    }

    func page(_ command: CommandName) -> String {
        let options = command.options.map { "  \(usage(of: $0))" }
        return ([usage(of: command), "  \(command.summary[language])"] + options)
            .joined(separator: "\n")
    }

    private func usage(of command: CommandName) -> String {
        let arguments = command.arguments[language]
        return command.word[language] + (arguments.isEmpty ? "" : " \(arguments)")
    }

    private func usage(of option: OptionName) -> String {
        let letter = option.letter.map { "-\($0), " } ?? ""
        let value = option.value.map { " \($0[language])" } ?? ""
        return "\(letter)--\(option.word[language])\(value)"
    }
}
