import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// The most bytes that a file of people may have.
    public static let largestPeopleFile = 1_000_000
    /// The most people that one file may bring.
    private static let mostPeople = 2000

    /// How many of the rows that cannot be read are said.
    private static let mostProblems = 20

    /// Lets the people of a CSV file join, all or none; those who are here already are said.
    func importPeople(_ path: String) throws(CommandError) {
        let session = try current()
        guard !path.isEmpty else { throw .incomplete(.participants) }
        let written = try peopleText(path)
        let list = PeopleList(PeopleTable(written.text, file: path), file: path, in: session)
        guard list.problems.isEmpty else { throw Self.refusal(list.problems, in: path) }
        guard list.strangers.count <= Self.mostPeople else {
            throw Self.excessive(path, .people(list.strangers.count), .people(Self.mostPeople))
        }
        if !list.strangers.isEmpty {
            try commit(
                try orError { () throws(Refusal) in try session.join(strangers: list.strangers) })
        }
        tell(list, from: path, in: written.encoding, there: try current().present.count)
    }

    private func peopleText(_ path: String) throws(CommandError) -> WrittenText {
        let bytes = try desk.peopleFile(path)
        let most = Self.largestPeopleFile / 1_000_000
        guard bytes.count <= Self.largestPeopleFile else {
            throw Self.excessive(
                path, Wording(fr: "trop d’octets", en: "too many bytes"),
                Wording(fr: "\(most) Mo", en: "\(most) MB"))
        }
        do throws(CommandError) { return try WrittenText(bytes) } catch {
            throw error.met(in: path)
        }
    }

    private func tell(
        _ list: PeopleList, from path: String, in encoding: WrittenText.Encoding, there count: Int
    ) {
        let added = Wording.counted(
            list.strangers.count, fr: "personne ajoutée", "personnes ajoutées", en: "person added",
            "people added")
        say(
            fr: "\(path) : \(added.french), \(count) dans la séance.",
            en: "\(path): \(added.english), \(count) in the session.")
        if encoding == .windows1252, !list.strangers.isEmpty {
            say(
                fr: "Le fichier semble en \(encoding.rawValue) ; les accents sont-ils justes ?",
                en: "The file seems to be in \(encoding.rawValue); are the accents right?")
        }
        tell(list.strangers, fr: "Arrivées", en: "New")
        tell(list.here, fr: "Déjà là", en: "Here already")
        tell(
            list.gone, fr: "Départs déjà notés (de retour ? « participants ajouter NOM »)",
            en: "Known to have left (back again? ‘participants add NAME’)")
        tell(
            list.repeated,
            fr: "Plusieurs fois dans le fichier, pris une fois (homonyme ? ajoutez une initiale)",
            en: "Several times in the file, taken once (a namesake? add an initial)")
    }

    private func tell(_ names: [String], fr: String, en: String) {
        guard !names.isEmpty else { return }
        let most = 12
        let list = names.prefix(most).map { Visible.excerpt($0) }.joined(separator: ", ")
        let rest = names.count - most
        let others = Wording.counted(rest, fr: "autre", en: "other")
        let more =
            rest > 0
            ? Wording(fr: " et \(others.french)", en: " and \(others.english)")
            : Wording(verbatim: "")
        let line = Wording(
            fr: "\(fr) : \(list)\(more.french).", en: "\(en): \(list)\(more.english).")
        say(line)
    }

    private static func refusal(_ problems: [Problem], in path: String) -> CommandError {
        let others = problems.count - mostProblems
        let more = Problem(
            Wording(
                fr: "et \(others) autres lignes ; rien n’est noté",
                en: "and \(others) other lines; nothing is recorded"), in: path)
        let none = Problem(
            Wording(
                fr: "rien n’est noté ; une fois le fichier corrigé, importez-le de nouveau",
                en: "nothing is recorded; once the file is corrected, import it again"), in: path)
        return CommandError(
            .badData, problems.prefix(mostProblems) + [others > 0 ? more : none])
    }

    private static func excessive(
        _ path: String, _ found: Wording, _ most: Wording
    ) -> CommandError {
        CommandError(
            .badData,
            [
                Problem(
                    Wording(
                        fr: "\(found.french) ; attendu : au plus \(most.french)",
                        en: "\(found.english); expected at most \(most.english)"), in: path)
            ])
    }
}
