PRAGMA application_id; -- 1130457193

PRAGMA user_version; -- 5

PRAGMA journal_mode; -- wal

CREATE TABLE workshop (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    source BLOB NOT NULL
) STRICT;

CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    text TEXT
, proof BLOB) STRICT;

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    workshop INTEGER NOT NULL REFERENCES workshop,
    title INTEGER REFERENCES words,
    start INTEGER NOT NULL DEFAULT 0,
    time_zone TEXT NOT NULL DEFAULT '',
    is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1))
, events INTEGER NOT NULL DEFAULT 0, head BLOB NOT NULL DEFAULT x'', place INTEGER REFERENCES words) STRICT;

CREATE TABLE event (
    session INTEGER NOT NULL REFERENCES session,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    activity TEXT,
    entry INTEGER,
    participant INTEGER, continues INTEGER NOT NULL DEFAULT 0 CHECK (continues IN (0, 1)), source INTEGER NOT NULL DEFAULT 0, scribe INTEGER, salt BLOB NOT NULL DEFAULT x'', proof BLOB, digest BLOB NOT NULL DEFAULT x'',
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

CREATE VIRTUAL TABLE search USING fts5 (
    words, content='', tokenize='unicode61 remove_diacritics 2');

CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
