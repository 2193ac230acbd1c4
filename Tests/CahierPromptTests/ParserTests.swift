import CahierDiagnostics
import Testing

@testable import CahierPrompt

@Suite("What a line asks for") struct ParserTests {
    @Test(
        "lines of the prompt",
        arguments: [
            ("ouvrir comm-un-lundi", "ouvrir [comm-un-lundi]"),
            ("OUVRIR comm-un-lundi", "ouvrir [comm-un-lundi]"),
            ("open comm-un-lundi", "ouvrir [comm-un-lundi]"),
            ("ouvrir x --titre \"La Loco\" --lieu Lyon", "ouvrir [x] --titre=La Loco --lieu=Lyon"),
            ("ouvrir --titre \"La Loco\" x", "ouvrir [x] --titre=La Loco"),
            ("ouvrir --titre=\"La Loco\" x", "ouvrir [x] --titre=La Loco"),
            ("ouvrir x --titre=Loco --titre=Halte", "ouvrir [x] --titre=Halte"),
            ("ouvrir x --titre \"dit \"\"oui\"\"\"", "ouvrir [x] --titre=dit \"oui\""),
            ("ouvrir x --titre \"\"", "ouvrir [x] --titre="),
            ("ouvrir x --titre \"\u{301}e\"", "ouvrir [x] --titre=\u{301}e"),
            ("ouvrir x --titre 3\"", "ouvrir [x] --titre=3\""),
            ("ouvrir x --time 18:30 --title Ici", "ouvrir [x] --titre=Ici --heure=18:30"),
            ("ouvrir -- --titre", "ouvrir [--titre]"),
            ("ouvrir -", "ouvrir [-]"),
            ("activité 3", "activité [3]"),
            ("activite 3", "activité [3]"),
            ("activite\u{301} 3", "activité [3]"),
            ("ACTIVITÉ 3", "activité [3]"),
            ("activity 3", "activité [3]"),
            ("activité", "activité []"),
            ("activité type de lieu", "activité [type|de|lieu]"),
            ("\u{A0}état", "état []"),
            ("etat", "état []"),
            ("state", "état []"),
            ("time-is 18:42", "heure [18:42]"),
            ("heure 18 h 42", "heure [18|h|42]"),
            ("précédente", "précédente []"),
            ("prece\u{301}dente", "précédente []"),
            ("note   Un --mot -x \"ici  là\" ", "note ‹Un --mot -x \"ici  là\"›"),
            ("note", "note ‹›"),
            ("note: ici", "note ‹ici›"),
            ("décision : On y va : oui", "décision ‹On y va : oui›"),
            ("note :-)", "note ‹:-)›"),
            ("décision On y va", "décision ‹On y va›"),
            ("corriger 37 l’entraide", "corriger ‹37 l’entraide›"),
            (
                "exporter k7m2q --document livret -o a.odt",
                "exporter [k7m2q] --document=livret --sortie=a.odt"
            ),
            ("exporter -o a.odt --vierge k7m2q", "exporter [k7m2q] --sortie=a.odt --vierge="),
            ("export --blank --all", "exporter [] --vierge= --tout="),
            ("jouer - --continuer", "jouer [-] --continuer="),
            ("ouvrir --aide", "ouvrir [] --aide="),
            ("quitter -h", "quitter [] --aide="),
        ])
    func line(_ line: String, invocation: String) throws {
        #expect(try Invocation(line: Parts.trimmed(line)).description == invocation)
    }

    @Test(
        "lines that are refused",
        arguments: [
            ("ouvrrir x", "commande inconnue : « ouvrrir » ; vouliez-vous dire « ouvrir » ?"),
            ("opne x", "commande inconnue : « opne » ; vouliez-vous dire « ouvrir » ?"),
            ("actvite 3", "commande inconnue : « actvite » ; vouliez-vous dire « activité » ?"),
            ("zzzz", "commande inconnue : « zzzz » ; « aide » les montre toutes"),
            ("\u{1B}[31m", "commande inconnue : « \\u{1b}[31m » ; « aide » les montre toutes"),
            ("ouvrir", "il manque quelque chose ; attendu : ouvrir ATELIER"),
            ("ouvrir a b", "« b » est de trop ; attendu : ouvrir ATELIER"),
            ("retirer", "il manque quelque chose ; attendu : retirer N"),
            ("retirer 1 2", "« 2 » est de trop ; attendu : retirer N"),
            ("suivante 3", "« 3 » est de trop ; attendu : suivante"),
            ("heure", "il manque quelque chose ; attendu : heure HH:MM"),
            ("ouvrir x --titre", "il manque la valeur de --titre ; attendu : TEXTE"),
            ("ouvrir x --date", "il manque la valeur de --date ; attendu : AAAA-MM-JJ"),
            ("exporter -o", "il manque la valeur de -o ; attendu : FICHIER"),
            ("ouvrir x --titer y", "option inconnue : --titer ; vouliez-vous dire --titre ?"),
            (
                "ouvrir x --zzzzz",
                "option inconnue : --zzzzz ; « aide COMMANDE » montre celles d’une commande"
            ),
            (
                "ouvrir x -z",
                "option inconnue : -z ; « aide COMMANDE » montre celles d’une commande"
            ),
            (
                "activité -1",
                "option inconnue : -1 ; « aide COMMANDE » montre celles d’une commande"
            ),
            (
                "ouvrir x --document livret",
                "« ouvrir » n’a pas d’option --document ; options possibles : --titre, --lieu, "
                    + "--date, --heure, --activités"
            ),
            ("temps --titre x", "« temps » n’a pas d’option --titre"),
            ("jouer x --continuer=oui", "--continuer ne prend pas de valeur"),
            ("ouvrir \"x", "il manque un guillemet droit (\") fermant"),
            ("ouvrir x --titre=\"La Loco", "il manque un guillemet droit (\") fermant"),
        ])
    func refusal(_ line: String, sentence: String) {
        let error = #expect(throws: CommandError.self) { try Invocation(line: line) }
        #expect(error?.problems.map { plain($0.message.french) } == [sentence])
        #expect(error?.exitCode == .usage)
    }

