package org.consilience.ui.views.internal.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilience.engine.Engine;
import org.consilience.engine.Limits;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.engine.RunRequest;
import org.consilience.engine.run.RunFolder;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;

/** Makes a real run with a claim of each verdict, in the workspace of the workbench. */
final class SampleRun {

    private static final String EXPERIMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <experiment:Experiment
                xmi:version="2.0"
                xmlns:xmi="http://www.omg.org/XMI"
                xmlns:experiment="http://consilience.org/experiment/1"
                id="sample" title="A sample" version="1" seeds="1..4" device="cpu">
              <datasets label="market" type="market">
                <settings name="source" value="three-signal"/>
                <settings name="days" value="500"/>
              </datasets>
              <arms label="uniform" method="ucrp"/>
              <arms label="hold" method="hold-ensemble">
                <settings name="strategies" value="ucrp; reversal(1,1)"/>
              </arms>
              <claims id="holds" statement="Uniform rebalancing is not ruined." where="Section 1"
                  paperValue="above -100" comparison="GREATER" margin="-100" over="MEAN">
                <left arm="uniform" measure="log-wealth"/>
              </claims>
              <claims id="fails" statement="Uniform rebalancing is very rich." where="Table 2"
                  comparison="GREATER" margin="100" over="MEAN">
                <left arm="uniform" measure="log-wealth"/>
              </claims>
              <claims id="open" statement="Holding is the same as rebalancing."
                  comparison="GREATER" margin="%s" over="MEAN">
                <left arm="hold" measure="log-wealth"/>
                <right arm="uniform" measure="log-wealth"/>
              </claims>
            </experiment:Experiment>
            """;

    private SampleRun() {}

    /** Runs the experiment to its end, with a margin for the claim "open". */
    static RunFolder make(double margin, String seeds) throws Exception {
        RunHandle handle = start(margin, seeds);
        handle.await();
        return RunFolder.open(handle.folder().path());
    }

    /** Starts to run the experiment. */
    static RunHandle start(double margin, String seeds) throws Exception {
        Path file = Files.createTempFile("sample", ".experiment");
        try {
            Files.writeString(file, EXPERIMENT.formatted(margin));
            return Services.get(Engine.class)
                    .start(
                            WorkbenchPreferences.workspace(),
                            new RunRequest(file, List.of(), seeds, "", 2, false, Limits.NONE, ""),
                            new RunListener() {});
        } finally {
            Files.delete(file);
        }
    }

    /** Copies a run's folder, as a run of another id. */
    static void copy(RunFolder run, String id) throws IOException {
        Path from = run.path();
        Path to = from.resolveSibling(id);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        Path info = to.resolve(RunFolder.INFO);
        Files.writeString(info, Files.readString(info).replace(run.id(), id));
    }
}
