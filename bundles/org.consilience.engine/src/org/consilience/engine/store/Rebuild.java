package org.consilience.engine.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;

/** Makes the store's rows anew from run folders; other processes may go on reading meanwhile. */
final class Rebuild {

    private final Connection connection;
    private final Path runs;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int trials;

    Rebuild(Connection connection, Path runs) {
        this.connection = connection;
        this.runs = runs;
    }

    RebuildReport from(Path folder, RebuildReport.Progress progress)
            throws SQLException, IOException {
        List<Path> folders = folders(folder);
        for (int i = 0; i < folders.size(); i++) {
            Path path = folders.get(i);
            progress.at(i, folders.size(), String.valueOf(path.getFileName()));
            try {
                take(path);
            } catch (RunException e) {
                problems.add(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) { // a fault of ours must not keep the other runs out
                problems.add("%s cannot be read: %s".formatted(path, e));
            }
        }
        for (RunRow row : new Reader(connection).runs(RunFilter.ALL, runs)) {
            if (!ids.contains(row.id())) {
                new Indexer(connection, runs).forget(row.id());
            }
        }
        return new RebuildReport(ids.size(), trials, problems);
    }

    private void take(Path path) throws RunException, SQLException {
        RunFolder run = RunFolder.open(path);
        if (!ids.add(run.id())) {
            problems.add(
                    "%s is a second copy of run %s and was left out; move it elsewhere."
                            .formatted(path, run.id()));
            return;
        }
        FolderSource source = new FolderSource(run);
        trials += source.plan().size();
        new Indexer(connection, runs).index(source, true);
    }

    /** The folders in it by name, without the hidden ones, which are about to be deleted. */
    private static List<Path> folders(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path path : entries) {
                boolean hidden = String.valueOf(path.getFileName()).startsWith(".");
                if (!hidden && Files.isDirectory(path)) {
                    folders.add(path);
                }
            }
        }
        folders.sort(null);
        return folders;
    }
}
