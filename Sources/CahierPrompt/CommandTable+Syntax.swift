/// How each command is parsed.
extension CommandName {
    var options: [OptionName] {
        switch self {
        case .open: [.title, .place, .date, .hour, .activities]
        case .export:
            [
                .document, .format, .output, .activities, .workshop, .blank, .participant,
                .synthesis, .copies, .all, .theme, .paper, .orientation, .imposition,
                .sheetsPerSignature, .fillable, .forPublic,
            ]
        case .rehearse:
            [
                .people, .seed, .activities, .format, .output, .theme, .paper, .orientation,
            ]
        case .importing: [.again, .name]
        case .archive: [.all, .output, .pdf]
        case .play: [.keepGoing]
        case .check: [.accessibility, .journal, .fingerprint, .json]
        case .groups: [.apart, .together, .seed]
        case .search: [.since, .until, .place, .activity, .session, .json]
        case .state, .summary, .workshops, .themes, .sessions, .diagnose: [.json]
        case .resume, .close, .participants, .activity, .next, .previous, .skip, .pause, .typeIn,
            .stage, .timer, .show, .reveal, .anonymous, .turn, .amend, .withdraw, .undo, .redo,
            .note, .decision, .action, .done, .pledge, .timeIs,
            .time, .log, .chat, .keep, .attribute, .discard, .group, .write, .help, .quit, .plan,
            .durations, .floor, .seal, .forget, .consent, .withhold, .backup:
            []
        }
    }

    /// How many words may follow, options left out; of no meaning where a text follows.
    var arity: ClosedRange<Int> {
        switch self {
        case .open, .withdraw, .play, .rehearse: 1...1
        case .done, .withhold: 1...2
        case .resume, .export, .help, .undo, .redo, .durations, .backup: 0...1
        case .groups: 0...2
        case .activity, .skip, .summary, .stage, .timer, .show, .reveal, .turn, .check, .seal,
            .archive:
            0...Int.max
        case .typeIn, .timeIs, .importing, .search: 1...Int.max
        case .close, .next, .previous, .pause, .anonymous, .state, .time, .log, .workshops, .themes,
            .sessions, .quit, .diagnose:
            0...0
        case .participants, .amend, .note, .decision, .action, .pledge, .chat, .keep, .attribute,
            .discard, .group, .write, .plan, .floor, .forget, .consent:
            0...0
        }
    }

    /// Whether what follows the word is one text, taken as it is.
    var takesText: Bool {
        switch self {
        case .participants, .amend, .note, .decision, .action, .pledge, .chat, .keep, .attribute,
            .discard, .group, .write, .plan, .floor, .forget, .consent:
            true
        case .open, .resume, .close, .activity, .next, .previous, .skip, .pause, .typeIn,
            .stage, .timer, .show, .reveal, .anonymous, .turn, .withdraw, .undo, .redo, .done,
            .timeIs, .state, .time, .summary, .log, .workshops, .themes, .check, .sessions, .export,
            .importing, .play, .rehearse, .help, .quit, .durations, .groups, .diagnose, .seal,
            .withhold, .archive, .backup, .search:
            false
        }
    }

    /// Whether the program itself takes it as its first argument.
    var isForProcess: Bool {
        switch self {
        case .workshops, .themes, .check, .sessions, .export, .importing, .play, .rehearse, .help,
            .diagnose, .forget, .archive, .backup, .search:
            true
        case .open, .resume, .close, .participants, .activity, .next, .previous, .skip, .pause,
            .typeIn, .stage, .timer, .show, .reveal, .anonymous, .turn, .amend, .withdraw, .undo,
            .redo, .note, .decision, .action, .done, .pledge, .timeIs, .state, .time, .summary,
            .log, .chat, .keep, .attribute, .discard, .group, .write, .quit, .plan, .durations,
            .groups, .floor, .seal, .consent, .withhold:
            false
        }
    }
}
