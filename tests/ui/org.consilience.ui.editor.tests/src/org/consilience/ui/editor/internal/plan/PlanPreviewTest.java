package org.consilience.ui.editor.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.Engine;
import org.consilience.engine.RunRequest;
import org.consilience.engine.run.PlannedTrial;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.editor.internal.compose.ComposePage;
import org.consilience.ui.editor.internal.compose.Opened;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanPreviewTest {

    private static final String TEXT =
            Opened.text(
                    """
                      <datasets label="market" type="market"/>
                      <datasets label="other" type="market" seeds="2">
                        <settings name="source" value="iid"/>
                      </datasets>
                      <arms label="a" method="ucrp"/>
                      <arms label="b" method="momentum" datasets="market" seeds="1..2"/>
                      <axes target="arms.cost" values="0 | 0.001"/>
                    """);

    private static PlanSummary settled(Opened o) {
        o.robot().await("the plan", () -> !o.compose().plan().busy());
        return o.robot().sync(() -> o.compose().plan().summary());
    }

    @Test
    void itCountsAsTheEngineDoes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.experiment");
        Files.writeString(file, TEXT);
        List<PlannedTrial> plan = Services.get(Engine.class).plan(RunRequest.of(file));
        try (Opened o = new Opened(TEXT, ComposePage.ID)) {
            PlanSummary summary = settled(o);
            // a: (3 + 1) seeds x 2 points; b: 2 seeds x 2 points
            assertEquals(12, summary.trials());
            assertEquals(plan.size(), summary.trials());
            assertEquals(PlanMaker.byArm(plan), summary.byArm());
            assertEquals(plan.get(0), summary.first().get(0));
            o.robot().run(() -> o.compose().plan().open());
            assertEquals(
                    List.of(2, 12),
                    o.robot()
                            .sync(
                                    () ->
                                            Robot.all(o.compose().plan().control(), Table.class)
                                                    .stream()
                                                    .map(Table::getItemCount)
                                                    .toList()));
            o.choose("Seeds");
            o.type("Seeds", "1..10");
            o.robot().await("the new plan", () -> o.compose().plan().summary().trials() == 26);
            o.type("Seeds", "ten");
            o.robot().await("no plan", () -> !o.compose().plan().summary().problems().isEmpty());
            assertTrue(
                    o.robot()
                            .sync(() -> o.compose().plan().control().getText())
                            .contains("the plan cannot be made"));
        }
    }

    @Test
    void filesAreFoundFromTheExperimentsFolder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("p.csv"), "1,1\n1.1,0.9\n1.2,0.8\n");
        Experiment experiment =
                ExperimentFiles.parse(
                        Opened.text(
                                """
                                  <datasets label="m" type="market">
                                    <settings name="path" value="p.csv"/>
                                  </datasets>
                                  <arms label="a" method="ucrp"/>
                                """),
                        "x");
        assertEquals(3, new PlanMaker(Services.get(Engine.class), folder).plan(experiment).size());
    }

    @Test
    void longPlansAreOnlyBounded() throws Exception {
        Experiment experiment = ExperimentFiles.parse(TEXT.replace("1..3", "1..99999"), "x");
        // a on market: 99999, on other: 1; b on market: 2; two points each
        assertEquals(2 * (99_999 + 1 + 2), PlanMaker.most(experiment));
    }

    @Test
    void pastTrialsTellTheTime() {
        PastDurations past = new PastDurations();
        PlannedTrial known = trial("ucrp", "5");
        past.note(known, 10);
        past.note(known, 30);
        past.note(known, 20);
        assertEquals(20, past.of(known).orElse(0));
        assertEquals(20, past.of(trial("ucrp", "6")).orElse(0));
        TimeEstimate time = past.estimate(List.of(known, known, known, trial("other", "5")), 2);
        assertEquals(new TimeEstimate(30, 1, 3, 2), time);
        assertEquals(
                "about 30 s with 2 workers, not counting 1 trial of methods that never ran",
                time.words());
        assertEquals("no past runs to tell the time from", TimeEstimate.NONE.words());
    }

    private static PlannedTrial trial(String method, String window) {
        return new PlannedTrial(
                1,
                "0001",
                "m",
                "market",
                Map.of("days", "300"),
                "a",
                method,
                Map.of("window", window),
                new TreeMap<>(),
                1,
                "cpu");
    }
}
