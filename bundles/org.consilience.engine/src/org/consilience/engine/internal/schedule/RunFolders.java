package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.Limits;
import org.consilience.engine.Workspace;
import org.consilience.engine.internal.journal.Journal;
import org.consilience.engine.internal.journal.PlainName;
import org.consilience.engine.internal.json.AtomicFile;
import org.consilience.engine.internal.json.Json;
import org.consilience.engine.internal.worker.ContentHash;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.engine.run.RunFolder;
import org.consilience.engine.run.RunInfo;

/** Makes run folders. */
final class RunFolders {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int NAME = 60;
    private static final int TRIES = 10_000;

    private RunFolders() {}

    /** Makes a folder of a new name; it is a run once it has its {@code run.json}. */
    static Path make(Workspace workspace, String experimentId) throws IOException {
        Files.createDirectories(workspace.runs());
        String id = STAMP.format(LocalDateTime.now()) + "-" + PlainName.of(experimentId, NAME);
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
