import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierImposition
import CahierLoading
import CahierPrompt
import CahierStore
import Foundation
import TestSupport

/// A desk whose clock, random numbers and files the test decides; its carnet is a real one.
final class TestDesk: Desk {
    private let folder: TemporaryFolder
    private let store: SQLiteCarnet
    private let parse: ([UInt8]) throws -> Workshop
    private var random = SeededRandom(seed: 1)
    private var seeds = SeededRandom(seed: 2)
    private let editions: [WorkshopEdition]
    /// The time that the clock shows.
    var clock: Moment
    /// The names that new sessions are given first.
    var sessionIDs: [SessionID] = []
    /// The files of commands.
    var scripts: [String: [UInt8]] = [:]
    /// The files of filled forms.
    var forms: [String: FilledForm] = [:]
    /// What was archived, and can be imported, by the paths.
    var archives: [String: [SessionJournal]] = [:]
    /// The paths of the copies of the carnet.
    private var copies: Set<String> = []
    /// What somebody makes of a text in an editor; without it, there is none.
    var editor: ((String) -> String)?
    /// The files of people.
    var people: [String: [UInt8]] = [:]
    /// The paths that were exported to.
    private(set) var exported: [String] = []
    /// The texts that were to be taken out of what lies beside the carnet.
    private(set) var forgotten: [String] = []
    private(set) var formats: [ExportFormat] = []
    /// How their pages were laid.
    private(set) var impositions: [Imposition?] = []

    init(_ editions: [WorkshopEdition], at clock: Moment = TestDesk.evening) throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        self.editions = editions
        self.clock = clock
        parse = { source in
            guard let edition = editions.first(where: { $0.source == source }) else {
                throw CocoaError(.fileReadCorruptFile)
            }
            return edition.workshop
        }
        store = try SQLiteCarnet(
            path: folder.path(), random: SeededRandom(seed: 3), parse: parse)
    }

    /// Monday 4 May 2026, 18:20 in Paris.
    static let evening = Moment(seconds: 1_777_911_600)

    func now() -> Moment { clock }

    let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt

    func seed() -> Int { Int.random(in: 0...Int.max, using: &seeds) }

    func newSessionID() -> SessionID {
        sessionIDs.isEmpty ? SessionID(using: &random) : sessionIDs.removeFirst()
    }

    func carnet() -> any Carnet { store }

    func absolutePath(_ path: String) -> String { "/dossier/" + path }

    func forget(_ texts: [String]) { forgotten += texts }

    func diagnosis() throws(CommandError) -> Diagnosis {
        do {
            return try SQLiteCarnet.diagnosis(ofFile: folder.path(), zone: zone, parse: parse)
        } catch {
            throw CommandError(error)
        }
    }

    func workshops() -> [WorkshopEdition] { editions }

    func workshop(_ name: String) throws(CommandError) -> WorkshopEdition {
        guard let edition = editions.first(where: { $0.workshop.id == name }) else {
            throw CommandError(.noInput, fr: "pas d’atelier ici", en: "no workshop here")
        }
        return edition
    }

    func problems(inWorkshopFile path: String) -> [Problem] { [] }

    func accessibilityProblems(inDocument path: String) -> [Problem] { [] }

    func importable(_ path: String) throws(CommandError) -> Importable {
        if let journals = archives[path] { return .sessions(journals) }
        guard let form = forms[path] else {
            throw CommandError(.noInput, fr: "pas de fiche ici", en: "no sheet here")
        }
        return .form(form)
    }

    func archive(
        _ sessions: [(session: Session, journal: SessionJournal)], withPDF: Bool, to path: String,
        next: (SessionID) -> Void
    ) {
        for (session, _) in sessions { next(session.id) }
        archives[path] = sessions.map(\.journal)
    }

    func backUp(to path: String?) throws(CommandError) -> (path: String, holds: Backup) {
        let path = path ?? "carnet-2026-05-04-182000.cahier"
        guard copies.insert(path).inserted else {
            throw CommandError(.cannotCreate, fr: "ce fichier existe", en: "this file exists")
        }
        do { return (path, try store.verified()) } catch { throw CommandError(error) }
    }

    func peopleFile(_ path: String) throws(CommandError) -> [UInt8] {
        guard let file = people[path] else {
            throw CommandError(.noInput, fr: "pas de fichier ici", en: "no file here")
        }
        return file
    }

    func script(_ path: String) throws(CommandError) -> [UInt8] {
        guard let script = scripts[path] else {
            throw CommandError(.noInput, fr: "pas de fichier ici", en: "no file here")
        }
        return script
    }

    func edit(
        _ text: String, _ take: (String) throws(CommandError) -> Void
    ) throws(CommandError) -> Writing {
        guard let editor else {
            throw CommandError(.unavailable, fr: "pas d’éditeur ici", en: "no editor here")
        }
        let written = editor(text)
        guard !written.isEmpty else { return .empty }
        guard written != text else { return .unchanged }
        try take(written)
        return .taken
    }

    /// Puts the files of Chats/ at hand, under their names.
    func addChats() throws {
        let folder = Repository.tests.appending(path: "CahierPromptTests/Chats")
        for url in try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        {
            scripts[url.lastPathComponent] = [UInt8](try Data(contentsOf: url))
        }
    }

    func themes() -> [ThemeSummary] {
        [ThemeSummary(name: "sobre", title: "Sobre", summary: "peu d’encre")]
    }

    func pageAreas(_ edition: Edition) -> PageAreas { PageAreas { _ in Size(277, 190) } }

    func folder(_ path: String) throws(CommandError) -> String { path }

    func export(
        _ document: Document, in edition: Edition, as format: ExportFormat,
        imposed imposition: Imposition?, to path: String
    ) throws(CommandError) -> [Wording] {
        exported.append(path)
        formats.append(format)
        impositions.append(imposition)
        return []
    }
}

extension WorkshopEdition {
    /// A workshop of the repository.
    static func shipped(_ name: String) throws -> WorkshopEdition {
        let url = Repository.root.appending(path: "Workshops/\(name).yaml")
        let source = [UInt8](try Data(contentsOf: url))
        return try WorkshopFile.edition(source, file: url.lastPathComponent)
    }
}
