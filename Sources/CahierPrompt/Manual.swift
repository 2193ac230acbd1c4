import CahierDiagnostics

extension Help {
    /// The manual page of the program, for `man` (man-pages(7), groff_man(7)).
    func manual() -> String {
        func text(_ french: String, _ english: String) -> String {
            Roff.text(Wording(fr: french, en: english).shown[language])
        }
        func section(_ french: String, _ english: String) -> String {
            ".SH " + text(french, english)
        }
        let commands = CommandName.allCases.map { command in
            entry(command.usage[language], [command.summary.shown[language]])
                + command.options.map { ".RS\n" + entry(of: $0) + "\n.RE" }.joined(separator: "\n")
        }
        return [
            ".TH CAHIER 1 \"\" \"cahier \(Version.current)\"", section("NOM", "NAME"),
            text(
                "cahier - animer des ateliers, garder ce qui s’y dit, imprimer les fiches",
                "cahier - run workshops, keep what is said in them, print their sheets"),
            section("SYNOPSIS", "SYNOPSIS"),
            ".B cahier\n" + text("[options] [commande]", "[options] [command]"),
            section("DESCRIPTION", "DESCRIPTION"),
            text(
                "Sans commande, l’invite s’ouvre : chaque ligne est une commande ou une réponse. "
                    + "Toute ligne acquittée est sur le disque.",
                "Without a command, the prompt opens: every line is a command or an answer. Every "
                    + "line that is acknowledged is on the disk."),
            section("OPTIONS", "OPTIONS"),
            OptionName.global.map(entry).joined(separator: "\n"),
            section("COMMANDES", "COMMANDS"), commands.joined(separator: "\n"),
            section("RÉPONSES", "ANSWERS"),
            AnswerGuide.lines.map { kind, examples in
                entry(kind[language], examples.map { $0[language] })
            }.joined(separator: "\n"),
            section("ENVIRONNEMENT", "ENVIRONMENT"),
            environment.map { entry($0.name, [$0.use.shown[language]]) }.joined(separator: "\n"),
            section("CODES DE RETOUR", "EXIT STATUS"),
            text(
                "0 quand tout est fait, sinon ceux de sysexits.h : 64 pour une commande mal "
                    + "écrite, 65 pour une donnée refusée, 66 pour un fichier introuvable, 69 pour un "
                    + "programme qui manque, 73 et 74 pour ce qui ne peut être écrit, 75 pour un carnet "
                    + "occupé, 77 pour un accès refusé ; 130 après une interruption.",
                "0 when all is done, else those of sysexits.h: 64 for a command that is written "
                    + "wrong, 65 for data that are refused, 66 for a file that is not found, 69 for a "
                    + "program that is missing, 73 and 74 for what cannot be written, 75 for a busy "
                    + "carnet, 77 for access that is denied; 130 after an interrupt."),
        ].joined(separator: "\n") + "\n"
    }

    /// Completions of the program's arguments for bash.
    func bashCompletion() -> String {
        let commands = CommandName.allCases.filter(\.isForProcess)
        let global = OptionName.global.map { "--\($0.word[language])" }
        let cases = commands.map { command in
            let options = command.options.map { "--\($0.word[language])" } + global
            return
                "        \(command.word[language])) words=\"\(options.joined(separator: " "))\" ;;"
        }
        let words = commands.map { $0.word[language] } + global
        return """
            # bash completion for cahier
            _cahier() {
                local current=${COMP_WORDS[COMP_CWORD]} words
                case ${COMP_WORDS[1]} in
            \(cases.joined(separator: "\n"))
                    *) words="\(words.joined(separator: " "))" ;;
                esac
                mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
            }
            complete -o default -F _cahier cahier

            """
    }

    private func entry(of option: OptionName) -> String {
        let letter = option.letter.map { "-\($0), " } ?? ""
        let value = option.value.map { " \($0[language])" } ?? ""
        return entry(
            "\(letter)--\(option.word[language])\(value)", [option.summary.shown[language]])
    }

    private func entry(_ term: String, _ lines: [String]) -> String {
        ".TP\n.B \(Roff.text(term))\n" + lines.map(Roff.text).joined(separator: "\n.br\n") + "\n"
    }

    private var environment: [(name: String, use: Wording)] {
        [
            ("CAHIER_CARNET", Wording(fr: "le carnet à utiliser", en: "the carnet to use")),
            (
                "CAHIER_HOME",
                Wording(
                    fr: "le dossier qui tient Templates et Workshops",
                    en: "the folder that holds Templates and Workshops")
            ),
            (
                "CAHIER_SCRIBE",
                Wording(
                    fr: "qui prend note, comme le journal le garde ; sinon, le nom du compte",
                    en: "who takes notes, as the log keeps it; else the name of the account")
            ),
            (
                "VISUAL, EDITOR",
                Wording(
                    fr: "l’éditeur que « rédiger » ouvre", en: "the editor that ‘write’ opens")
            ),
            (
                "ACCESSIBLE",
                Wording(
                    fr: "une fois définie, comme --linéaire", en: "once set, like --linear")
            ),
            (
                "LC_ALL, LC_MESSAGES, LANG",
                Wording(
                    fr: "l’anglais quand elles commencent par « en », sinon le français",
                    en: "English where they begin with ‘en’, else French")
            ),
        ]
    }
}

/// The language of manual pages.
private enum Roff {
    /// A text that means only itself.
    static func text(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
