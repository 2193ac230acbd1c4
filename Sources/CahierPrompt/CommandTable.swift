import CahierDiagnostics

/// A command, whether typed at the prompt, in a file or as arguments of the program.
///
/// This is the one table: parsing, help, usage errors and suggestions are made from it.
enum CommandName: CaseIterable, Sendable {
    case open, resume, close, participants
    case activity, next, previous, skip, pause, typeIn
    case amend, withdraw, undo, redo, note, decision, action, done, pledge
    case stage, timer, show, reveal, anonymous, turn
    case timeIs, state, time, summary, log
    case chat, keep, attribute, discard, group, write
    case workshops, themes, check, sessions, export, importing, play, help, quit
    case plan, durations
    case groups, floor
    case rehearse
    case seal, forget, consent, withhold
    case diagnose
    case archive, backup
    case search

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
        case .pause: Wording(verbatim: "pause")
        case .typeIn: Wording(fr: "saisir", en: "enter")
        case .stage: Wording(fr: "étape", en: "stage")
        case .timer: Wording(fr: "minuteur", en: "timer")
        case .show: Wording(fr: "montrer", en: "show")
        case .reveal: Wording(fr: "révéler", en: "reveal")
        case .anonymous: Wording(fr: "anonyme", en: "anonymous")
        case .turn: Wording(fr: "tour", en: "turn")
        case .amend: Wording(fr: "corriger", en: "amend")
        case .withdraw: Wording(fr: "retirer", en: "withdraw")
        case .undo: Wording(fr: "annuler", en: "undo")
        case .redo: Wording(fr: "rétablir", en: "redo")
        case .note: Wording(verbatim: "note")
        case .decision: Wording(fr: "décision", en: "decision")
        case .action: Wording(verbatim: "action")
        case .done: Wording(fr: "fait", en: "done")
        case .pledge: Wording(fr: "promesse", en: "pledge")
        case .rehearse: Wording(fr: "répéter", en: "rehearse")
        case .timeIs: Wording(fr: "heure", en: "time-is")
        case .state: Wording(fr: "état", en: "state")
        case .time: Wording(fr: "temps", en: "time")
        case .summary: Wording(fr: "synthèse", en: "summary")
        case .log: Wording(fr: "journal", en: "log")
        case .chat: Wording(fr: "tchat", en: "chat")
        case .keep: Wording(fr: "garder", en: "keep")
        case .attribute: Wording(fr: "pour", en: "for")
        case .discard: Wording(fr: "jeter", en: "discard")
        case .group: Wording(fr: "grouper", en: "group")
        case .write: Wording(fr: "rédiger", en: "write")
        case .workshops: Wording(fr: "ateliers", en: "workshops")
        case .themes: Wording(fr: "thèmes", en: "themes")
        case .check: Wording(fr: "vérifier", en: "check")
        case .sessions: Wording(fr: "séances", en: "sessions")
        case .export: Wording(fr: "exporter", en: "export")
        case .importing: Wording(fr: "importer", en: "import")
        case .play: Wording(fr: "jouer", en: "play")
        case .help: Wording(fr: "aide", en: "help")
        case .quit: Wording(fr: "quitter", en: "quit")
        case .plan: Wording(verbatim: "plan")
        case .durations: Wording(fr: "durées", en: "durations")
        case .groups: Wording(fr: "groupes", en: "groups")
        case .floor: Wording(fr: "parole", en: "floor")
        case .seal: Wording(fr: "sceller", en: "seal")
        case .forget: Wording(fr: "oublier", en: "forget")
        case .consent: Wording(fr: "consentement", en: "consent")
        case .withhold: Wording(fr: "réserver", en: "withhold")
        case .diagnose: Wording(fr: "diagnostiquer", en: "doctor")
        case .archive: Wording(fr: "archiver", en: "archive")
        case .backup: Wording(fr: "sauvegarder", en: "backup")
        case .search: Wording(fr: "chercher", en: "search")
        }
    }
}
