import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierImposition
import CahierSheets

extension Interpreter {
    func export(_ invocation: Invocation) throws(CommandError) {
        let kind = try kind(invocation.options[.document])
        let edition = try Edition(invocation.options)
        let imposition = try imposition(invocation.options)
        let format = try format(invocation.options, imposition)
        try checkExtent(of: kind, invocation.options)
        try Fillable.check(invocation.options, kind, format)
        guard invocation.options[.all] == nil else {
            return try exportAll(kind, edition, format, imposition, invocation)
        }
        let (document, name, session) = try document(kind, edition, invocation)
        let usual = fileName(kind, name, format)
        let path = invocation.options[.output] ?? usual
        let file = path.hasSuffix("/") ? path + usual : path
        try write(document, in: edition, as: format, imposition, to: file, of: session)
    }

    func write(
        _ document: Document, in edition: Edition, as format: ExportFormat,
        _ imposition: Imposition?, to path: String, of session: SessionID? = nil
    ) throws(CommandError) {
        let remarks = try desk.export(
            document, in: edition, as: format, imposed: imposition, to: path)
        // Among the bytes of a document, its path would be one too many.
        if path != "-", !path.hasPrefix("/dev/") {
            give(path)
            if let session { keepTrace(of: path, session) }
        }
        for remark in remarks { warn(remark) }
    }

    /// Notes in the carnet where words went; one that can only be read does without.
    func keepTrace(of path: String, _ session: SessionID?, _ kind: Copy.Kind = .document) {
        try? desk.carnet().keep(
            Copy(kind, path: desk.absolutePath(path), at: desk.now(), of: session))
    }

    /// A document of the session or workshop that was named, and what to call its file after.
    private func document(
        _ kind: DocumentKind, _ edition: Edition, _ invocation: Invocation
    ) throws(CommandError) -> (Document, name: String, SessionID?) {
        let areas = try desk.pageAreas(edition)
        if let workshop = invocation.options[.workshop] {
            if let session = invocation.arguments.first {
                throw .excess(session, besides: .workshop)
            }
            let workshop = try desk.workshop(workshop).workshop
            let followsPlan = kind == .runSheet || kind == .invitation
            let usual = followsPlan ? workshop.usualActivities : workshop.activities
            let activities =
                try invocation.options[.activities].map { (list) throws(CommandError) in
                    try chosen(list, of: workshop)
                } ?? usual
            let press = Press(areas: areas, workshop: workshop)
            let isBlank = invocation.options[.blank] != nil
            let document = try blank(
                kind, press, workshop, activities, isAsked: isBlank,
                copies: try copies(invocation.options))
            return (document, workshop.id, nil)
        }
        let session = try published(stored(invocation.arguments.first), invocation.options)
        let document = try document(kind, of: session, areas, invocation.options)
        return (document, session.id.text + Fillable.mark(invocation.options), session.id)
    }

    private func document(
        _ kind: DocumentKind, of session: Session, _ areas: PageAreas,
        _ options: [OptionName: String]
    ) throws(CommandError) -> Document {
        let activities = try options[.activities].map { (list) throws(CommandError) in
            try chosen(list, of: session.workshop)
        }
        let press = Press(areas: areas, workshop: session.workshop)
        guard options[.fillable] == nil else {
            return press.fillableSheets(of: session, activities ?? session.activities)
        }
        let copies = try copies(options)
        guard options[.blank] != nil else {
            return press.document(
                kind, of: session, activities: activities, extent: try extent(options, of: session),
                people: copies)
        }
        return try blank(
            kind, press, session.workshop, activities ?? session.activities, for: session,
            isAsked: true, copies: copies)
    }

    /// A blank document; `isAsked` says whether `--vierge` was given, which some do without.
    private func blank(
        _ kind: DocumentKind, _ press: Press, _ workshop: Workshop, _ activities: [Activity],
        for session: Session? = nil, isAsked: Bool, copies: Int?
    ) throws(CommandError) -> Document {
        switch kind {
        case .booklet:
            return press.booklet(of: workshop, activities: activities, for: session)
        case .runSheet: return press.runSheet(of: workshop, activities: activities)
        case .sheets where isAsked:
            return press.blankSheets(
                of: workshop, activities: activities, copies: copies ?? 1, for: session)
        case .sheets:
            throw CommandError(
                fr: "les fiches d’un atelier sont vierges ; attendu : --document fiches --vierge",
                en: "the sheets of a workshop are blank; expected --document sheets --blank")
        case .ballots:
            return press.ballots(
                of: workshop, activities: activities, people: copies, for: session)
        case .invitation: return press.invitation(to: workshop, activities: activities)
        case .feedback: return press.feedback(on: workshop, activities: activities)
        case .answers, .minutes, .contributions:
            throw CommandError(
                fr: "le document « \(kind.name.french) » se fait d’une séance, et n’est pas vierge",
                en: "the document ‘\(kind.name.english)’ is made of a session, and is not blank")
        }
    }

