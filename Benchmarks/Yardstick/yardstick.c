/* What a plain program does with SQLite, to measure the carnet by.
 *
 *   yardstick import ANSWERS.tsv FILE   a table of answers and an FTS5 index of it, in one transaction
 *   yardstick search FILE QUERIES       the 20 best rows of each query, a line each: milliseconds
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void expect(sqlite3 *db, int isFine) {
    if (isFine) return;
    fprintf(stderr, "yardstick: %s\n", sqlite3_errmsg(db));
    exit(1);
}

static void run(sqlite3 *db, const char *sql) {
    expect(db, sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    expect(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK);
    return statement;
}

static void step(sqlite3 *db, sqlite3_stmt *statement) {
    expect(db, sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
}

static void import(sqlite3 *db, FILE *answers) {
    run(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE answer (id INTEGER PRIMARY KEY, session INTEGER, participant INTEGER,"
            "    exercise INTEGER, text TEXT);"
            "CREATE VIRTUAL TABLE search USING fts5 (text, content='answer', content_rowid='id',"
            "    tokenize='unicode61 remove_diacritics 2');"
            "BEGIN");
    sqlite3_stmt *row = prepare(db, "INSERT INTO answer VALUES (?, ?, ?, ?, ?)");
    sqlite3_stmt *words = prepare(db, "INSERT INTO search (rowid, text) VALUES (?, ?)");
    char *line = NULL;
    size_t room = 0;
    for (long number = 1; getline(&line, &room, answers) > 0; number++) {
        line[strcspn(line, "\n")] = 0;
        sqlite3_bind_int64(row, 1, number);
        char *rest = line;
        for (int column = 2; column < 5; column++)
            sqlite3_bind_int64(row, column, atol(strsep(&rest, "\t")));
        sqlite3_bind_text(row, 5, rest, -1, SQLITE_STATIC);
        step(db, row);
        sqlite3_bind_int64(words, 1, number);
        sqlite3_bind_text(words, 2, rest, -1, SQLITE_STATIC);
        step(db, words);
    }
    run(db, "COMMIT");
    sqlite3_finalize(row);
    sqlite3_finalize(words);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1e3 * time.tv_sec + 1e-6 * time.tv_nsec;
}

static void search(sqlite3 *db, FILE *queries) {
    sqlite3_stmt *best = prepare(
        db, "SELECT rowid, rank FROM search WHERE search MATCH ? ORDER BY rank LIMIT 20");
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, queries) > 0) {
        line[strcspn(line, "\n")] = 0;
        double start = now();
        long count = 0;
        sqlite3_bind_text(best, 1, line, -1, SQLITE_STATIC);
        while (sqlite3_step(best) == SQLITE_ROW) count++;
        expect(db, sqlite3_reset(best) == SQLITE_OK);
        printf("%.4f %ld\n", now() - start, count);
    }
    sqlite3_finalize(best);
}

int main(int count, char **arguments) {
    if (count != 4) return fprintf(stderr, "usage: yardstick import|search …\n"), 64;
    int imports = strcmp(arguments[1], "import") == 0;
    sqlite3 *db;
    expect(db, sqlite3_open(arguments[imports ? 3 : 2], &db) == SQLITE_OK);
    FILE *input = fopen(arguments[imports ? 2 : 3], "r");
    if (!input) return perror("yardstick"), 66;
    if (imports) import(db, input); else search(db, input);
    sqlite3_close(db);
    return 0;
}
