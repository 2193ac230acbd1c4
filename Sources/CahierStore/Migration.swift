import CahierCore
import GRDB

/// The versions of the file, each made from the one before; `PRAGMA user_version` says which one
/// a file has.
///
/// GRDB's own migrator would add a table of its own to a file that is meant to be read in twenty
/// years without it.
enum Migration {
    /// What marks a file as a carnet (`PRAGMA application_id`): “Cahi” in ASCII.
    static let applicationID = 0x4361_6869

    /// The SQL that leads from each version to the next, the empty file first; what is released
    /// never changes.
    private static let steps = [version1, version2, version3, version4, version5]

    static let latest = steps.count

    static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    static func application(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    }

    /// Brings the file to the latest version, in one transaction.
    static func bring(_ db: Database) throws {
        guard try version(of: db) != latest else { return }
        try db.inTransaction(.immediate) {
            // Read again under the lock: another program may have done it meanwhile.
            let version = try version(of: db)
            guard (0...latest).contains(version) else { throw CarnetError.newer(nil) }
            for step in steps[version...] { try db.execute(sql: step) }
            if (1..<5).contains(version) {
                try Journal.chainAll(in: db)
                try Journal.reindex(in: db)
            }
            try db.execute(sql: "PRAGMA user_version = \(latest)")
            return .commit
        }
    }

    private static let version1 = """
        PRAGMA application_id = \(applicationID);

        CREATE TABLE workshop (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            source BLOB NOT NULL
        ) STRICT;

        CREATE TABLE words (
            id INTEGER PRIMARY KEY,
            text TEXT
        ) STRICT;

        CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            workshop INTEGER NOT NULL REFERENCES workshop,
            title INTEGER REFERENCES words,
            start INTEGER NOT NULL DEFAULT 0,
            time_zone TEXT NOT NULL DEFAULT '',
            is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1))
        ) STRICT;

        CREATE TABLE event (
            session INTEGER NOT NULL REFERENCES session,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            activity TEXT,
            entry INTEGER,
            participant INTEGER,
            PRIMARY KEY (session, sequence)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cell (
            session INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            position INTEGER NOT NULL,
            slot INTEGER NOT NULL,
            integer INTEGER,
            real REAL,
            words INTEGER REFERENCES words,
            PRIMARY KEY (session, sequence, position),
            FOREIGN KEY (session, sequence) REFERENCES event,
            CHECK ((integer IS NULL) + (real IS NULL) + (words IS NULL) = 2)
        ) STRICT, WITHOUT ROWID;
        """

    /// The same tables: the number keeps programs that do not know the events of kind `sheet` from
    /// taking a session that has some for a damaged one.
    private static let version2 = ""

    /// Which events were recorded together, so that they are undone together; of those before, each
    /// is a step of its own.
    private static let version3 = """
        ALTER TABLE event ADD COLUMN
            continues INTEGER NOT NULL DEFAULT 0 CHECK (continues IN (0, 1));
        """

    /// The same tables; events of more kinds.
    private static let version4 = ""

    /// What proves that nobody rewrote a journal, and from what and by whom events were taken down.
    private static let version5 = """
        ALTER TABLE words ADD COLUMN proof BLOB;
        ALTER TABLE session ADD COLUMN events INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE session ADD COLUMN head BLOB NOT NULL DEFAULT x'';
        ALTER TABLE event ADD COLUMN source INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE event ADD COLUMN scribe INTEGER;
        ALTER TABLE event ADD COLUMN salt BLOB NOT NULL DEFAULT x'';
        ALTER TABLE event ADD COLUMN proof BLOB;
        ALTER TABLE event ADD COLUMN digest BLOB NOT NULL DEFAULT x'';

        CREATE TABLE scribe (
            session INTEGER NOT NULL REFERENCES session,
            number INTEGER NOT NULL CHECK (number > 0),
            salt BLOB NOT NULL,
            words INTEGER NOT NULL REFERENCES words,
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE copy (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            path INTEGER NOT NULL REFERENCES words,
            session INTEGER REFERENCES session
        ) STRICT;

        ALTER TABLE session ADD COLUMN place INTEGER REFERENCES words;
        UPDATE session SET place = (
            SELECT place.words FROM cell AS title JOIN cell AS place USING (session, sequence)
            WHERE title.session = session.id AND title.slot = 0 AND title.words = session.title
                AND place.slot = 1);

        CREATE VIRTUAL TABLE search USING fts5 (
            words, content='', tokenize='unicode61 remove_diacritics 2');
        """
}
