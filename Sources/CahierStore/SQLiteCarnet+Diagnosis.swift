public import CahierCore
import CahierDiagnostics
public import Foundation

extension SQLiteCarnet {
    /// Examines the carnet in a file, which is not changed, nor those beside it.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - zone: The time zone in which times of the computer are told.
    ///   - patience: How long to wait for another program that is writing, in seconds.
    ///   - parse: Reads the workshop files that sessions keep.
    /// - Returns: What was found; of an empty file, nothing.
    /// - Throws: `CarnetError` where the file is no carnet, or cannot be read at all.
    public static func diagnosis(
        ofFile path: String, zone: TimeZone, patience: Double = 5,
        parse: @escaping ([UInt8]) throws -> Workshop
    ) throws(CarnetError) -> Diagnosis {
        let file = try CarnetFile(path: path)
        guard try file.mark(patience: patience) == .carnet else { return Diagnosis() }
        let wasAlone = file.isAlone
        var found = try examine(file, patience, parse)
        // A program that began to write meanwhile may have been seen in the middle of it.
        if wasAlone, !file.isAlone, !found.isSound { found = try examine(file, patience, parse) }
        found.notices = notices(of: file, zone)
        return found
    }

    private static func examine(
        _ file: CarnetFile, _ patience: Double, _ parse: @escaping ([UInt8]) throws -> Workshop
    ) throws(CarnetError) -> Diagnosis {
        do {
            return try Connection(toExamine: file, patience: patience).read { db in
                try Examination(db: db, parse: parse).diagnosis()
            }
        } catch {
            guard error.cause == .damaged else { throw error }
            return Diagnosis(faults: [.unreadableFile])
        }
    }

    private static func notices(of file: CarnetFile, _ zone: TimeZone) -> [Wording] {
        var notices: [Wording] = []
        switch WriterLock.state(besides: file.path, zone: zone) {
        case .held(let holder?)
        where holder.process != Int(ProcessInfo.processInfo.processIdentifier):
            notices.append(.writing(holder))
        case .left: notices.append(.leftOpen)
        case .free, .held: break
        }
        if file.hasPendingWrites { notices.append(.pending) }
        return notices + [CarnetPlace.risk(of: file.path)].compactMap(\.self)
    }
}

extension Wording {
    fileprivate static func writing(_ holder: CarnetHolder) -> Wording {
        let machine = Visible.excerpt(holder.machine, limit: 60)
        return Wording(
            fr: "Un programme y écrit : processus \(holder.process) sur « \(machine) », depuis le "
                + "\(Telling.dayAndTime(holder.since, in: holder.zone, .french)).",
            en: "A program is writing: process \(holder.process) on ‘\(machine)’, since "
                + "\(Telling.dayAndTime(holder.since, in: holder.zone, .english)).")
    }

    fileprivate static let leftOpen = Wording(
        fr: "Le programme qui y écrivait s’est arrêté sans le refermer.",
        en: "The program that wrote to it stopped without closing it.")

    fileprivate static let pending = Wording(
        fr:
            "Les derniers changements sont dans le fichier -wal, à côté ; ils sont comptés ici. Pour "
            + "copier le carnet, copiez les deux.",
        en: "The last changes are in the -wal file beside it; they are counted here. To copy the "
            + "carnet, copy both.")
}
