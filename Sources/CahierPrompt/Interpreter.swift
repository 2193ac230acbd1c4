public import CahierCore
public import CahierDiagnostics
import Foundation

/// Runs the lines that a facilitator types, one after the other.
///
/// A line either does all it says and is in the carnet when ``run(_:)`` returns, or throws and
/// has changed nothing.
public final class Interpreter {
    let desk: any Desk
    public let language: Language
    public let manner: Manner
    let output: Output
    public internal(set) var session: Session?
    /// The time that was stated for what follows; `nil` for the clock's.
    var statedTime: Moment?
    /// The activity whose summary was shown last.
    var summarised: Activity.ID?
    /// Whose turn it is at a shared computer, while people come one after the other.
    var turn: Turn?
    /// Whether a file is being played, so that none plays another.
    var isPlaying = false
    public private(set) var wantsToQuit = false
    private var assembler = LineAssembler()
    /// What the clock showed when something was recorded last.
    var latestClock: Moment?
    /// Whether it was said what there is to say of the carnet.
    var hasToldOfCarnet = false
    /// The lines that the line refused last may have meant; a number alone takes one of them.
    var choices: [String] = []

    public init(desk: any Desk, language: Language, manner: Manner = Manner(), output: Output) {
        self.desk = desk
        self.language = language
        self.manner = manner
        self.output = output
    }

    /// What stands before the cursor: the activity under way, or the name of the program.
    public var prompt: String {
        if assembler.isOpen { return "… " }
        if turn != nil { return "\(nameOfTurn) > " }
        guard let activity = session?.current.flatMap({ session?.workshop.activity($0) }) else {
            return "cahier > "
        }
        let pause = session?.isPaused == true ? Wording.onPause[language] : ""
        return "\(activity.number). \(Visible.excerpt(activity.title))\(pause) > "
    }

    /// Whether the lines that come are those of a text opened by `<<FIN`.
    var isInText: Bool { assembler.isOpen }
    /// What stands before the text that is open.
    var openedText: String? { assembler.head }

    func spoilText() { assembler.spoil() }

    /// Runs one line as typed; the lines of a text opened by `<<FIN` are kept until it is closed.
    public func run(_ line: String) throws(CommandError) {
        guard !Parts.hasTextMark(line) else {
            spoilText()
            throw CommandError(
                .badData,
                fr: "la ligne contient un caractère qui n’en est pas un (U+1FFFE ou U+1FFFF)",
                en: "the line holds a character that is none (U+1FFFE or U+1FFFF)")
        }
        guard let command = assembler.add(line) else { return }
        let text = Parts.trimmed(command)
        let offered = choices
        choices = []
        if let turn { return try run(text, in: turn) }
        guard !text.isEmpty, !text.hasPrefix("#") else { return }
        let number = Int(text) ?? 0
        try run(command: offered.indices.contains(number - 1) ? offered[number - 1] : text)
    }

    private func run(command text: String) throws(CommandError) {
        if let (authors, answer) = try addressed(text) {
            return try answered(answer, by: authors)
        }
        let invocation: Invocation
        do throws(CommandError) { invocation = try Invocation(line: text) } catch {
            throw missingColon(text) ?? error
        }
        try run(invocation)
    }

    /// Gives up the line, and the text opened by `<<FIN` that it may stand in: nothing is recorded.
    public func abandon() { assembler = LineAssembler() }

    /// Says what is left undone at the end: messages to review, or a text that was never closed.
    public func finish() throws(CommandError) {
        // What somebody just wrote does not stay on the screen that others share.
        if turn != nil { endTurns() }
        guard assembler.isOpen else {
            if !isPlaying, !wantsToQuit { sayWhatIsPending(leaving: true) }
            return
        }
        assembler = LineAssembler()
        throw CommandError(
            .badData, fr: "le texte ouvert par <<FIN n’est pas fermé par une ligne FIN",
            en: "the text opened by <<FIN is not closed by a line FIN")
    }

