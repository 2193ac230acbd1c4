import CahierDiagnostics

/// A command, whether typed at the prompt, in a file or as arguments of the program.
///
/// This is the one table: parsing, help, usage errors and suggestions are made from it.
enum CommandName: CaseIterable, Sendable {
    case open, resume, close, participants
    case activity, next, previous, skip
    case amend, withdraw, note, decision, action, done, pledge
    case timeIs, state, time, summary, log
    case workshops, check, sessions, export, play, help, quit

    /// The word that starts the line.
    var word: Wording {
        switch self {
        case .open: Wording(fr: "ouvrir", en: "open")
        case .resume: Wording(fr: "reprendre", en: "resume")
        case .close: Wording(fr: "clore", en: "close")
        case .participants: Wording(verbatim: "participants")
        case .activity: Wording(fr: "activité", en: "activity")
        case .next: Wording(fr: "suivante", en: "next")
        case .previous: Wording(fr: "précédente", en: "previous")
        case .skip: Wording(fr: "passer", en: "skip")
        case .amend: Wording(fr: "corriger", en: "amend")
        case .withdraw: Wording(fr: "retirer", en: "withdraw")
        case .note: Wording(verbatim: "note")
        case .decision: Wording(fr: "décision", en: "decision")
        case .action: Wording(verbatim: "action")
        case .done: Wording(fr: "fait", en: "done")
        case .pledge: Wording(fr: "promesse", en: "pledge")
        case .timeIs: Wording(fr: "heure", en: "time-is")
        case .state: Wording(fr: "état", en: "state")
        case .time: Wording(fr: "temps", en: "time")
        case .summary: Wording(fr: "synthèse", en: "summary")
        case .log: Wording(fr: "journal", en: "log")
        case .workshops: Wording(fr: "ateliers", en: "workshops")
        case .check: Wording(fr: "vérifier", en: "check")
        case .sessions: Wording(fr: "séances", en: "sessions")
        case .export: Wording(fr: "exporter", en: "export")
        case .play: Wording(fr: "jouer", en: "play")
        case .help: Wording(fr: "aide", en: "help")
        case .quit: Wording(fr: "quitter", en: "quit")
        }
    }

    /// What follows the word.
    var arguments: Wording {
        switch self {
        case .open: Wording(fr: "ATELIER", en: "WORKSHOP")
        case .resume, .export: Wording(fr: "[SÉANCE]", en: "[SESSION]")
        case .participants:
            Wording(fr: "[ajouter NOMS|partir NOM|liste]", en: "[add NAMES|leave NAME|list]")
        case .activity, .skip, .summary: Wording(fr: "[ACTIVITÉ]", en: "[ACTIVITY]")
        case .amend: Wording(fr: "N TEXTE", en: "N TEXT")
        case .withdraw, .done: Wording(verbatim: "N")
        case .note, .decision: Wording(fr: "TEXTE", en: "TEXT")
        case .action:
            Wording(fr: "TEXTE [@QUI] [échéance DATE]", en: "TEXT [@WHO] [due DATE]")
        case .pledge:
            Wording(
                fr: "QUI | COMBIEN | COMMUN [| ferme ou condition]",
                en: "WHO | HOW MUCH | COMMON [| firm or condition]")
        case .timeIs: Wording(verbatim: "HH:MM")
        case .check: Wording(fr: "FICHIER…", en: "FILE…")
        case .play: Wording(fr: "FICHIER|-", en: "FILE|-")
        case .help: Wording(fr: "[COMMANDE]", en: "[COMMAND]")
        case .close, .next, .previous, .state, .time, .log, .workshops, .sessions, .quit:
            Wording(verbatim: "")
        }
    }