    /// Writes a document of every session into a folder; one that cannot be written does not keep
    /// the others from being.
    private func exportAll(
        _ kind: DocumentKind, _ edition: Edition, _ format: ExportFormat,
        _ imposition: Imposition?, _ invocation: Invocation
    ) throws(CommandError) {
        if let session = invocation.arguments.first { throw .excess(session, besides: .all) }
        if invocation.options[.workshop] != nil { throw .excess("--atelier", besides: .all) }
        let folder = invocation.options[.output].map { $0 + "/" } ?? ""
        let carnet = try carnet()
        let areas = try desk.pageAreas(edition)
        let summaries = try orError { () throws(CarnetError) in try carnet.summaries() }
        var failure: CommandError?
        for (index, summary) in summaries.enumerated() {
            let name = fileName(
                kind, summary.id.text + Fillable.mark(invocation.options), format)
            warn(Wording(verbatim: "\(index + 1)/\(summaries.count) \(name)"))
            do throws(CommandError) {
                let session = try published(stored(summary.id.text), invocation.options)
                let document = try document(kind, of: session, areas, invocation.options)
                try write(
                    document, in: edition, as: format, imposition, to: folder + name,
                    of: session.id)
            } catch {
                if error.exitCode == .interrupted { throw error }
                report(error)
                failure = failure ?? error
            }
        }
        if let failure { throw failure.alreadySaid }
    }

    private func kind(_ text: String?) throws(CommandError) -> DocumentKind {
        let kinds = DocumentKind.allCases
        guard let text else {
            func names(_ language: Language) -> String {
                kinds.map { $0.name[language] }.joined(separator: ", ")
            }
            throw CommandError(
                fr: "il manque --document ; attendu : \(names(.french))",
                en: "--document is missing; expected \(names(.english))")
        }
        let lookup = Lookup(
            Wording(fr: "document inconnu", en: "unknown document"),
            words: kinds.map { [$0.name.french, $0.name.english] })
        do throws(Refusal) {
            return kinds[try lookup.find(text)]
        } catch {
            throw CommandError(error, .usage)
        }
    }

    /// The format asked for; else PDF for sheets; else the one the file's name ends with; else ODT.
    func format(
        _ options: [OptionName: String], _ imposition: Imposition?
    ) throws(CommandError) -> ExportFormat {
        let path = options[.output]
        guard path != "" else { throw .emptyOutput }
        let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        guard let text = options[.format] else {
            guard imposition == nil else { return .pdf }
            // With --tout, the path is that of a folder.
            guard let ending = path.flatMap(Self.ending), options[.all] == nil else { return .odt }
            if let format = ExportFormat(rawValue: ending.lowercased()) { return format }
            let shown = Visible.excerpt(ending)
            throw CommandError(
                fr: "« .\(shown) » n’est pas un format ; attendu : \(known), ou --format avec ce "
                    + "nom de fichier",
                en: "‘.\(shown)’ is no format; expected \(known), or --format with this file name")
        }
        guard let format = ExportFormat(rawValue: text.lowercased()) else {
            throw CommandError(
                fr: "format inconnu : « \(Visible.excerpt(text)) » ; attendu : \(known)",
                en: "unknown format: ‘\(Visible.excerpt(text))’; expected \(known)")
        }
        guard format == .pdf || imposition == nil else { throw .impositionOutsidePDF }
        return format
    }

    /// What stands after the last point of a file's name; `nil` for a name without one.
    private static func ending(of path: String) -> String? {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let point = name.dropFirst().lastIndex(of: "."), !name.hasSuffix(".") else {
            return nil
        }
        return String(name[name.index(after: point)...])
    }

    /// A file name in plain ASCII, such as `reponses-k7m2q.odt`.
    func fileName(_ kind: DocumentKind, _ name: String, _ format: ExportFormat) -> String {
        let plain = Folding.key("\(kind.name[language])-\(name)").unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && scalar.properties.isAlphabetic
            return isPlain || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return String(plain.prefix(60)) + ".\(format.rawValue)"
    }
}

extension CommandError {
    static let emptyOutput = CommandError(
        fr: "--sortie est vide ; attendu : le nom d’un fichier ou d’un dossier",
        en: "--output is empty; expected the name of a file or folder")

    static func excess(_ word: String, besides option: OptionName) -> CommandError {
        let shown = Visible.excerpt(word)
        return CommandError(
            fr: "« \(shown) » est de trop avec --\(option.word.french)",
            en: "‘\(shown)’ is too much with --\(option.word.english)")
    }

    /// The exit code of an error that was reported when it was met.
    var alreadySaid: CommandError { CommandError(exitCode, []) }
}