    func run(_ invocation: Invocation) throws(CommandError) {
        guard invocation.options[.help] == nil else {
            return show(Help(language: language).page(invocation.command))
        }
        switch invocation.command {
        case .open: try open(invocation)
        case .resume: try resume(invocation.arguments)
        case .close: try close()
        case .participants: try participants(invocation.text)
        case .activity: try begin(invocation.arguments)
        case .next: try move(by: 1)
        case .previous: try move(by: -1)
        case .skip: try skip(invocation.arguments)
        case .pause: try pause()
        case .stage: try stage(invocation.arguments)
        case .timer: try timer(invocation.arguments)
        case .show: try show(invocation.arguments)
        case .reveal: try reveal(invocation.arguments)
        case .anonymous: try veil()
        case .turn: try takeTurns(invocation.arguments)
        case .typeIn: try typeIn(invocation.arguments.joined(separator: " "))
        case .amend: try amend(invocation.text)
        case .withdraw: try withdraw(invocation.arguments)
        case .undo: try undo(invocation.arguments)
        case .redo: try redo(invocation.arguments)
        case .chat: try chat(invocation.text)
        case .keep: try keep(invocation.text)
        case .attribute: try attribute(invocation.text)
        case .discard: try discard(invocation.text)
        case .group: try group(invocation.text)
        case .write: try write(invocation.text)
        case .note: try record(.note(try text(invocation)), by: .group)
        case .decision: try record(.decision(try text(invocation)), by: .group)
        case .action: try takeOn(try text(invocation))
        case .done: try complete(invocation.arguments)
        case .pledge: try record(.pledge(try pledge(try text(invocation))), by: .group)
        case .timeIs: try timeIs(invocation.arguments)
        case .state: try showState(invocation)
        case .time: try showTime()
        case .summary:
            try showSummary(invocation.arguments, isForPrograms: isForPrograms(invocation))
        case .log: try showLog()
        case .workshops: try listWorkshops(invocation)
        case .themes: try listThemes(invocation)
        case .check: try check(invocation)
        case .sessions: try listSessions(invocation)
        case .export: try export(invocation)
        case .importing: try importFiles(invocation)
        case .play: try play(invocation)
        case .rehearse: try rehearse(invocation)
        case .help: try help(invocation.arguments)
        case .quit:
            wantsToQuit = true
            sayWhatIsPending(leaving: true)
        case .plan: try plan(invocation.text)
        case .durations: try showDurations(invocation.arguments)
        case .groups: try groups(invocation)
        case .floor: try floor(invocation.text)
        case .seal: try seal(invocation.arguments)
        case .forget: try forget(invocation.text)
        case .search: try search(invocation)
        case .consent: try consent(invocation.text)
        case .withhold: try withhold(invocation.arguments)
        case .diagnose: try diagnose(invocation)
        case .archive: try archive(invocation)
        case .backup: try backUp(to: invocation.arguments.first)
        }
    }

    // MARK: - What commands share

    /// The session in hand.
    func current() throws(CommandError) -> Session {
        guard let session else {
            throw CommandError(
                fr: "aucune séance n’est ouverte ; « ouvrir ATELIER » en ouvre une, « reprendre » "
                    + "reprend la dernière",
                en: "no session is open; ‘open WORKSHOP’ opens one, ‘resume’ resumes the last")
        }
        return session
    }

    /// The activity that words name; without any, the one under way.
    ///
    /// - Throws: ``CommandError`` where they name none, or none is under way.
    func activity(
        _ words: [String], in session: Session, of command: CommandName
    ) throws(CommandError) -> Activity {
        guard words.isEmpty else { return try activity(words.joined(separator: " "), in: session) }
        guard let activity = session.current.flatMap(session.workshop.activity) else {
            throw CommandError(
                .badData,
                fr: "aucune activité n’est en cours ; attendu : \(command.word.french) ACTIVITÉ",
                en: "no activity is under way; expected \(command.word.english) ACTIVITY")
        }
        return activity
    }

    private func activity(_ word: String, in session: Session) throws(CommandError) -> Activity {
        let activities = session.workshop.activities
        if let number = Int(word), let found = activities.first(where: { $0.number == number }) {
            return found
        }
        let lookup = Lookup(
            Wording(fr: "activité inconnue", en: "unknown activity"),
            activities.map { [$0.id, $0.title] })
        if Int(word) != nil {
            let known = activities.map { String($0.number) }.joined(separator: ", ")
            throw CommandError(
                .badData,
                fr: "aucune activité ne porte le n° \(word) ; numéros possibles : \(known)",
                en: "no activity has the number \(word); possible numbers: \(known)")
        }
        return activities[try orError { () throws(Refusal) in try lookup.find(word) }]
    }

    /// The text after the word of a command; it must not be empty.
    func text(_ invocation: Invocation) throws(CommandError) -> String {
        let text = Parts.unquoted(invocation.text)
        guard !text.isEmpty else { throw .incomplete(invocation.command) }
        return text
    }
}
