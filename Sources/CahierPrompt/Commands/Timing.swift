import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// `minuteur` starts the countdown of the stage or round, or tells what is left of the one that
    /// runs; `minuteur 5 min`, `minuteur +1 min`, `minuteur arrêter`.
    func timer(_ arguments: [String]) throws(CommandError) {
        let session = try current()
        let text = arguments.joined(separator: " ")
        switch Folding.key(text) {
        case "":
            if session.countdown != nil { return tellCountdown(session) }
            guard let seconds = session.dueCountdown else { throw CommandError(.noDuration) }
            try start { () throws(Refusal) in try session.count(down: seconds) }
        case "arreter", "stop":
            try start { () throws(Refusal) in try session.stopCountdown() }
        case let word where word.hasPrefix("+"):
            guard let seconds = Duration.seconds(String(text.dropFirst())) else {
                throw Duration.expected(text)
            }
            try start { () throws(Refusal) in try session.extend(by: seconds, at: moment) }
        case _:
            guard let seconds = Duration.seconds(text) else { throw Duration.expected(text) }
            try start { () throws(Refusal) in try session.count(down: seconds) }
        }
    }

    private func start(
        _ bodies: () throws(Refusal) -> [Event.Body]
    ) throws(CommandError) {
        try commit(try orError(bodies))
        tellCountdown(try current())
    }

    private func tellCountdown(_ session: Session) {
        guard let left = session.secondsLeft(at: moment) else {
            return say(fr: "Le minuteur est arrêté.", en: "The timer is stopped.")
        }
        let end = Telling.timeToTheSecond(moment + left, in: session.zone, language)
        if session.isPaused {
            say(
                fr: "Minuteur : \(Wording.countdown(left).french), arrêté par la pause.",
                en: "Timer: \(Wording.countdown(left).english), stopped by the break.")
        } else if left > 0 {
            say(
                fr: "Minuteur : \(Wording.countdown(left).french), jusqu’à \(end).",
                en: "Timer: \(Wording.countdown(left).english), until \(end).")
        } else {
            say(
                fr: "Minuteur : \(Wording.countdown(left).french), depuis \(end).",
                en: "Timer: \(Wording.countdown(left).english), since \(end).")
        }
    }

    /// When the countdown that runs will have run out, in seconds from now, and what is said then;
    /// `nil` where none runs, or one has run out.
    public var alarm: (seconds: Int, text: String)? {
        guard let session, !session.isPaused, let left = session.secondsLeft(at: desk.now()),
            left > 0, let countdown = session.countdown
        else { return nil }
        let length = [Language.french, .english].map {
            Telling.exactly(seconds: countdown.seconds, in: $0)
        }
        let text = Wording(
            fr: "Temps écoulé : les \(length[0]) sont passées.", en: "Time is up: \(length[1]).")
        return (left, text.shown[language])
    }
}

extension Wording {
    /// « reste 1 min 20 s », « 35 s de trop ».
    static func countdown(_ left: Int) -> Wording {
        let told = [Language.french, .english].map {
            Telling.exactly(seconds: abs(left), in: $0)
        }
        return left > 0
            ? Wording(fr: "reste \(told[0])", en: "\(told[1]) left")
            : left == 0
                ? Wording(fr: "temps écoulé", en: "time is up")
                : Wording(fr: "\(told[0]) de trop", en: "\(told[1]) over")
    }
}

extension Refusal {
    fileprivate static let noDuration = Refusal(
        fr: "rien n’est minuté ici ; « minuteur 5 min » lance un minuteur",
        en: "nothing is timed here; ‘timer 5 min’ starts a timer")
}