    var summary: Wording {
        switch self {
        case .open:
            Wording(fr: "ouvre une séance d’un atelier", en: "opens a session of a workshop")
        case .resume:
            Wording(
                fr: "reprend une séance, la dernière sinon", en: "resumes a session, or the last")
        case .close: Wording(fr: "clôt la séance", en: "closes the session")
        case .participants: Wording(fr: "qui est là", en: "who is there")
        case .activity: Wording(fr: "commence une activité", en: "begins an activity")
        case .next: Wording(fr: "commence l’activité suivante", en: "begins the next activity")
        case .previous: Wording(fr: "revient à la précédente", en: "goes back to the previous one")
        case .skip: Wording(fr: "passe une activité", en: "skips an activity")
        case .amend: Wording(fr: "remplace ce qui est noté au n° N", en: "replaces entry N")
        case .withdraw: Wording(fr: "retire le n° N", en: "withdraws entry N")
        case .note: Wording(fr: "prend une note", en: "takes a note")
        case .decision: Wording(fr: "note une décision", en: "records a decision")
        case .action: Wording(fr: "note une action à faire", en: "records something to do")
        case .done: Wording(fr: "l’action n° N est faite", en: "action N is done")
        case .pledge:
            Wording(fr: "note une promesse à un commun", en: "records a pledge to a common")
        case .timeIs:
            Wording(
                fr: "ce qui suit s’est passé à cette heure",
                en: "what follows happened at that time")
        case .state: Wording(fr: "où on en est", en: "where we are")
        case .time: Wording(fr: "le temps passé et le temps qui reste", en: "time spent and left")
        case .summary: Wording(fr: "ce que disent les réponses", en: "what the answers say")
        case .log: Wording(fr: "ce qui a été noté, dans l’ordre", en: "what was recorded, in order")
        case .workshops: Wording(fr: "les ateliers à disposition", en: "the workshops at hand")
        case .check: Wording(fr: "vérifie des fichiers d’atelier", en: "checks workshop files")
        case .sessions: Wording(fr: "les séances du carnet", en: "the sessions of the carnet")
        case .export: Wording(fr: "écrit un document à imprimer", en: "writes a document to print")
        case .play: Wording(fr: "joue les commandes d’un fichier", en: "plays commands of a file")
        case .help: Wording(fr: "ce qu’on peut taper", en: "what can be typed")
        case .quit:
            Wording(
                fr: "quitte ; la séance reste où elle en est",
                en: "leaves; the session stays where it is")
        }
    }

    var options: [OptionName] {
        switch self {
        case .open: [.title, .place, .date, .hour, .activities]
        case .export: [.document, .format, .output, .activities, .workshop]
        case .resume, .close, .participants, .activity, .next, .previous, .skip, .amend,
            .withdraw, .note, .decision, .action, .done, .pledge, .timeIs, .state, .time,
            .summary, .log, .workshops, .check, .sessions, .play, .help, .quit:
            []
        }
    }

    /// Whether what follows the word is one text, taken as it is.
    var takesText: Bool {
        switch self {
        case .participants, .amend, .note, .decision, .action, .pledge: true
        case .open, .resume, .close, .activity, .next, .previous, .skip, .withdraw, .done,
            .timeIs, .state, .time, .summary, .log, .workshops, .check, .sessions, .export,
            .play, .help, .quit:
            false
        }
    }

    /// Whether the program itself takes it as its first argument.
    var isForProcess: Bool {
        switch self {
        case .workshops, .check, .sessions, .export, .play, .help: true
        case .open, .resume, .close, .participants, .activity, .next, .previous, .skip, .amend,
            .withdraw, .note, .decision, .action, .done, .pledge, .timeIs, .state, .time,
            .summary, .log, .quit:
            false
        }
    }
}

/// An option of a command, or of the program.
enum OptionName: CaseIterable, Sendable {
    case title, place, date, hour, activities
    case document, format, output, workshop, carnet, language, help, version

    var word: Wording {
        switch self {
        case .title: Wording(fr: "titre", en: "title")
        case .place: Wording(fr: "lieu", en: "place")
        case .date: Wording(verbatim: "date")
        case .hour: Wording(fr: "heure", en: "time")
        case .activities: Wording(fr: "activités", en: "activities")
        case .document: Wording(verbatim: "document")
        case .format: Wording(verbatim: "format")
        case .output: Wording(fr: "sortie", en: "output")
        case .workshop: Wording(fr: "atelier", en: "workshop")
        case .carnet: Wording(verbatim: "carnet")
        case .language: Wording(fr: "langue", en: "language")
        case .help: Wording(fr: "aide", en: "help")
        case .version: Wording(verbatim: "version")
        }
    }

    var letter: Character? {
        switch self {
        case .output: "o"
        case .help: "h"
        case .title, .place, .date, .hour, .activities, .document, .format, .workshop, .carnet,
            .language, .version:
            nil
        }
    }

    /// What its value is, as help shows it; `nil` for one without value.
    var value: Wording? {
        switch self {
        case .title, .place: Wording(fr: "TEXTE", en: "TEXT")
        case .date: Wording(fr: "AAAA-MM-JJ", en: "YYYY-MM-DD")
        case .hour: Wording(verbatim: "HH:MM")
        case .activities: Wording(verbatim: "1,2,5")
        case .document: Wording(verbatim: "DOCUMENT")
        case .format: Wording(verbatim: "FORMAT")
        case .output, .carnet: Wording(fr: "FICHIER", en: "FILE")
        case .workshop: Wording(fr: "ATELIER", en: "WORKSHOP")
        case .language: Wording(verbatim: "fr|en")
        case .help, .version: nil
        }
    }

    /// Those of the program, before or after a command.
    static let global: [OptionName] = [.carnet, .language, .help, .version]

    /// The option that a word names in either language, among `options`.
    static func named(_ word: some StringProtocol, among options: [OptionName]) -> OptionName? {
        let key = Folding.key(String(word))
        return options.first { option in
            Language.allCases.contains { Folding.key(option.word[$0]) == key }
        }
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
}
