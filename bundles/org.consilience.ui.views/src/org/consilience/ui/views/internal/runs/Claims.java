package org.consilience.ui.views.internal.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.EvidenceJson;
import org.consilience.engine.evidence.Verdict;
import org.consilience.engine.store.RunRow;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** How many claims of a run hold, as its evidence file says. */
final class Claims {

    private static final String FILE = "evidence.json";
    private static final long MOST_BYTES = 16L << 20;

    private final Map<RunRow, String> known = new HashMap<>();

    /**
     * Reads the files of runs; a run that did not change is read once.
     *
     * @param rows the runs
     * @param monitor says when nobody waits any more
     * @return a text for each run's id, empty without evidence
     */
    synchronized Map<String, String> of(List<? extends Row> rows, IProgressMonitor monitor) {
        Map<RunRow, String> now = HashMap.newHashMap(rows.size());
        Map<String, String> texts = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            RunRow run = ((Row.OfRun) row).run();
            String text = known.get(run);
            String words = text == null || text.isEmpty() ? read(run.folder()) : text;
            texts.put(run.id(), words);
            now.put(run, words);
        }
        known.clear();
        known.putAll(now);
        return texts;
    }

    private static String read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file)) {
                return "";
            }
            if (Files.size(file) > MOST_BYTES) {
                return "too large";
            }
            return words(EvidenceJson.read(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            return "unreadable";
        }
    }

    private static String words(List<ClaimEvidence> claims) {
        long hold = claims.stream().filter(c -> c.verdict() == Verdict.HOLDS).count();
        return claims.isEmpty() ? "" : "%d of %d hold".formatted(hold, claims.size());
    }
}
