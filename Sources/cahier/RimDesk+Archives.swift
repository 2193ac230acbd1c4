import CahierCore
import CahierDiagnostics
import CahierPrompt
import CahierPublishing
import CahierStore
import CahierWriters
import Foundation

/// Archives of sessions and copies of the carnet.
extension RimDesk {
    func archive(
        _ sessions: [(session: Session, journal: SessionJournal)], withPDF: Bool, to path: String,
        next: (SessionID) -> Void
    ) throws(CommandError) {
        let theme = try shelf().theme(Edition())
        let press = PDFPress(theme: theme, searchPath: surroundings.searchPath)
        let archivist = Archivist(
            theme: theme, notices: try notices(), agent: "Cahier \(Version.current)")
        let bag: Bag
        do {
            bag = try archivist.bag(
                of: sessions,
                print: withPDF ? { try press.print($0, imposed: nil).bytes } : nil, next: next)
        } catch let error as CommandError {
            throw error
        } catch ArchiveError.unfit(let reason) {
            throw CommandError(.badData, reason)
        } catch {
            throw .cannotWrite(path)
        }
        try Files.write(path, dryRun: dryRun) { sink throws(WritingError) in
            try bag.write(to: &sink)
        }
    }

    /// What explains an archive: the texts of `Templates/archive`.
    private func notices() throws(CommandError) -> [String: [UInt8]] {
        let folder = try home() + "/Templates/archive"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var notices: [String: [UInt8]] = [:]
        for name in names { notices[name] = try Files.read("\(folder)/\(name)") }
        return notices
    }

    // MARK: - What is imported

    func importable(_ path: String) throws(CommandError) -> Importable {
        guard Files.kind(of: path) != S_IFDIR else { return try sessions(inFolder: path) }
        // To read it as a file would drop the locks that keep others from writing to it.
        guard !Files.isSame(path, carnetPath) else { throw .ownCarnet(path) }
        if try Files.read(path, limit: 99).starts(with: Array("SQLite format 3\u{0}".utf8)) {
            return .sessions(try sessions(inCarnet: path))
        }
        let bytes = try Files.read(path, limit: BagLimits.largestBag)
        do {
            if BagReader.isBag(zip: bytes) {
                return .sessions(try BagReader(zip: bytes, file: path).sessions())
            }
            if SessionFile.isSession(bytes) {
                return .sessions([try SessionFile.read(bytes, file: path)])
            }
            return .form(try FilledFormReader.read(bytes, file: path))
        } catch {
            throw CommandError(.badData, error.problems)
        }
    }

    /// Those of a carnet, which is only read.
    private func sessions(inCarnet path: String) throws(CommandError) -> [SessionJournal] {
        do throws(CarnetError) {
            let carnet = try SQLiteCarnet(copyOf: path, parse: Self.parse)
            var journals: [SessionJournal] = []
            for summary in try carnet.summaries().reversed() {
                journals.append(try carnet.journal(of: summary.id))
            }
            return journals
        } catch {
            throw CommandError(error)
        }
    }

    private func sessions(inFolder path: String) throws(CommandError) -> Importable {
        let sizes = try Files.sizes(inFolder: path)
        do throws(Problems) {
            let reader = try BagReader(sizes, file: path) { (name) throws(Problems) in
                do throws(CommandError) {
                    return try Files.read("\(path)/\(name)", limit: ZipReader.largestMember)
                } catch {
                    throw Problems(error.problems)
                }
            }
            return .sessions(try reader.sessions())
        } catch {
            throw CommandError(.badData, error.problems)
        }
    }

    // MARK: - Copies

    func backUp(to path: String?) throws(CommandError) -> (path: String, holds: Backup) {
        let carnet = try store()
        let file = path ?? usualBackup()
        if let dryRun {
            guard Files.kind(of: file) == nil else { throw .exists(file) }
            try dryRun.check(file)
            return (file, try orError { () throws(CarnetError) in try carnet.verified() })
        }
        let backup = try Files.create(file) { (temporary) throws(CommandError) in
            try orError { () throws(CarnetError) in try carnet.backUp(to: temporary) }
        }
        return (file, backup)
    }

    /// Beside the carnet, such as `carnet-2026-05-04-183000.cahier`.
    private func usualBackup() -> String {
        let url = URL(fileURLWithPath: carnetPath)
        let time = now().iso8601(in: zone).prefix(19).replacing(":", with: "")
        let name = url.deletingPathExtension().lastPathComponent
        return url.deletingLastPathComponent()
            .appendingPathComponent("\(name)-\(time.replacing("T", with: "-")).cahier").path
    }
}

/// Does a step whose failure in the carnet is an error of the command.
private func orError<Value>(_ step: () throws(CarnetError) -> Value) throws(CommandError) -> Value {
    do { return try step() } catch { throw CommandError(error) }
}

extension CommandError {
    fileprivate static func ownCarnet(_ path: String) -> CommandError {
        CommandError(
            .badData,
            [
                Problem(
                    Wording(
                        fr: "c’est le carnet en usage ; attendu : un autre carnet, ou --carnet",
                        en: "it is the carnet in use; expected another carnet, or --carnet"),
                    in: path)
            ])
    }
}
