public import CahierCore
import CahierDiagnostics
import GRDB

extension SQLiteCarnet {
    public func search(
        _ query: SearchQuery, limit: Int
    ) throws(CarnetError) -> SearchFindings {
        try connection.read { db in
            do {
                let scope = try scope(of: query, in: db)
                return try IndexSearch(db: db, query: query, scope: scope).findings(limit: limit)
            } catch let damage as DamagedRecord {
                throw CarnetError.damaged(damage)
            }
        }
    }

    /// Makes the index of what people said anew from the journals, should it be damaged.
    public func reindex() throws(CarnetError) {
        try connection.write { db in try Journal.reindex(in: db) }
    }

    /// Keeps all that is appended in one transaction: all or nothing, on the disk when it returns.
    ///
    /// Nothing is kept either where something that was appended in it failed, even if that was
    /// caught. It is meant for imports: the index takes up much in one piece, in some 100 MB of memory.
    public func importing<Value>(
        _ body: () throws(CarnetError) -> Value
    ) throws(CarnetError) -> Value {
        try connection.writeMuch { db in
            try Journal.setIndexForImport(true, in: db)
            let value = try body()
            try Journal.setIndexForImport(false, in: db)
            return value
        }
    }

    /// Where to look, by session; `nil` for everywhere.
    private func scope(
        of query: SearchQuery, in db: Database
    ) throws -> [Int64: Set<Activity.ID>?]? {
        guard
            query.since != nil || query.until != nil || query.place != nil
                || query.activity != nil || query.session != nil
        else { return nil }
        let workshops = query.activity == nil ? nil : WorkshopShelf(db: db, parse: parse)
        let place = query.place.map(Folding.key)
        var scope: [Int64: Set<Activity.ID>?] = [:]
        for (session, workshop, summary) in try Journal.numberedSummaries(in: db) {
            if let only = query.session, summary.id != only { continue }
            if let place, !Folding.key(summary.place ?? "").contains(place) { continue }
            if query.since != nil || query.until != nil {
                let day = summary.start.civil(in: summary.zone).date
                if let since = query.since, day < since { continue }
                if let until = query.until, day > until { continue }
            }
            guard let wanted = query.activity, let workshops else {
                scope[session] = .some(nil)
                continue
            }
            let activities = try workshops.activities(called: wanted, in: workshop)
            if !activities.isEmpty { scope[session] = activities }
        }
        return scope
    }
}

/// The workshops of a carnet, each read once.
private final class WorkshopShelf {
    private let db: Database
    private let parse: ([UInt8]) throws -> Workshop
    private var found: [Int64: Set<Activity.ID>] = [:]

    init(db: Database, parse: @escaping ([UInt8]) throws -> Workshop) {
        self.db = db
        self.parse = parse
    }

    /// The activities of a workshop that somebody may mean; none of one that cannot be read.
    func activities(called name: String, in workshop: Int64) throws -> Set<Activity.ID> {
        if let known = found[workshop] { return known }
        let source = try Journal(db: db, session: 0, workshop: workshop).workshopSource()
        let key = Folding.key(name)
        let activities = (try? parse(source))?.activities.filter {
            Folding.key($0.id) == key || Folding.key($0.title).contains(key)
        }
        let ids = Set((activities ?? []).map(\.id))
        found[workshop] = ids
        return ids
    }
}
