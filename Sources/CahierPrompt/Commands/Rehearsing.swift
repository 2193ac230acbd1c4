import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets
import Foundation

extension Interpreter {
    /// Plays a session of a workshop that nobody holds (`répéter ATELIER --participants 12`).
    ///
    /// It tells the times, and writes every document into a folder. The carnet is not touched.
    func rehearse(_ invocation: Invocation) throws(CommandError) {
        let options = invocation.options
        let edition = try Edition(options)
        let format = try format(options, nil)
        let people = try number(options[.people], of: .people, in: 1...400) ?? 12
        let seed = try options[.seed].map(Self.seed) ?? drawSeed()
        let workshop = try workshop(invocation.arguments[0]).workshop
        let rehearsal = try rehearsal(of: workshop, people: people, seed: seed, options)
        let session = rehearsal.session
        let counted = Wording.people(people)
        let title = Visible.excerpt(workshop.title)
        say(
            fr: "Répétition de « \(title) » : \(counted.french), graine \(seed).",
            en: "Rehearsal of ‘\(title)’: \(counted.english), seed \(seed).")
        tellTimes(of: session)
        try write(session, edition, format, into: options[.output] ?? folder(for: workshop))
    }

    private func rehearsal(
        of workshop: Workshop, people: Int, seed: Int, _ options: [OptionName: String]
    ) throws(CommandError) -> Rehearsal {
        let now = desk.now().civil(in: desk.zone)
        let start = Moment(now.date, hour: 18, minute: 30, in: desk.zone)
        let language = Press.language(of: workshop)
        let name = Wording(fr: "Répétition", en: "Rehearsal")[language]
        let activities =
            try options[.activities].map { (list) throws(CommandError) in
                try chosen(list, of: workshop)
            } ?? workshop.usualActivities
        let opening = Opening(
            title: "\(name) – \(workshop.title)", start: start, timeZone: desk.zone.identifier,
            activities: activities.map(\.id))
        var random = SeededRandom(seed: seed)
        return Rehearsal(
            SessionID(using: &random), of: workshop, opening, people: people, seed: seed, language)
    }

    private func tellTimes(of session: Session) {
        for activity in session.activities {
            guard let stretch = session.progress[activity.id]?.stretches.first,
                let end = stretch.end
            else { continue }
            let times = [stretch.start, end].map { Telling.time($0, in: session.zone, language) }
            let lengths = [end - stretch.start, activity.minutes.typical * 60].map {
                Telling.duration(seconds: $0, in: language)
            }
            let title = "\(activity.number). \(Visible.excerpt(activity.title))"
            say(
                fr: "  \(times[0])–\(times[1])  \(title) – \(lengths[0]) (prévu \(lengths[1]))",
                en: "  \(times[0])–\(times[1])  \(title) – \(lengths[0]) (planned \(lengths[1]))")
        }
        let total = Telling.duration(
            seconds: session.lastMoment - session.opening.start, in: language)
        let count = Wording.counted(
            session.entries.count, fr: "saisie", en: "entry", "entries")
        say(
            fr: "En tout \(total), \(count.french).", en: "\(total) in all, \(count.english).")
    }

    /// Every document of the session, and its sheets to fill in.
    private func write(
        _ session: Session, _ edition: Edition, _ format: ExportFormat, into folder: String
    ) throws(CommandError) {
        let press = Press(areas: try desk.pageAreas(edition), workshop: session.workshop)
        let folder = try desk.folder(folder)
        let path = folder.hasSuffix("/") ? folder : folder + "/"
        let name = session.workshop.id
        for kind in DocumentKind.allCases {
            try write(
                press.document(kind, of: session), in: edition, as: format, nil,
                to: path + fileName(kind, name, format))
        }
        let blank = Wording(fr: "vierges", en: "blank")[language]
        let sheets = press.blankSheets(
            of: session.workshop, activities: session.activities, copies: 1, for: nil)
        try write(
            sheets, in: edition, as: format, nil,
            to: path + fileName(.sheets, "\(name)-\(blank)", format))
    }

    private func folder(for workshop: Workshop) -> String {
        Wording(fr: "repetition-\(workshop.id)", en: "rehearsal-\(workshop.id)")[language]
    }

    private func number(
        _ text: String?, of option: OptionName, in range: ClosedRange<Int>
    ) throws(CommandError) -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let shown = Visible.excerpt(text)
            let bounds = [range.lowerBound, range.upperBound]
            throw CommandError(
                fr: "--\(option.word.french) : « \(shown) » ; attendu : un nombre entier de "
                    + "\(bounds[0]) à \(bounds[1])",
                en: "--\(option.word.english): ‘\(shown)’; expected a whole number from "
                    + "\(bounds[0]) to \(bounds[1])")
        }
        return number
    }
}
