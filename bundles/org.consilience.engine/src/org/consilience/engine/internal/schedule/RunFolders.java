package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.Limits;
import org.consilience.engine.RunIds;
import org.consilience.engine.Workspace;
import org.consilience.engine.internal.journal.Journal;
import org.consilience.engine.internal.json.AtomicFile;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.internal.worker.ContentHash;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;

/** Makes run folders. */
final class RunFolders {

    private static final int TRIES = 10_000;

    private RunFolders() {}

    /**
     * Makes a folder; it is a run once it has its {@code run.json}.
     *
     * @param wanted the folder's name, or an empty string for a new one
     */
    static Path make(Workspace workspace, String experimentId, String wanted)
            throws IOException, RunException {
        Files.createDirectories(workspace.runs());
        if (!wanted.isEmpty()) {
            return chosen(workspace.runs().resolve(wanted));
        }
        String id = RunIds.make(experimentId);
        for (int i = 1; i < TRIES; i++) {
            Path folder = workspace.runs().resolve(i == 1 ? id : id + "-" + i);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                continue; // another run of the same second
            }
        }
        throw new FileAlreadyExistsException(workspace.runs().resolve(id).toString());
    }

    private static Path chosen(Path folder) throws IOException, RunException {
        try {
            return Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RunException(
                    "There is a run \"%s\" already, in %s. Choose another id, or delete that run."
                            .formatted(folder.getFileName(), folder),
                    e);
        }
    }

    static void experiment(Path folder, byte[] text) throws IOException {
        AtomicFile.write(folder.resolve(RunFolder.EXPERIMENT), text, true);
    }

    static void plan(Path folder, List<PlannedTrial> plan) throws IOException {
        try (Journal journal = new Journal(folder.resolve(RunFolder.LOG))) {
            journal.planned(plan);
        }
    }

    static void info(Path folder, RunInfo info) throws IOException {
        AtomicFile.write(folder.resolve(RunFolder.INFO), Json.pretty(info), true);
    }

    static String hash(byte[] text) {
        return ContentHash.bytes(text);
    }

    static Map<String, Double> map(Limits limits) {
        Map<String, Double> map = new TreeMap<>();
        map.put("trialSeconds", limits.trialSeconds());
        map.put("runSeconds", limits.runSeconds());
        map.put("trialMegabytes", limits.trialMegabytes());
        map.put("trialTokens", limits.trialTokens());
        map.put("trialMoney", limits.trialMoney());
        map.values().removeIf(v -> v == 0);
        return map;
    }

    static Limits limits(Map<String, Double> map) {
        return new Limits(
                map.getOrDefault("trialSeconds", 0.0),
                map.getOrDefault("runSeconds", 0.0),
                map.getOrDefault("trialMegabytes", 0.0),
                map.getOrDefault("trialTokens", 0.0),
                map.getOrDefault("trialMoney", 0.0));
    }
}
