import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierImposition
import CahierLoading
import CahierPrompt
import CahierStore
import CahierWriters
import Foundation

/// The real world: files, clock, random numbers.
final class RimDesk: Desk {
    let surroundings: Surroundings
    let carnetPath: String
    /// Where nothing may be written.
    let dryRun: DryRun?
    private var openCarnet: SQLiteCarnet?
    /// What was said of typefaces, so that each is looked for once.
    private var typefaces: [String: [Wording]] = [:]
    private var openShelf: ThemeShelf?

    /// - Parameters:
    ///   - surroundings: What the environment says.
    ///   - carnetPath: The carnet that was named; `nil` for the usual one.
    ///   - isDryRun: Whether the carnet is but a copy, and documents go nowhere.
    init(_ surroundings: Surroundings, carnetPath: String?, isDryRun: Bool) {
        self.surroundings = surroundings
        self.carnetPath = carnetPath ?? surroundings.carnetPath
        dryRun = isDryRun ? DryRun() : nil
    }

    func now() -> Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

    let zone = TimeZone.current

    func folder(_ path: String) throws(CommandError) -> String {
        try Files.folder(path, dryRun: dryRun)
    }

    func seed() -> Int { Int.random(in: 0...Int.max) }

    func newSessionID() -> SessionID {
        var random = SystemRandomNumberGenerator()
        return SessionID(using: &random)
    }

    func carnet() throws(CommandError) -> any Carnet { try store() }

    func store() throws(CommandError) -> SQLiteCarnet {
        if let openCarnet { return openCarnet }
        // A folder that somebody named may be mistyped: only our own is made.
        let isUsual = carnetPath == surroundings.usualCarnetPath
        if isUsual, dryRun == nil { try Files.createFolder(of: carnetPath) }
        do {
            let carnet =
                try dryRun == nil
                ? SQLiteCarnet(
                    path: carnetPath, holder: holder, scribe: surroundings.scribe,
                    parse: Self.parse) : copy(isUsual)
            openCarnet = carnet
            return carnet
        } catch {
            throw CommandError(error)
        }
    }

    func diagnosis() throws(CommandError) -> Diagnosis {
        guard Files.kind(of: carnetPath) != nil else {
            throw CommandError(
                .noInput,
                [
                    Problem(
                        Wording(fr: "il n’y a pas de carnet ici", en: "there is no carnet here"),
                        in: carnetPath)
                ])
        }
        do {
            return try SQLiteCarnet.diagnosis(ofFile: carnetPath, zone: zone, parse: Self.parse)
        } catch {
            throw CommandError(error)
        }
    }

    private var holder: CarnetHolder {
        let process = ProcessInfo.processInfo
        return CarnetHolder(
            process: Int(process.processIdentifier), machine: process.hostName, since: now(),
            zone: zone)
    }

    private func copy(_ isUsual: Bool) throws(CarnetError) -> SQLiteCarnet {
        let isToBeMade = isUsual && !FileManager.default.fileExists(atPath: carnetPath)
        return try SQLiteCarnet(copyOf: isToBeMade ? nil : carnetPath, parse: Self.parse)
    }

    static func parse(_ source: [UInt8]) throws -> Workshop {
        try WorkshopFile.read(source, file: "atelier.yaml")
    }

    func absolutePath(_ path: String) -> String { URL(fileURLWithPath: path).path }

    func forget(_ texts: [String]) throws(CommandError) {
        guard dryRun == nil else { return }
        try HistoryFile(path: surroundings.historyPath, isKept: true).forget(texts)
    }

    // MARK: - Workshops

    func workshops() throws(CommandError) -> [WorkshopEdition] {
        var editions: [WorkshopEdition] = []
        for file in try workshopFiles() { editions.append(try edition(inFile: file.path)) }
        return editions
    }

    /// The workshop files at hand; a file is called after the workshop that it describes.
    private func workshopFiles() throws(CommandError) -> [(name: String, path: String)] {
        let folder = try home() + "/Workshops"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map {
            (String($0.dropLast(".yaml".count)), folder + "/" + $0)
        }
    }

