import CahierCore
import CahierDiagnostics
import Foundation
import GRDB

/// Looks for what is wrong with a carnet, within one transaction that reads.
struct Examination {
    let db: Database
    let parse: ([UInt8]) throws -> Workshop

    func diagnosis() throws -> Diagnosis {
        var found = Diagnosis()
        for check in checks { found.faults += check() }
        do {
            for name in try Row.fetchAll(db, sql: "SELECT name FROM session ORDER BY id") {
                if let id = SessionID(try name.name(0)) {
                    found.sessions.append(condition(of: id))
                } else {
                    found.faults.append(.unreadableList)
                }
            }
        } catch {
            found.faults.append(.unreadableList)
        }
        return found
    }

    /// What is looked at beside the sessions, one kind of fault each.
    private var checks: [() -> [Diagnosis.Fault]] { [structure, references, strays] }

    private func structure() -> [Diagnosis.Fault] {
        guard let said = try? String.fetchAll(db, sql: "PRAGMA integrity_check") else {
            return [.structure(nil)]
        }
        return said == ["ok"] ? [] : [.structure(said.count)]
    }

    private func references() -> [Diagnosis.Fault] {
        guard let rows = try? Row.fetchAll(db, sql: "PRAGMA foreign_key_check") else {
            return [.references(nil)]
        }
        return rows.isEmpty ? [] : [.references(rows.count)]
    }

    private func strays() -> [Diagnosis.Fault] {
        let count = try? Int.fetchOne(
            db,
            sql: """
                SELECT (SELECT count(*) FROM words WHERE id NOT IN (
                        SELECT words FROM cell WHERE words IS NOT NULL
                        UNION ALL SELECT title FROM session WHERE title IS NOT NULL
                        UNION ALL SELECT words FROM scribe
                        UNION ALL SELECT path FROM copy))
                    + (SELECT count(*) FROM workshop
                        WHERE id NOT IN (SELECT workshop FROM session))
                """)
        return count == 0 ? [] : [.strays(count)]
    }

    // MARK: - Sessions

    private func condition(of id: SessionID) -> Diagnosis.Condition {
        do throws(Finding) {
            return try verified(id)
        } catch {
            return Diagnosis.Condition(id: id, fault: error.message)
        }
    }

    /// Everything that reading a session verifies, step by step, so that each has its sentence.
    private func verified(_ id: SessionID) throws(Finding) -> Diagnosis.Condition {
        let journal = try Finding.unless(.unreadable) { try Journal.named(id, in: db) }
        let workshop = try Finding.unless(.unreadableWorkshop) {
            try parse(try journal.workshopSource())
        }
        let records = try Finding.unless(.unreadable) { try journal.records() }
        let rewritten = try Finding.unless(.unreadable) {
            try journal.firstRewritten(in: records)
        }
        if let rewritten { throw .rewritten(from: rewritten) }
        try Finding.unless(.cutShort) { try journal.verify(endOf: records) }
        let session = try Finding.unless(.notTold) {
            try Session(id: id, workshop: workshop, records: records.map(\.record))
        }
        try Finding.unless(.listedOtherwise) { try journal.verify(summaryOf: session) }
        guard let last = records.last else { throw .notTold }
        return Diagnosis.Condition(
            id: id, title: session.opening.title,
            seal: Seal(
                sequence: last.record.sequence, at: last.record.at, digest: last.digest))
    }
}

/// What is wrong with a session.
private struct Finding: Error {
    let message: Wording

    private init(fr: String, en: String) {
        message = Wording(fr: fr, en: en)
    }

    static func unless<Value>(
        _ finding: @autoclosure () -> Finding, _ step: () throws -> Value
    ) throws(Finding) -> Value {
        do { return try step() } catch { throw finding() }
    }

    static let unreadable = Finding(
        fr: "une partie de son journal ne se lit plus",
        en: "a part of its journal cannot be read any more")

    static let unreadableWorkshop = Finding(
        fr: "l’atelier qu’elle garde ne se lit plus",
        en: "the workshop that it keeps cannot be read any more")

    static let cutShort = Finding(
        fr: "son journal ne finit pas où il finissait",
        en: "its journal does not end where it did")

    static func rewritten(from sequence: Int) -> Finding {
        Finding(
            fr: "son journal n’est plus ce qui a été enregistré, à partir de l’événement "
                + "\(sequence)",
            en: "its journal is not what was recorded, from event \(sequence) on")
    }

    static let notTold = Finding(
        fr: "son journal dit des choses impossibles", en: "its journal tells the impossible")

    static let listedOtherwise = Finding(
        fr: "la liste des séances n’en montre pas ce que dit son journal",
        en: "the list of sessions does not show of it what its journal tells")
}

extension Diagnosis.Fault {
    fileprivate static func structure(_ count: Int?) -> Diagnosis.Fault {
        let places = count.map { Wording.counted($0, fr: "endroit", en: "place") }
        return Diagnosis.Fault(
            .structure,
            Wording(
                fr: "la structure du fichier est abîmée"
                    + (places.map { ", en \($0.french) au moins" } ?? ""),
                en: "the structure of the file is damaged"
                    + (places.map { ", in \($0.english) at least" } ?? "")))
    }

    fileprivate static func references(_ count: Int?) -> Diagnosis.Fault {
        guard let count else {
            return Diagnosis.Fault(
                .references,
                Wording(
                    fr: "les liens entre les lignes du fichier ne se laissent pas vérifier",
                    en: "what ties the rows of the file to each other cannot be checked"))
        }
        let rows = Wording.counted(count, fr: "ligne", en: "row")
        let isOne = count == 1
        return Diagnosis.Fault(
            .references,
            Wording(
                fr: "\(rows.french) du fichier \(isOne ? "renvoie" : "renvoient") à ce qui n’y est "
                    + "plus",
                en: "\(rows.english) of the file \(isOne ? "points" : "point") to what is not "
                    + "there any more"))
    }

    fileprivate static func strays(_ count: Int?) -> Diagnosis.Fault {
        guard let count else {
            return Diagnosis.Fault(
                .strays,
                Wording(
                    fr: "les textes et les ateliers du fichier ne se laissent pas vérifier",
                    en: "the texts and workshops of the file cannot be checked"))
        }
        let rows = Wording.counted(
            count, fr: "texte ou atelier", "textes ou ateliers", en: "text or workshop",
            "texts or workshops")
        let isOne = count == 1
        return Diagnosis.Fault(
            .strays,
            Wording(
                fr: "\(rows.french) \(isOne ? "n’appartient" : "n’appartiennent") à aucune séance",
                en: "\(rows.english) \(isOne ? "belongs" : "belong") to no session"))
    }

    fileprivate static let unreadableList = Diagnosis.Fault(
        .list,
        Wording(
            fr: "la liste des séances ne se lit pas en entier",
            en: "the list of sessions cannot be read whole"))

    static let unreadableFile = Diagnosis.Fault.structure(nil)
}
