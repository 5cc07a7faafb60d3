package org.consilience.engine.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that write trials, prepared once a batch. */
final class Statements implements AutoCloseable {

    private final List<PreparedStatement> all = new ArrayList<>();

    final PreparedStatement known;
    final PreparedStatement clear;
    final PreparedStatement trial;
    final PreparedStatement setting;
    final PreparedStatement measure;
    final PreparedStatement summary;
    final PreparedStatement series;

    Statements(Connection connection) throws SQLException {
        known = prepare(connection, "SELECT 1 FROM run WHERE key = ?");
        clear = prepare(connection, "DELETE FROM trial WHERE run = ? AND id = ?");
        trial =
                prepare(
                        connection,
                        """
                        INSERT INTO trial (run, number, id, dataset, arm, method, point, seed,
                          device, state, reason, started, ended, attempts, log_size, log_time,
                          damage) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING key
                        """);
        setting = prepare(connection, "INSERT INTO trial_setting VALUES (?,?,?)");
        measure =
                prepare(
                        connection,
                        """
                        INSERT INTO measure (id) VALUES (?)
                        ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING key
                        """);
        summary = prepare(connection, "INSERT INTO summary VALUES (?,?,?,?,?,?,?,?,?)");
        series = prepare(connection, "INSERT INTO series (trial, measure, pyramid) VALUES (?,?,?)");
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        all.add(statement);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : all) {
            statement.close();
        }
    }
}
