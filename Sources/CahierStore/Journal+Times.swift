import CahierCore
import GRDB

extension Journal {
    /// The events about time of all sessions of a workshop, without reading any journal whole.
    static func timeTraces(ofWorkshop name: String, in db: Database) throws -> [TimeTrace] {
        let kinds = EventRecord.Kind.allCases.filter(\.isOfTime)
            .map { "'\($0.rawValue)'" }.joined(separator: ", ")
        // Only the events of history have a cell that is needed, their first: the step.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT sequence, at, kind, CAST(activity AS BLOB), entry, participant,
                    continues, event.source, session.name,
                    CASE continues WHEN 0 THEN sequence ELSE (
                        SELECT first.sequence FROM event AS first
                        WHERE first.session = event.session AND first.sequence < event.sequence
                            AND first.continues = 0
                        ORDER BY first.sequence DESC LIMIT 1) END,
                    CASE WHEN kind IN ('undid', 'redid') THEN (
                        SELECT integer FROM cell
                        WHERE cell.session = event.session
                            AND cell.sequence = event.sequence AND position = 0) END
                FROM workshop
                JOIN session ON session.workshop = workshop.id
                JOIN event ON event.session = session.id
                WHERE workshop.name = CAST(? AS TEXT) AND kind IN (\(kinds))
                ORDER BY session.id, sequence
                """, arguments: [name.bound])
        var traces: [TimeTrace] = []
        while let row = try rows.next() {
            let (id, event) = try row.timedEvent()
            if traces.last?.session != id { traces.append(TimeTrace(session: id)) }
            traces[traces.count - 1].events.append(event)
        }
        return traces
    }
}

extension Row {
    fileprivate func timedEvent() throws -> (SessionID, TimeTrace.TimedEvent) {
        guard let id = SessionID(try name(8)) else {
            throw DamagedRecord("a session without a name")
        }
        var record = try event()
        if let step = try integer(10) { record.cells = [Cell(0, .integer(step))] }
        return (id, TimeTrace.TimedEvent(step: try need(integer(9)), record))
    }
}