    @Test(
        "arguments of the program",
        arguments: [
            ("", "invite"),
            ("--langue en", "invite --langue=en"),
            ("--carnet a.cahier ateliers", "ateliers [] --carnet=a.cahier"),
            ("ateliers --carnet=a.cahier", "ateliers [] --carnet=a.cahier"),
            ("-o a.odt exporter k7m2q", "exporter [k7m2q] --sortie=a.odt"),
            ("exporter -o - --document fiches", "exporter [] --document=fiches --sortie=-"),
            ("jouer -", "jouer [-]"),
            ("play -- -x", "jouer [-x]"),
            ("-- jouer x", "jouer [x]"),
            ("--aide", "invite --aide="),
            ("-h", "invite --aide="),
            ("exporter --help", "exporter [] --aide="),
            ("verifier a b", "vérifier [a|b]"),
            ("ve\u{301}rifier a", "vérifier [a]"),
            ("--version", "invite --version="),
            ("--linéaire ateliers --json", "ateliers [] --linéaire= --json="),
            ("jouer --a-blanc x", "jouer [x] --à-blanc="),
            ("play --linear --dry-run x", "jouer [x] --linéaire= --à-blanc="),
        ])
    func process(_ arguments: String, description: String) throws {
        let (command, global) = try Invocation.process(
            arguments.split(separator: " ").map(String.init))
        let head = command?.description ?? "invite"
        #expect(head + Invocation.describe(global) == description)
    }

    @Test(
        "arguments that are refused",
        arguments: [
            (
                ["-o", "exporter"],
                "« cahier » n’a pas d’option --sortie ; options possibles : --carnet, --langue, "
                    + "--linéaire, --json, --à-blanc, --aide, --version"
            ),
            (["-o"], "il manque la valeur de -o ; attendu : FICHIER"),
            (
                ["--titre", "x", "jouer"],
                "« jouer » n’a pas d’option --titre ; options possibles : --continuer"
            ),
            (
                ["--tout"],
                "« cahier » n’a pas d’option --tout ; options possibles : --carnet, --langue, "
                    + "--linéaire, --json, --à-blanc, --aide, --version"
            ),
            (["ouvrir", "x"], "« ouvrir » se tape à l’invite ou dans un fichier à jouer"),
            (["atelier"], "commande inconnue : « atelier » ; vouliez-vous dire « ateliers » ?"),
            ([""], "commande inconnue : «  » ; « aide » les montre toutes"),
            (["jouer"], "il manque quelque chose ; attendu : jouer FICHIER|-"),
            (["--aide=oui"], "--aide ne prend pas de valeur"),
        ])
    func processRefusal(_ arguments: [String], sentence: String) {
        let error = #expect(throws: CommandError.self) { try Invocation.process(arguments) }
        #expect(error?.problems.map { plain($0.message.french) } == [sentence])
    }

    @Test("the language of the arguments is known even where they are wrong")
    func language() {
        #expect(ProcessRequest.language(in: ["zut", "--langue=en"]) == .english)
        #expect(ProcessRequest.language(in: ["--language", "EN", "--zut"]) == .english)
        #expect(ProcessRequest.language(in: ["--langue"]) == nil)
        #expect(ProcessRequest.language(in: ["--langue", "de"]) == nil)
    }

    @Test("no two commands and no two options share a name", arguments: Language.allCases)
    func names(_ language: Language) {
        let commands = CommandName.allCases.map { Folding.key($0.word[language]) }
        #expect(Set(commands).count == commands.count)
        let options = OptionName.allCases.map { Folding.key($0.word[language]) }
        #expect(Set(options).count == options.count)
        for command in CommandName.allCases {
            #expect(CommandName.named(command.word[language]) == command)
        }
    }
}

extension Invocation: CustomTestStringConvertible {
    var description: String {
        let words = command.takesText ? "‹\(text)›" : "[\(arguments.joined(separator: "|"))]"
        return "\(command.word.french) \(words)" + Self.describe(options)
    }

    public var testDescription: String { description }

    static func describe(_ options: [OptionName: String]) -> String {
        OptionName.allCases.compactMap { option in
            options[option].map { " --\(option.word.french)=\($0)" }
        }.joined()
    }
}
