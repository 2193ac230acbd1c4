import CahierCore
import CahierDiagnostics

/// The carnet and the clock, as commands meet them.
extension Interpreter {
    /// The carnet; what there is to say of it is said once, when it is first needed.
    func carnet() throws(CommandError) -> any Carnet {
        let carnet = try desk.carnet()
        guard !hasToldOfCarnet else { return carnet }
        hasToldOfCarnet = true
        for notice in carnet.notices { warn(notice) }
        return carnet
    }

    /// When what is typed now happened.
    var moment: Moment { statedTime ?? desk.now() }

    /// Keeps what happened, then takes it into account.
    func commit(_ bodies: [Event.Body], from source: Source = .command) throws(CommandError) {
        var session = try current()
        let carnet = try carnet()
        let moment = moment
        let isTurn = turn?.isWriting == true
        do {
            try carnet.record(
                bodies, in: &session, at: moment, from: isTurn ? .turn : source)
        } catch {
            throw CommandError(error)
        }
        self.session = session
        if statedTime == nil { follow(clock: moment, in: session) }
    }

    /// Says, each time that the clock is set back, that it was; what happened is recorded all the
    /// same, at the time that the clock shows.
    private func follow(clock moment: Moment, in session: Session) {
        defer { latestClock = moment }
        // A clock that is set right by some seconds is not worth a word.
        guard let latestClock, latestClock - moment >= 60 else { return }
        func told(_ moment: Moment, _ language: Language) -> String {
            Telling.dayAndTime(moment, in: session.zone, language)
        }
        warn(
            Wording(
                fr: "L’horloge de l’ordinateur a reculé, du \(told(latestClock, .french)) au "
                    + "\(told(moment, .french)). C’est noté à cette heure-là, dans l’ordre où c’est "
                    + "tapé ; réglez l’horloge, ou dites l’heure juste : « heure HH:MM ».",
                en: "The clock of the computer went back, from \(told(latestClock, .english)) to "
                    + "\(told(moment, .english)). It is recorded at that time, in the order of "
                    + "typing; set the clock, or tell the right time: ‘time-is HH:MM’."))
    }
}
