public import CahierCore
import GRDB

extension SQLiteCarnet {
    public func keep(_ copy: Copy) throws(CarnetError) {
        try connection.writeBriefly { db in
            let session = try copy.session.map { try Journal.named($0, in: db).session }
            try db.execute(
                sql: "INSERT INTO copy (at, kind, path, session) VALUES (?, ?, ?, ?)",
                arguments: [
                    copy.at.seconds, copy.kind.rawValue, try db.keepWords(copy.path), session,
                ])
        }
    }

    public func copies() throws(CarnetError) -> [Copy] {
        try connection.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT copy.at, kind, CAST(words.text AS BLOB), session.name
                    FROM copy LEFT JOIN words ON words.id = path
                    LEFT JOIN session ON session.id = session ORDER BY copy.id
                    """)
            return try rows.map { row in
                let name = try row.isNull(3) ? nil : row.name(3)
                return Copy(
                    try row.need(Copy.Kind(rawValue: try row.name(1))),
                    path: try row.text(2) ?? Cell.erased,
                    at: Moment(seconds: try row.need(row.integer(0))),
                    of: name.flatMap(SessionID.init))
            }
        }
    }
}