    func workshop(_ name: String) throws(CommandError) -> WorkshopEdition {
        if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            return try edition(inFile: name)
        }
        let files = try workshopFiles()
        let key = Folding.key(name)
        if let file = files.first(where: { Folding.key($0.name) == key }) {
            return try edition(inFile: file.path)
        }
        throw CommandError(
            unknown: name, among: files.map(\.name),
            fr: ("aucun atelier", "le chemin d’un fichier .yaml"),
            en: ("no workshop", "the path of a .yaml file"))
    }

    func problems(inWorkshopFile path: String) throws(CommandError) -> [Problem] {
        let source = try Files.read(path, limit: WorkshopFile.largestSize)
        do {
            _ = try WorkshopFile.read(source, file: path)
            return []
        } catch {
            return error.problems
        }
    }

    func accessibilityProblems(inDocument path: String) throws(CommandError) -> [Problem] {
        let bytes = try Files.read(path)
        do {
            return try AccessibilityCheck.findings(in: bytes, file: path).map {
                Problem($0.wording, in: path)
            }
        } catch {
            throw CommandError(.badData, error.problems)
        }
    }

    private func edition(inFile path: String) throws(CommandError) -> WorkshopEdition {
        let source = try Files.read(path, limit: WorkshopFile.largestSize)
        do {
            return try WorkshopFile.edition(source, file: path)
        } catch {
            throw CommandError(.badData, error.problems)
        }
    }

    func peopleFile(_ path: String) throws(CommandError) -> [UInt8] {
        try Files.read(path, limit: Interpreter.largestPeopleFile)
    }

    func script(_ path: String) throws(CommandError) -> [UInt8] {
        guard path != "-" else { return try Files.readInput(limit: Interpreter.largestScript) }
        return try Files.read(path, limit: Interpreter.largestScript)
    }

    func edit(
        _ text: String, _ take: (String) throws(CommandError) -> Void
    ) throws(CommandError) -> Writing {
        try TextEditor(surroundings.variables).edit(text, take)
    }

    // MARK: - Documents

    func themes() throws(CommandError) -> [ThemeSummary] { try shelf().summaries() }

    func pageAreas(_ edition: Edition) throws(CommandError) -> PageAreas {
        try shelf().theme(edition).pageAreas
    }

    func export(
        _ document: Document, in edition: Edition, as format: ExportFormat,
        imposed imposition: Imposition?, to path: String
    ) throws(CommandError) -> [Wording] {
        let theme = try shelf().theme(edition)
        let notices = theme.notices + typefaceNotices(of: theme)
        switch format {
        case .xhtml:
            return notices + (try write(document, with: XHTMLWriter(theme: theme), to: path))
        case .odt:
            return notices + (try write(document, with: ODTWriter(theme: theme), to: path))
        case .epub:
            return notices + (try write(document, with: EPUBWriter(theme: theme), to: path))
        case .pdf:
            let press = PDFPress(theme: theme, searchPath: surroundings.searchPath)
            let (bytes, remarks) = try press.print(document, imposed: imposition)
            try Files.write(path, bytes, dryRun: dryRun)
            return notices + remarks
        }
    }

    /// Only of typefaces that somebody chose: ours come with LibreOffice.
    private func typefaceNotices(of theme: Theme) -> [Wording] {
        guard let name = theme.settings.typeface, name != "Liberation Sans" else { return [] }
        if let known = typefaces[name] { return known }
        let notice = Typefaces(searchPath: surroundings.searchPath).notice(of: name)
        let notices = notice.map { [$0] } ?? []
        typefaces[name] = notices
        return notices
    }

    private func write(
        _ document: Document, with writer: some DocumentWriter, to path: String
    ) throws(CommandError) -> [Wording] {
        try Files.write(path, dryRun: dryRun) { sink throws(WritingError) in
            try writer.write(document, to: &sink)
        }.map(\.wording)
    }

    func shelf() throws(CommandError) -> ThemeShelf {
        if let openShelf { return openShelf }
        let shelf = ThemeShelf(try home() + "/Templates")
        openShelf = shelf
        return shelf
    }

    /// The folder that holds Templates and Workshops.
    func home() throws(CommandError) -> String {
        let homes = surroundings.homes
        for home in homes where FileManager.default.fileExists(atPath: home + "/Templates/cahier") {
            return home
        }
        let tried = homes.joined(separator: ", ")
        throw CommandError(
            .noInput,
            fr: "les dossiers Templates et Workshops sont introuvables ; cherchés dans "
                + "\(tried) ; $CAHIER_HOME peut dire où ils sont",
            en: "the folders Templates and Workshops are not found; looked in \(tried); "
                + "$CAHIER_HOME may say where they are")
    }
}
