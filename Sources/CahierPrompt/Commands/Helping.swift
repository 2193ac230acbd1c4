import CahierCore
import CahierDiagnostics
import CahierSheets

extension Interpreter {
    func help(_ arguments: [String]) throws(CommandError) {
        let help = Help(language: language)
        guard let word = arguments.first else {
            show(help.overview(CommandName.allCases))
            showStage()
            return showExamples()
        }
        if ["reponses", "answers"].contains(Folding.key(word)) { return show(help.answers()) }
        switch Folding.key(word) {
        case "manuel", "manual": return give(help.manual())
        case "bash": return give(help.bashCompletion())
        case "animation", "facilitation": return try showFacilitation()
        default: break
        }
        guard let command = CommandName.named(word) else {
            throw .unknown(command: word, among: CommandName.allCases)
        }
        show(help.page(command))
    }

    /// The activity's own notes on how to run it.
    private func showFacilitation() throws(CommandError) {
        let session = try current()
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            throw .noActivity
        }
        show("\(activity.number). \(activity.title)")
        for note in activity.facilitation {
            show(PlainText.wrapped(note, mark: "· ").joined(separator: "\n"))
        }
        guard activity.facilitation.isEmpty else { return }
        say(
            fr: "L’atelier n’a pas de notes d’animation pour cette activité.",
            en: "The workshop has no facilitation notes for this activity.")
    }

    /// How the activity under way is answered; without names where people type for themselves.
    func showExamples() {
        guard let session, let activity = session.current.flatMap(session.workshop.activity) else {
            return
        }
        let mechanic = activity.mechanic
        let examples = turn.map { turn in
            mechanic.examplesInTurn { session.takes($0.french, from: .participant(turn.person)) }
        }
        say(fr: "Pour répondre :", en: "To answer:")
        for example in examples ?? mechanic.examples { show("  \(example[language])") }
    }
}

extension Session {
    /// Whether the activity under way would take a line as an answer now.
    fileprivate func takes(_ line: String, from author: Author) -> Bool {
        do throws(Refusal) {
            let answers = try answers(line, by: author)
            return try !record(answers.map(Entry.Content.answer), by: author).isEmpty
        } catch { return false }
    }
}

/// Help pages, made from the command table.
struct Help {
    var language: Language

    /// What the program says to `--aide`.
    func program() -> String {
        let usage = Wording(
            fr: "Usage : cahier [options] [commande]\n\nSans commande, l’invite s’ouvre.",
            en: "Usage: cahier [options] [command]\n\nWithout a command, the prompt opens.")
        let title = Wording(fr: "Options :", en: "Options:")
        return [
            usage.shown[language], overview(CommandName.allCases.filter(\.isForProcess)),
            ([title.shown[language]] + OptionName.global.map(line)).joined(separator: "\n"),
        ].joined(separator: "\n\n")
    }

    func overview(_ commands: [CommandName]) -> String {
        commands.map { "  \($0.usage[language])\n      \($0.summary.shown[language])" }
            .joined(separator: "\n")
    }

    func page(_ command: CommandName) -> String {
        ([command.usage[language], "  \(command.summary.shown[language])"]
            + command.options.map(line) + (command == .plan ? planVerbs : []))
            .joined(separator: "\n")
    }

    /// What may be changed in a plan.
    private var planVerbs: [String] {
        PlanVerb.allCases.map { "  \($0.usage[language])\n      \($0.summary.shown[language])" }
    }

    /// How each kind of activity is answered.
    func answers() -> String {
        let lead = Wording(
            fr: "Une réponse suit « NOM: » ; plusieurs se séparent par « ; », les parties d’une "
                + "réponse par « | ».",
            en: "An answer follows ‘NAME:’; several are separated by ‘;’, the parts of one by ‘|’.")
        let guide = AnswerGuide.lines.map { kind, examples in
            "  \(kind[language])\n"
                + examples.map { "      \($0[language])" }.joined(separator: "\n")
        }
        return (PlainText.wrapped(lead.shown[language]) + guide).joined(separator: "\n")
    }

    /// `  -o, --sortie FICHIER`, then what it is for.
    private func line(_ option: OptionName) -> String {
        let letter = option.letter.map { "-\($0), " } ?? ""
        let value = option.value.map { " \($0[language])" } ?? ""
        let lines = [
            "  \(letter)--\(option.word[language])\(value)",
            "      \(option.summary.shown[language])",
        ]
        return (lines + (option == .document ? documents : [])).joined(separator: "\n")
    }

    private var documents: [String] {
        DocumentKind.allCases.flatMap { kind in
            let text = "\(kind.name[language]) – \(kind.summary.shown[language])"
            return PlainText.wrapped(text, mark: String(repeating: " ", count: 8))
        }
    }
}
