package org.consilience.ui.views.internal.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.engine.Engine;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.RunRequest;
import org.consilience.engine.run.RunException;
import org.consilience.engine.run.RunFolder;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;

/** Real runs, small, in the workspace of the workbench. */
public final class SampleRuns {

    private static final String EXPERIMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <experiment:Experiment
                xmi:version="2.0"
                xmlns:xmi="http://www.omg.org/XMI"
                xmlns:experiment="http://consilience.org/experiment/1"
                id="sample" title="A sample" version="1" seeds="1..3" device="cpu">
              <datasets label="market" type="market">
                <settings name="source" value="three-signal"/>
                <settings name="days" value="%d"/>
              </datasets>
              <datasets label="noise" type="market">
                <settings name="source" value="iid"/>
                <settings name="days" value="500"/>
              </datasets>
              <arms label="universal" method="universal-ensemble">
                <settings name="strategies" value="ucrp; reversal(1,1)"/>
                <settings name="recordEvery" value="%d"/>
              </arms>
              <arms label="hold" method="hold-ensemble">
                <settings name="strategies" value="ucrp; reversal(1,1)"/>
                <settings name="recordEvery" value="%d"/>
              </arms>
            </experiment:Experiment>
            """;

    private SampleRuns() {}

    /**
     * Runs two arms on two markets and waits for the end.
     *
     * @param seeds the seeds
     */
    public static RunFolder ended(String seeds) throws Exception {
        RunHandle handle = started(seeds, 600, 10);
        handle.await();
        return RunFolder.open(handle.folder().path());
    }

    /**
     * Starts two arms on two markets.
     *
     * @param seeds the seeds
     * @param days the days of the first market
     * @param every how often a value is recorded
     */
    public static RunHandle started(String seeds, int days, int every)
            throws IOException, RunException {
        Path file = Files.createTempFile("sample", ".experiment");
        try {
            Files.writeString(file, EXPERIMENT.formatted(days, every, every));
            RunRequest request =
                    new RunRequest(file, List.of(), seeds, "", 2, false, Limits.NONE, "");
            return Services.get(Engine.class)
                    .start(WorkbenchPreferences.workspace(), request, new RunListener() {});
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Copies a run under another id, as from another machine; much cheaper than a run.
     *
     * @param run the run
     * @param id the copy's id
     */
    static RunFolder copied(RunFolder run, String id) throws IOException, RunException {
        Path target = run.path().resolveSibling(id);
        try (var files = Files.walk(run.path())) {
            for (Path file : files.sorted().toList()) {
                Path to = target.resolve(run.path().relativize(file));
                if (file.endsWith(RunFolder.INFO)) {
                    Files.writeString(to, Files.readString(file).replace(run.id(), id));
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return RunFolder.open(target);
    }
}
