package org.consilience.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of the store. {@code PRAGMA user_version} counts the migrations that a file has seen;
 * a change of the tables is a further migration at the end of the list, never a change of one that
 * was released.
 *
 * <p>SQLite keeps NaN as NULL, so a NULL number is read as NaN. A run's key is never given out
 * twice, so that a process that still writes a run which another one forgot cannot hit a third.
 */
final class Schema {

    /** Each migration leads from the version of its place in the list to the next one. */
    static final List<List<String>> MIGRATIONS =
            List.of(
                    List.of(
                            """
                            CREATE TABLE run (
                              key INTEGER PRIMARY KEY AUTOINCREMENT,
                              id TEXT NOT NULL UNIQUE,
                              folder TEXT NOT NULL,
                              experiment TEXT NOT NULL,
                              title TEXT NOT NULL,
                              created INTEGER NOT NULL,
                              hash TEXT NOT NULL,
                              state TEXT NOT NULL,
                              trials INTEGER NOT NULL,
                              done INTEGER NOT NULL,
                              failed INTEGER NOT NULL)
                            """,
                            "CREATE INDEX run_created ON run (created DESC)",
                            """
                            CREATE TABLE trial (
                              key INTEGER PRIMARY KEY,
                              run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                              number INTEGER NOT NULL,
                              id TEXT NOT NULL,
                              dataset TEXT NOT NULL,
                              arm TEXT NOT NULL,
                              method TEXT NOT NULL,
                              point TEXT NOT NULL,
                              seed INTEGER NOT NULL,
                              device TEXT NOT NULL,
                              state TEXT NOT NULL,
                              reason TEXT NOT NULL,
                              started INTEGER,
                              ended INTEGER,
                              attempts INTEGER NOT NULL,
                              log_size INTEGER NOT NULL,
                              log_time INTEGER NOT NULL,
                              damage TEXT NOT NULL)
                            """,
                            "CREATE UNIQUE INDEX trial_id ON trial (run, id)",
                            """
                            CREATE TABLE trial_setting (
                              trial INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
                              target TEXT NOT NULL,
                              value TEXT NOT NULL,
                              PRIMARY KEY (trial, target)) WITHOUT ROWID
                            """,
                            """
                            CREATE TABLE measure (
                              key INTEGER PRIMARY KEY,
                              id TEXT NOT NULL UNIQUE)
                            """,
                            """
                            CREATE TABLE summary (
                              trial INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
                              measure INTEGER NOT NULL REFERENCES measure,
                              n INTEGER NOT NULL,
                              first REAL, last REAL, min REAL, max REAL, mean REAL, sum REAL,
                              PRIMARY KEY (trial, measure)) WITHOUT ROWID
                            """,
                            """
                            CREATE TABLE series (
                              key INTEGER PRIMARY KEY,
                              trial INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
                              measure INTEGER NOT NULL REFERENCES measure,
                              pyramid BLOB NOT NULL,
                              UNIQUE (trial, measure))
                            """),
                    List.of(
                            "CREATE INDEX trial_place ON trial (run, number)",
                            "ALTER TABLE run ADD COLUMN totals INTEGER NOT NULL DEFAULT 0",
                            "ALTER TABLE run ADD COLUMN started INTEGER",
                            "ALTER TABLE run ADD COLUMN ended INTEGER",
                            "ALTER TABLE run ADD COLUMN device TEXT NOT NULL DEFAULT ''",
                            """
                            CREATE TABLE setting (
                              key INTEGER PRIMARY KEY,
                              id TEXT NOT NULL UNIQUE)
                            """,
                            """
                            CREATE TABLE run_setting (
                              setting INTEGER NOT NULL REFERENCES setting,
                              run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                              value TEXT NOT NULL,
                              kinds INTEGER NOT NULL,
                              PRIMARY KEY (setting, run)) WITHOUT ROWID
                            """,
                            "CREATE INDEX run_setting_run ON run_setting (run)",
                            """
                            CREATE TABLE run_measure (
                              measure INTEGER NOT NULL REFERENCES measure,
                              run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                              last REAL, min REAL, max REAL, mean REAL,
                              PRIMARY KEY (measure, run)) WITHOUT ROWID
                            """,
                            "CREATE INDEX run_measure_run ON run_measure (run)",
                            Totals.SPAN.formatted("1"),
                            Totals.NAMES.formatted("1"),
                            Totals.SETTINGS.formatted("1"),
                            Totals.MEASURES.formatted("1")));

    private Schema() {}

    /**
     * Brings a file to the newest version, all in one transaction.
     *
     * @param connection in automatic commit
     * @param file for the message
     * @param migrations {@link #MIGRATIONS}, or a test's
     * @throws StoreException if the file is newer than that
     */
    static void migrate(Connection connection, Path file, List<List<String>> migrations)
            throws SQLException, StoreException {
        if (version(connection, file, migrations) == migrations.size()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // another process may have done it since
                int version = version(connection, file, migrations);
                for (List<String> migration : migrations.subList(version, migrations.size())) {
                    for (String sql : migration) {
                        statement.execute(sql);
                    }
                }
                statement.execute("PRAGMA user_version = " + migrations.size());
                statement.execute("COMMIT");
            } catch (SQLException | StoreException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static int version(Connection connection, Path file, List<List<String>> migrations)
            throws SQLException, StoreException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            int version = rows.getInt(1);
            if (version < 0 || version > migrations.size()) {
                throw new StoreException(
                        "The run store %s is of version %d; this product reads up to %d. Use the newer product, or move the file away and run rebuild-store."
                                .formatted(file, version, migrations.size()));
            }
            return version;
        }
    }
}
