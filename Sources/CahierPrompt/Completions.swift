import CahierCore
import CahierDiagnostics
import CahierSheets

/// What may complete a line at the prompt.
public struct Completions: Equatable, Sendable {
    /// How many characters at the end of the line the candidates take the place of.
    public var replaced: Int
    /// Whole words, each with the space or the colon that follows it.
    public var candidates: [String]
    /// Whether the path of a file may stand there.
    public var takesPath: Bool
}

extension Interpreter {
    /// What may complete a line, given its text up to the cursor: commands, names, activities,
    /// workshops, options and their values, whatever the accents and the case.
    public func completions(of text: String) -> Completions {
        guard !isInText, turn == nil else {
            return Completions(replaced: 0, candidates: [], takesPath: false)
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let last = words.last ?? ""
        guard words.count > 1, let command = CommandName.named(words[0]) else {
            let group = session == nil ? [] : [Wording(fr: "groupe", en: "group")[language]]
            let authors = (group + names).map { $0 + ": " }
            return matching(text, authors + (words.count > 1 ? [] : commands))
        }
        if last.hasPrefix("--") {
            let options = (command.options + [.help]).map { option in
                "--\(option.word[language])" + " "
            }
            return matching(last, options)
        }
        if let option = option(named: words.dropLast().last ?? "", of: command),
            option.value != nil
        {
            return matching(last, values(of: option), takesPath: option.takesPath)
        }
        let rest = words.dropFirst().joined(separator: " ")
        return argument(of: command, rest, last)
    }

    private func option(named word: String, of command: CommandName) -> OptionName? {
        if word.hasPrefix("--") {
            return OptionName.named(word.dropFirst(2), among: command.options)
        }
        guard word.count == 2, word.hasPrefix("-") else { return nil }
        return command.options.first { $0.letter == word.last }
    }

    private func argument(
        of command: CommandName, _ rest: String, _ last: String
    ) -> Completions {
        switch command {
        case .open, .rehearse: matching(last, values(of: .workshop), takesPath: true)
        case .resume, .export, .archive: matching(last, sessions)
        case .activity, .skip, .summary: matching(rest, activities)
        case .participants: participants(rest)
        case .action:
            last.hasPrefix("@")
                ? matching(last, names.map { "@\($0) " }) : matching(last, [])
        case .stage: matching(rest, stages)
        case .show: matching(rest, Reveal.allCases.map { $0.word[language] + " " })
        case .reveal, .turn: matching(rest, names)
        case .pledge: matching(rest, names.map { $0 + " | " })
        case .help:
            matching(last, commands + helpTopics)
        case .check:
            rest.contains("--journal") || rest.contains("--log")
                ? matching(last, sessions) : matching(last, [], takesPath: true)
        case .importing, .play, .chat, .backup: matching(last, [], takesPath: true)
        case .keep, .discard: matching(last, [Wording(fr: "tout", en: "all")[language] + " "])
        case .attribute: matching(last, names.map { $0 + " " })
        case .group: matching(last, groupTitles)
        case .write:
            matching(
                rest,
                [CommandName.note, .decision].map { $0.word[language] } + names.map { "\($0):" })
        case .groups: matching(rest, [Wording(fr: "de", en: "of")[language] + " "])
        case .floor: matching(Self.lastPart(of: rest), names)
        case .close, .next, .previous, .pause, .typeIn, .timer, .anonymous, .amend, .withdraw,
            .undo, .redo, .note,
            .decision, .done, .withhold, .timeIs, .state, .time, .log, .workshops, .themes,
            .sessions, .quit, .diagnose:
            matching(last, [])
        case .plan: plan(rest, last)
        case .seal: matching(rest, activities)
        case .forget, .consent: matching(rest, names)
        case .search: matching(last, [])
        case .durations: matching(last, values(of: .workshop))
        }
    }

    /// Those of the activity under way.
    private var groupTitles: [String] {
        guard let session, let activity = session.current else { return [] }
        return session.groups(in: activity).map { Parts.quoted(Visible.excerpt($0.title)) }
    }

    private func participants(_ rest: String) -> Completions {
        let verbs = [
            Wording(fr: "partir", en: "leave"), Wording(fr: "pseudonyme", en: "pseudonym"),
            Wording(fr: "importer", en: "import"), Wording(fr: "ajouter", en: "add"),
            Wording(fr: "liste", en: "list"),
        ].map { $0[language] }
        let (verb, text) = Parts.head(rest)
        let place = verbs.firstIndex { Folding.key($0) == Folding.key(verb) }
        guard rest.contains(" "), let place else { return matching(rest, verbs.map { $0 + " " }) }
        let last = Self.lastPart(of: text)
        return switch place {
        case 0: matching(text, names)
        case 1: matching(last, names + [Wording(fr: "tous", en: "all")[language]])
        case 2: matching(text, [], takesPath: true)
        case 3: matching(text, [Wording(fr: "pseudonymes", en: "pseudonyms")[language] + " "])
        case _: matching(text, [])
        }
    }

    /// What follows the last comma of a list of names.
    private static func lastPart(of names: String) -> String {
        Parts.trimmed(names.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
    }

    /// What may be changed, then which block.
    private func plan(_ rest: String, _ last: String) -> Completions {
        guard rest.contains(" ") else {
            return matching(rest, PlanVerb.allCases.map { $0.word[language] + " " })
        }
        guard let session else { return matching(last, []) }
        return matching(
            last,
            session.plan.blocks.map { block in
                (block.isPlayed ? block.activities[0] : block.handle(in: session.workshop)) + " "
            })
    }

    private func values(of option: OptionName) -> [String] {
        switch option {
        case .document: DocumentKind.allCases.map { $0.name[language] + " " }
        case .workshop: ((try? desk.workshops()) ?? []).map { $0.workshop.id + " " }
        case .session: sessions
        case .activity: activities
        case .theme: ((try? desk.themes()) ?? []).map { $0.name + " " }
        case .participant, .apart, .together: names.map { Parts.quoted($0) + " " }
        case .format, .paper, .orientation, .imposition, .language:
            (option.value?[language] ?? "").split(separator: "|").map { $0 + " " }
        case .title, .place, .date, .hour, .activities, .output, .blank, .synthesis, .copies, .all,
            .keepGoing, .fillable, .again, .accessibility, .sheetsPerSignature, .carnet, .help,
            .version, .linear, .json, .dryRun, .seed, .people, .journal, .fingerprint,
            .forPublic, .name, .pdf, .since, .until:
            []
        }
    }

    private var commands: [String] {
        CommandName.allCases.map { $0.word[language] + " " }
    }

    /// Of those who are there.
    private var names: [String] {
        session?.participants.filter { !$0.hasLeft }.map(\.name) ?? []
    }

    private var activities: [String] {
        session?.workshop.activities.map { $0.id + " " } ?? []
    }

    private var stages: [String] {
        let activity = session?.current.flatMap { session?.workshop.activity($0) }
        let moves = [
            Wording(fr: "suivante", en: "next"), Wording(fr: "précédente", en: "previous"),
        ]
        return (activity?.stages.map(\.title) ?? []) + moves.map { $0[language] }
    }

    private var helpTopics: [String] {
        [
            Wording(fr: "animation", en: "facilitation"), Wording(fr: "réponses", en: "answers"),
        ].map { $0[language] + " " }
    }

    private var sessions: [String] {
        ((try? desk.carnet().summaries()) ?? []).prefix(100).map { $0.id.text + " " }
    }

    private func matching(
        _ text: String, _ candidates: [String], takesPath: Bool = false
    ) -> Completions {
        let key = Folding.key(text)
        let matching = candidates.filter { candidate in
            [candidate, candidate.replacing("\"", with: "")].contains {
                Folding.key($0).hasPrefix(key)
            }
        }
        return Completions(
            replaced: text.count, candidates: matching.sorted { Folding.key($0) < Folding.key($1) },
            takesPath: takesPath)
    }
}

extension OptionName {
    /// Whether its value is, or may be, the path of a file.
    fileprivate var takesPath: Bool {
        switch self {
        case .output, .carnet, .workshop, .theme: true
        case .title, .place, .date, .hour, .activities, .document, .format, .blank, .participant,
            .synthesis, .copies, .all, .paper, .orientation, .keepGoing, .fillable, .again,
            .accessibility, .imposition, .sheetsPerSignature, .language, .help, .version,
            .linear, .json, .dryRun, .apart, .together, .seed, .people, .journal, .fingerprint,
            .forPublic, .name, .pdf, .since, .until, .activity, .session:
            false
        }
    }
}
