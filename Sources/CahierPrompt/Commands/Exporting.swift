import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

extension Interpreter {
    func export(_ invocation: Invocation) throws(CommandError) {
        let kind = try kind(invocation.options[.document])
        let format = try format(invocation.options)
        let areas = try desk.pageAreas()
        let document: Document
        let name: String
        if let workshop = invocation.options[.workshop] {
            let edition = try desk.workshop(workshop)
            let activities = try chosen(invocation.options[.activities], of: edition.workshop)
            document = try blank(
                kind, Press(areas: areas, workshop: edition.workshop), edition.workshop, activities)
            name = edition.workshop.id
        } else {
            let session = try stored(invocation.arguments.first)
            let activities = try invocation.options[.activities].map {
                (list) throws(CommandError) in try chosen(list, of: session.workshop)
            }
            let press = Press(areas: areas, workshop: session.workshop)
            document = press.document(kind, of: session, activities: activities)
            name = session.id.text
        }
        let path = invocation.options[.output] ?? Self.fileName(kind, name, format, language)
        let losses = try desk.export(document, as: format, to: path)
        show(Visible.text(path))
        for loss in losses { say(loss) }
    }

    private func blank(
        _ kind: DocumentKind, _ press: Press, _ workshop: Workshop, _ activities: [Activity]
    ) throws(CommandError) -> Document {
        switch kind {
        case .booklet: return press.booklet(of: workshop, activities: activities)
        case .runSheet: return press.runSheet(of: workshop, activities: activities)
        case .sheets, .answers, .minutes:
            throw CommandError(
                fr:
                    "le document « \(kind.name.french) » se fait d’une séance, pas d’un atelier seul",
                en: "the document ‘\(kind.name.english)’ is made of a session, not of a workshop")
        }
    }

    private func kind(_ text: String?) throws(CommandError) -> DocumentKind {
        let kinds = DocumentKind.allCases
        let names = kinds.map { $0.name[language] }.joined(separator: ", ")
        guard let text else {
            throw CommandError(
                fr: "il manque --document ; attendu : \(names)",
                en: "--document is missing; expected \(names)")
        }
        let lookup = Lookup(
            Wording(fr: "document", en: "document"),
            kinds.map { [$0.name.french, $0.name.english] })
        return kinds[try orError { () throws(Refusal) in try lookup.find(text) }]
    }

    /// The format asked for; else the one the file's name ends with; else ODT.
    private func format(_ options: [OptionName: String]) throws(CommandError) -> ExportFormat {
        let ending = options[.output].flatMap { $0.split(separator: ".").last.map(String.init) }
        guard let text = options[.format] else {
            return ending.flatMap { ExportFormat(rawValue: $0.lowercased()) } ?? .odt
        }
        guard let format = ExportFormat(rawValue: text.lowercased()) else {
            let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandError(
                fr: "format inconnu : « \(Visible.excerpt(text)) » ; attendu : \(known)",
                en: "unknown format: ‘\(Visible.excerpt(text))’; expected \(known)")
        }
        return format
    }

    /// A file name in plain ASCII, such as `reponses-k7m2q.odt`.
    private static func fileName(
        _ kind: DocumentKind, _ name: String, _ format: ExportFormat, _ language: Language
    ) -> String {
        "\(Folding.key(kind.name[language]))-\(name).\(format.rawValue)"
    }

    func listWorkshops() throws(CommandError) {
        for edition in try desk.workshops() {
            let workshop = edition.workshop
            let count = workshop.activities.count
            say(
                fr: "\(workshop.id) – \(workshop.title) (\(count) activités)",
                en: "\(workshop.id) – \(workshop.title) (\(count) activities)")
        }
    }

    func listSessions() throws(CommandError) {
        let carnet = try desk.carnet()
        let summaries = try orError { () throws(CarnetError) in try carnet.summaries() }
        for summary in summaries {
            let zone = summary.zone
            let when = Telling.dayAndTime(summary.start, in: zone, language)
            let state =
                summary.isClosed
                ? Wording(fr: "close", en: "closed") : Wording(fr: "ouverte", en: "open")
            show("\(summary.id) – \(Visible.text(summary.title)) – \(when) – \(state[language])")
        }
        if summaries.isEmpty { say(fr: "Aucune séance.", en: "No session.") }
    }

    func check(_ arguments: [String]) throws(CommandError) {
        guard !arguments.isEmpty else { throw .incomplete(.check) }
        var problems: [Problem] = []
        for path in arguments {
            let found = try desk.problems(inWorkshopFile: path)
            problems += found
            if found.isEmpty {
                say(
                    fr: "\(Visible.text(path)) : rien à redire.",
                    en: "\(Visible.text(path)): nothing to mend.")
            }
        }
        if !problems.isEmpty { throw CommandError(.badData, problems) }
    }

    /// Plays a file of commands, up to its first error.
    func play(_ arguments: [String]) throws(CommandError) {
        guard arguments.count == 1 else { throw .incomplete(.play) }
        guard !isPlaying else {
            throw CommandError(
                fr: "un fichier joué n’en joue pas un autre", en: "a played file plays no other")
        }
        let path = arguments[0]
        let script = try desk.script(path)
        isPlaying = true
        defer { isPlaying = false }
        var number = 0
        for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            do throws(CommandError) {
                try run(try Self.decode(line))
                if wantsToQuit { return }
            } catch {
                throw error.at(path, line: number)
            }
        }
        do throws(CommandError) { try finish() } catch { throw error.at(path, line: number) }
    }

    /// The text of a line, whose end may be CR LF.
    ///
    /// - Throws: ``CommandError`` where it is not UTF-8.
    public static func decode(_ bytes: ArraySlice<UInt8>) throws(CommandError) -> String {
        let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let text = String(validating: line, as: UTF8.self) else {
            throw CommandError(
                .badData, fr: "la ligne n’est pas en UTF-8", en: "the line is not in UTF-8")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}

extension CommandError {
    /// The same error, with the file and line where it was met.
    func at(_ file: String, line: Int) -> CommandError {
        CommandError(
            exitCode,
            problems.map { problem in
                problem.file == nil
                    ? Problem(
                        problem.message, in: file, at: SourcePosition(line: line, column: 1))
                    : problem
            })
    }
}
