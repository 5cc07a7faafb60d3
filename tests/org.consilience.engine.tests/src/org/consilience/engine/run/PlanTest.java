package org.consilience.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.consilience.engine.internal.plan.Planner;
import org.consilience.model.experiment.Experiment;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static List<PlannedTrial> plan(Experiment experiment) throws RunException {
        return new Planner(experiment, new TestPlugins(), "").plan();
    }

    @Test
    void countIsSeedsTimesDatasetsTimesArmsTimesPoints() throws Exception {
        Experiment experiment = Lab.experiment("1..3");
        Lab.dataset(experiment, "small", "size=4");
        Lab.dataset(experiment, "large", "size=9");
        Lab.arm(experiment, "walk", "walk");
        Lab.arm(experiment, "bad", "faulty");
        Lab.axis(experiment, "arms.pull", "0.1 | 0.5");
        Lab.axis(experiment, "walk.rounds", "5 | 6 | 7");
        Lab.axis(experiment, "dataset.path", "a | b");
        List<PlannedTrial> plan = plan(experiment);
        // walk has 2 * 3 points and bad, which has neither setting, one: 3 * 2 * 2 * (6 + 1)
        assertEquals(84, plan.size());
        assertEquals(84, plan.stream().map(PlannedTrial::id).distinct().count());
        assertEquals("0001-small-walk-s1", plan.get(0).id());
        assertEquals(
                Map.of("arms.pull", "0.1", "walk.rounds", "5", "dataset.path", "a"),
                plan.get(0).point());
        assertEquals(Map.of("millis", "0", "pull", "0.1", "rounds", "5"), plan.get(0).settings());
        assertEquals(Map.of("dataset.path", "a"), plan.get(6).point());
    }

    @Test
    void trialsOnTheSameDataAreNeighbours() throws Exception {
        Experiment experiment = Lab.experiment("1..2");
        Lab.dataset(experiment, "small", "size=4");
        Lab.dataset(experiment, "large", "size=9");
        Lab.arm(experiment, "walk", "walk");
        Lab.arm(experiment, "slow", "walk", "rounds=40");
        assertEquals(
                List.of(
                        "1 small walk",
                        "1 small slow",
                        "1 large walk",
                        "1 large slow",
                        "2 small walk",
                        "2 small slow",
                        "2 large walk",
                        "2 large slow"),
                plan(experiment).stream()
                        .map(t -> t.seed() + " " + t.dataset() + " " + t.arm())
                        .toList());
    }

    @Test
    void armsAndDatasetsMayRestrictSeedsAndEachOther() throws Exception {
        Experiment experiment = Lab.experiment("1..4");
        Lab.dataset(experiment, "small").setSeeds("1,2");
        Lab.dataset(experiment, "large");
        Lab.arm(experiment, "walk", "walk").setDatasets("large, small");
        Lab.arm(experiment, "once", "walk").setSeeds("1");
        Lab.arm(experiment, "there", "walk").setDatasets("large");
        assertEquals(
                List.of(
                        "1small-walk",
                        "1small-once",
                        "1large-walk",
                        "1large-once",
                        "1large-there",
                        "2small-walk",
                        "2large-walk",
                        "2large-there",
                        "3large-walk",
                        "3large-there",
                        "4large-walk",
                        "4large-there"),
                plan(experiment).stream()
                        .map(t -> t.seed() + t.dataset() + "-" + t.arm())
                        .toList());
        List<PlannedTrial> other = new Planner(experiment, new TestPlugins(), "7").plan();
        assertEquals(
                List.of("7large-walk", "7large-there", "1small-walk"),
                other.stream()
                        .map(t -> t.seed() + t.dataset() + "-" + t.arm())
                        .filter(t -> !t.endsWith("once"))
                        .distinct()
                        .limit(3)
                        .toList());
    }

    @Test
    void everyProblemIsToldAtOnce() {
        Experiment experiment = Lab.experiment("1..2");
        Lab.dataset(experiment, "numbers", "size=0");
        Lab.arm(experiment, "walk", "walk", "pull=2");
        Lab.arm(experiment, "gone", "missing");
        Lab.arm(experiment, "gpu", "tensor");
        RunException refused = assertThrows(RunException.class, () -> plan(experiment));
        assertEquals(4, refused.problems().size(), refused::getMessage);
        assertTrue(refused.getMessage().contains("lacks Tensors"), refused::getMessage);
        assertTrue(refused.getMessage().contains("\"missing\""), refused::getMessage);
    }

    @Test
    void aPlanWithoutEndIsRefused() {
        Experiment experiment = Lab.experiment("1..100000");
        Lab.dataset(experiment, "numbers");
        Lab.arm(experiment, "walk", "walk");
        String values = "1" + " | 1".repeat(999);
        Lab.axis(experiment, "walk.rounds", values);
        Lab.axis(experiment, "walk.millis", values);
        Lab.axis(experiment, "walk.pull", values);
        RunException refused = assertThrows(RunException.class, () -> plan(experiment));
        assertTrue(refused.getMessage().contains("1,000,000"), refused::getMessage);
    }
}
