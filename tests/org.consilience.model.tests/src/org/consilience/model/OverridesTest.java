package org.consilience.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.TinyCatalogue;
import org.consilience.model.validation.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverridesTest {

    private Experiment experiment;

    @BeforeEach
    void readExperiment() throws Exception {
        experiment = ExperimentFiles.parse(ExperimentFilesTest.version1(), "version-1");
        experiment.getAxes().get(0).setValues("0 | 1");
    }

    @Test
    void settingOfOneArmIsReplacedInACopy() throws Exception {
        var result = apply("universal.samples=5");

        assertEquals(Map.of("samples", "5"), Parts.settings(result.experiment().getArms().get(0)));
        assertEquals(Map.of("samples", "1000"), Parts.settings(experiment.getArms().get(0)));
        assertEquals(List.of(), result.messages());
    }

    @Test
    void copyKeepsTheFilesComments() throws Exception {
        String before = ExperimentFiles.format(experiment);
        String after = ExperimentFiles.format(apply("universal.samples=5").experiment());

        assertEquals(before.replace("\"1000\"", "\"5\""), after);
    }

    @Test
    void wordDatasetMeansTheOnesThatHaveTheSetting() throws Exception {
        Experiment changed = apply("dataset.path=my.csv").experiment();

        assertEquals("my.csv", Parts.settings(changed.getDatasets().get(1)).get("path"));
        assertEquals(null, Parts.settings(changed.getDatasets().get(0)).get("path"));
    }

    @Test
    void valueMayHoldEqualsSignsAndSpaces() throws Exception {
        assertEquals(
                "a=b c",
                Parts.settings(apply("nyse.path=a=b c").experiment().getDatasets().get(1))
                        .get("path"));
    }

    @Test
    void datasetsThatBecomeEqualAreMerged() throws Exception {
        var second = ExperimentFiles.copy(experiment).getDatasets().get(1);
        second.setLabel("djia");
        second.setSeeds("2..3");
        Parts.set(second, "path", "other.csv");
        experiment.getDatasets().add(second);
        experiment.getArms().get(1).setDatasets("djia,nyse");
        experiment.getClaims().get(0).setDataset("djia");
        var result = apply("dataset.path=mine.csv");
        Experiment changed = result.experiment();

        assertEquals(
                List.of("calm", "nyse"),
                changed.getDatasets().stream().map(d -> d.getLabel()).toList());
        assertEquals("1..3", changed.getDatasets().get(1).getSeeds());
        assertEquals("nyse", changed.getArms().get(1).getDatasets());
        assertEquals("nyse", changed.getClaims().get(0).getDataset());
        assertEquals(
                List.of("Datasets nyse and djia are equal now; only nyse is kept."),
                result.messages());
        assertEquals(List.of(), Validator.validate(changed, new TinyCatalogue()));
    }

    @Test
    void overriddenAxisGoesWithTheClaimsAboutItsOtherValues() throws Exception {
        var result = apply("arms.cost=1");

        assertEquals(List.of(), result.experiment().getAxes());
        assertEquals(List.of(), result.experiment().getClaims());
        assertEquals(
                List.of(
                        "arms.cost is 1; the sweep over it is left out.",
                        "Claim universal-wins speaks of arms.cost=0, which does not run; it is left"
                                + " out."),
                result.messages());
    }

    @Test
    void claimAboutTheOverriddenValueStays() throws Exception {
        Experiment changed = apply("arms.cost=0").experiment();

        assertEquals(1, changed.getClaims().size());
        assertEquals(List.of(), Validator.validate(changed, new TinyCatalogue()));
    }

    @Test
    void partOfASweepCannotBeOverridden() {
        assertRefused("leader.cost=0", "set arms.cost instead");
    }

    @Test
    void everyBadOverrideIsReported() {
        ExperimentException e =
                assertThrows(
                        ExperimentException.class,
                        () ->
                                Overrides.apply(
                                        experiment,
                                        Map.of("x", "1", "universl.samples", "1", "nyse.pth", "1"),
                                        new TinyCatalogue()));
        assertEquals(3, e.problems().size());
        assertTrue(e.getMessage().contains("Did you mean \"universal\"?"), e.getMessage());
        assertTrue(e.getMessage().contains("Did you mean \"path\"?"), e.getMessage());
    }

    @Test
    void textsThatSetNothingAreReported() {
        ExperimentException e =
                assertThrows(
                        ExperimentException.class,
                        () -> Overrides.parse(List.of("a.b=1", "a.b", "=1")));
        assertEquals(2, e.problems().size());
    }

    private Overrides.Result apply(String... assignments) throws ExperimentException {
        return Overrides.apply(
                experiment, Overrides.parse(List.of(assignments)), new TinyCatalogue());
    }

    private void assertRefused(String assignment, String reason) {
        ExperimentException e = assertThrows(ExperimentException.class, () -> apply(assignment));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void datasetsThatAnAxisTellsApartStay() throws Exception {
        var second = ExperimentFiles.copy(experiment).getDatasets().get(1);
        second.setLabel("djia");
        experiment.getDatasets().add(second);
        experiment.getAxes().get(0).setTarget("djia.days");

        assertEquals(3, apply("dataset.path=mine.csv").experiment().getDatasets().size());
    }

    @Test
    void malformedPartsOfTheFileAreLeftToValidation() throws Exception {
        experiment.getAxes().get(0).setTarget("nonsense");
        experiment.getClaims().get(0).setAt("nonsense");
        var second = ExperimentFiles.copy(experiment).getDatasets().get(1);
        second.setLabel("djia");
        second.setSeeds("x");
        experiment.getDatasets().add(second);
        var result = apply("dataset.path=mine.csv", "arms.cost=1");

        assertEquals(2, result.experiment().getDatasets().size());
        assertEquals(1, result.experiment().getClaims().size());
    }
}
