import CahierCore
import CahierDiagnostics
import CahierStemming

extension Interpreter {
    /// `grouper 3 7 12 "accueil"`: puts texts together; alone, proposes those that are near.
    func group(_ text: String) throws(CommandError) {
        let session = try current()
        guard !text.isEmpty else { return try proposeGroups(in: session) }
        let list = try orError { () throws(Refusal) in try NumberList(text) }
        let title = Parts.unquoted(list.rest)
        guard !list.numbers.isEmpty, !title.isEmpty else { throw .incomplete(.group) }
        try commit(
            try orError { () throws(Refusal) in try session.group(list.numbers, as: title) })
        let after = try current()
        guard after.entries.count == session.entries.count else {
            return try acknowledge(after.entries.count...after.entries.count)
        }
        let numbers = list.numbers.map(String.init).joined(separator: ", ")
        let group = after.current.flatMap { activity in
            after.groups(in: activity).first { $0.entries.contains(list.numbers[0]) }
        }
        let shown = Visible.excerpt(group?.title ?? title)
        say(
            fr: "Ensemble sous « \(shown) » : n° \(numbers).",
            en: "Together under ‘\(shown)’: no. \(numbers).")
    }

    private func proposeGroups(in session: Session) throws(CommandError) {
        let activity = try activity([], in: session, of: .group)
        _ = sayWhatIsHidden(of: activity, in: session)
        let texts = session.freeTexts(in: activity.id).filter { text in
            session.entry(text.number).map(session.isShown) == true
        }
        let spoken = Language(rawValue: String(session.workshop.language.prefix(2)))
        let groups = Likeness(spoken ?? language).groups(of: texts.map(\.text))
            .map { places in places.map { texts[$0] } }
            .filter { !session.holdsTogether($0.map(\.number), in: activity.id) }
        guard !groups.isEmpty else {
            return say(
                fr: "Aucun texte n’en répète un autre ; « grouper N N TITRE » en réunit.",
                en: "No text repeats another; ‘group N N TITLE’ puts some together.")
        }
        say(fr: "Textes proches, rien n’est fait :", en: "Texts that are near, nothing is done:")
        for (index, group) in groups.enumerated() {
            let told = group.map { "\($0.number) \(Visible.excerpt($0.text, limit: 30))" }
                .joined(separator: " · ")
            show(
                PlainText.wrapped(told, mark: "\(index + 1). ").joined(separator: "\n") + "\n"
                    + "   " + line(grouping: group))
        }
    }

    /// The line that puts texts together, under the shortest of them.
    private func line(grouping group: [(number: Int, text: String)]) -> String {
        let numbers = group.map { String($0.number) }.joined(separator: " ")
        let texts = group.map { Visible.excerpt($0.text, limit: 40) }
        let title = texts.min { ($0.count, $0) < ($1.count, $1) } ?? ""
        return "\(CommandName.group.word[language]) \(numbers) \(Parts.quoted(title))"
    }
}

extension Session {
    /// Whether all these entries stand in one group already.
    fileprivate func holdsTogether(_ numbers: [Int], in activity: Activity.ID) -> Bool {
        groups(in: activity).contains { group in numbers.allSatisfy(group.entries.contains) }
    }
}
