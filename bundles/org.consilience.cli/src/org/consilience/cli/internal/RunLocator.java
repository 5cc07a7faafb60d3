package org.consilience.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consilience.engine.Workspace;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;

/** Finds the run that a user means: {@code last}, an id, the beginning of one, or a folder. */
final class RunLocator {

    /** What commands say about their RUN parameter. */
    static final String HELP =
            "The run: its id or the beginning of it, its folder, or \"last\" for the newest.";

    private RunLocator() {}

    static Path find(Workspace workspace, String name) {
        Path runs = workspace.runs();
        List<Path> known = known(runs);
        if (name.equals("last")) {
            return known.stream()
                    .max(Comparator.comparing(RunLocator::name))
                    .orElseThrow(
                            () ->
                                    new CommandException(
                                            "There is no run below %s yet; start one with \"consilience run FILE\"."
                                                    .formatted(runs)));
        }
        if (name.contains("/") || name.contains("\\") || name.equals(".")) {
            return Path.of(name);
        }
        List<Path> matching = known.stream().filter(p -> name(p).startsWith(name)).toList();
        for (Path path : matching) {
            if (name(path).equals(name)) {
                return path;
            }
        }
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.isEmpty()) {
            throw new CommandException(
                    "There is no run \"%s\" below %s; see \"consilience list runs\"."
                            .formatted(name, runs));
        }
        throw new CommandException(
                "\"%s\" begins the ids of %d runs, such as %s and %s; give more of the id."
                        .formatted(
                                name,
                                matching.size(),
                                name(matching.get(0)),
                                name(matching.get(1))));
    }

    static RunFolder open(Workspace workspace, String name) throws RunException {
        return RunFolder.open(find(workspace, name));
    }

    /** The name of a run's folder, which is its id. */
    static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static List<Path> known(Path runs) {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(p -> Files.isRegularFile(p.resolve(RunFolder.INFO)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandException(
                    "Cannot list the runs below %s: %s".formatted(runs, e.getMessage()), e);
        }
    }
}
