package org.consilience.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.SettingValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private static final ExperimentFactory MODEL = ExperimentFactory.eINSTANCE;

    private Experiment experiment;

    @BeforeEach
    void readExperiment() throws Exception {
        try (var in = ExperimentFiles.class.getResourceAsStream("version-1.experiment")) {
            experiment = ExperimentFiles.parse(in, "version-1");
        }
        experiment.getAxes().get(0).setValues("0 | 1");
        experiment.getClaims().get(0).setAt("arms.cost=0");
    }

    @Test
    void goodExperimentHasNoProblem() {
        assertEquals(List.of(), problems());
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        experiment.setDevice("gpu");
        experiment.setSeeds("x");
        experiment.getArms().get(0).setMethod("universal-portfoio");
        experiment.getBudget().setTrialSeconds(-1);

        assertEquals(
                List.of("/arms[universal]/method", "/device", "/seeds", "/budget/trialSeconds"),
                problems().stream().map(Problem::path).toList());
    }

    @Test
    void unknownMethodNamesTheNearest() {
        experiment.getArms().get(0).setMethod("universal-portfoio");
        assertProblem(
                "/arms[universal]/method",
                "No installed plugin provides the method \"universal-portfoio\".",
                "Did you mean \"universal-portfolio\"?");
    }

    @Test
    void unknownDatasetFarFromAnyIsOfferedForInstall() {
        experiment.getDatasets().get(0).setType("weather");
        assertProblem(
                "/datasets[calm]/type",
                "No installed plugin provides the dataset \"weather\".",
                "Install its plugin, or name one of `consilience list datasets`.");
    }

    @Test
    void absentProviderIsReported() {
        experiment.getDatasets().get(0).setType(null);
        assertProblem("/datasets[calm]/type", "No dataset is named.", "consilience list");
    }

    @Test
    void unknownDeviceNamesTheNearest() {
        experiment.setDevice("cuda:1");
        assertProblem(
                "/device",
                "There is no device \"cuda:1\" here.",
                "Choose one of: cpu, cuda:0. Did you mean \"cuda:0\"?");
    }

    @Test
    void wrongValueOfASettingIsReportedAtTheSetting() {
        setting(0).setValue("many");
        assertProblem("/arms[universal]/settings[samples]/value", "samples is many.", "describe");
    }

    @Test
    void unknownSettingNamesTheNearest() {
        setting(0).setName("sample");
        assertProblem(
                "/arms[universal]/settings[sample]/value",
                "universal-portfolio has no sample.",
                "Did you mean \"samples\"?");
    }

    @Test
    void everyValueOfAnAxisIsChecked() {
        experiment.getAxes().get(0).setValues("0 | x | 5 | -1");
        assertProblem("/axes[arms.cost]/values", "At \"x\": cost is x.", "Correct or remove");
        assertProblem("/axes[arms.cost]/values", "At \"-1\": cost is -1.", "Correct or remove");
        assertEquals(2, problems().size());

        experiment.getAxes().get(0).setValues("x | 0");
        assertProblem("/axes[arms.cost]/values", "At \"x\": cost is x.", "Correct or remove");
        assertEquals(1, problems().size());
    }

    @Test
    void sweptSettingMayBeWrongInTheArmItself() {
        SettingValue cost = MODEL.createSettingValue();
        cost.setName("cost");
        cost.setValue("swept");
        experiment.getArms().get(0).getSettings().add(cost);
        assertEquals(List.of(), problems());
    }

    @Test
    void methodThatDoesNotAcceptTheDataIsReported() {
        experiment.getArms().get(1).setMethod("fedavg");
        experiment.getClaims().clear();
        assertProblem(
                "/arms[leader]/method",
                "The method fedavg accepts ClientData, but the dataset calm gives MarketHistory.",
                "Restrict the arm");
    }

    @Test
    void datasetOfAnotherTypeIsFineForArmsThatDoNotRunOnIt() {
        DatasetReference digits = MODEL.createDatasetReference();
        digits.setLabel("digits");
        digits.setType("digits");
        experiment.getDatasets().add(digits);
        assertEquals(1, problems().size());
        experiment.getArms().get(0).setDatasets("calm, nyse");
        assertEquals(List.of(), problems());
    }

    @Test
    void armRestrictedToNoDatasetIsReported() {
        experiment.getArms().get(1).setDatasets("calm,nyce");
        assertProblem(
                "/arms[leader]/datasets",
                "No dataset has the label \"nyce\".",
                "Choose among: calm, nyse. Did you mean \"nyse\"?");
    }

    @Test
    void duplicateNamesAreReported() {
        experiment.getArms().get(1).setLabel("calm");
        experiment.getClaims().clear();
        assertProblem("/arms[calm]/label", "The label \"calm\" is used twice.", "share");

        SettingValue again = MODEL.createSettingValue();
        again.setName("samples");
        again.setValue("5");
        experiment.getArms().get(0).getSettings().add(again);
        assertProblem(
                "/arms[universal]/settings[#2]/name", "The name \"samples\" is used twice.", "");
    }

    @Test
    void unusableLabelsAreReported() {
        for (String bad : List.of("a.b", "a/b", "a,b", "a=b", "a|b", " a", "a[b]", "a\\b")) {
            experiment.getArms().get(1).setLabel(bad);
            assertTrue(
                    problems().stream()
                            .anyMatch(p -> p.message().contains("\"" + bad + "\" holds")),
                    bad);
        }
        for (String word : List.of("arms", "dataset")) {
            experiment.getArms().get(1).setLabel(word);
            assertTrue(
                    problems().stream().anyMatch(p -> p.message().contains("is the word")), word);
        }
        for (String none : new String[] {"", " ", null}) {
            experiment.getArms().get(1).setLabel(none);
            assertTrue(problems().stream().anyMatch(p -> p.path().equals("/arms[#2]/label")));
        }
    }

    @Test
    void unusableIdsAreReported() {
        for (String bad : new String[] {null, "", "a b", "../x", "a/b", ".x", "x".repeat(81)}) {
            experiment.setId(bad);
            assertTrue(problems().stream().anyMatch(p -> p.path().equals("/id")), bad);
        }
    }

    @Test
    void axisThatMatchesNothingIsReported() {
        experiment.getClaims().clear();
        axis("leeder.cost");
        assertProblem("/axes[leeder.cost]/target", "nothing has the label \"leeder\"", "Name");
        assertProblem("/axes[leeder.cost]/target", "Did you mean \"leader\"?", "Name");
        axis("leader.samples");
        assertProblem("/axes[leader.samples]/target", "leader has no setting \"samples\"", "Name");
        axis("arms.price");
        assertProblem("/axes[arms.price]/target", "arms have no setting \"price\"", "Name");
        axis("cost");
        assertProblem("/axes[cost]/target", "\"cost\" is no target", "Name");
        axis(null);
        assertProblem("/axes[#1]/target", "is no target", "Name");
    }

    @Test
    void axisOverAMissingPluginIsNotBlamed() {
        experiment.getClaims().clear();
        experiment.getMeasures().clear();
        experiment.getArms().get(0).setMethod("unknown-method");
        axis("universal.anything");
        assertEquals(
                List.of("/arms[universal]/method"),
                problems().stream().map(Problem::path).toList());
    }

    @Test
    void axisWithoutValuesOrWithDoubleOnesIsReported() {
        experiment.getClaims().clear();
        experiment.getAxes().get(0).setValues(" ");
        assertProblem("/axes[arms.cost]/values", "The axis has no values.", "such as");
        experiment.getAxes().get(0).setValues("1 | 2 | 1");
        assertProblem("/axes[arms.cost]/values", "The value \"1\" comes twice.", "Remove one.");
    }

    @Test
    void settingSweptTwiceIsReported() {
        var second = MODEL.createAxis();
        second.setTarget("leader.cost");
        second.setValues("3");
        experiment.getAxes().add(second);
        assertProblem(
                "/axes[leader.cost]/target",
                "cost of leader is swept by the axis arms.cost already.",
                "Remove one");
    }

    @Test
    void malformedSeedsAreReportedWhereverTheyStand() {
        for (String bad : List.of("", "a", "1..", "5..1", "1,1", "-1", "1..100001", "1;2", "1.5")) {
            experiment.setSeeds(bad);
            assertTrue(problems().stream().anyMatch(p -> p.path().equals("/seeds")), bad);
        }
        experiment.setSeeds("1..100000");
        experiment.getDatasets().get(1).setSeeds("one");
        experiment.getArms().get(1).setSeeds("5..1");
        assertEquals(
                List.of("/datasets[nyse]/seeds", "/arms[leader]/seeds"),
                problems().stream().map(Problem::path).toList());
    }

    @Test
    void emptyPlanIsReported() {
        experiment.getArms().forEach(arm -> arm.setSeeds("99"));
        assertProblem("/", "The plan is empty", "Widen");

        experiment.getArms().clear();
        experiment.getDatasets().clear();
        experiment.getClaims().clear();
        experiment.getAxes().clear();
        experiment.getMeasures().clear();
        assertEquals(
                List.of("/datasets", "/arms"), problems().stream().map(Problem::path).toList());
    }

    @Test
    void armThatNeverRunsIsAWarning() {
        experiment.getClaims().clear();
        experiment.getArms().get(1).setSeeds("99");
        assertEquals(1, problems().size());
        assertEquals(Severity.WARNING, problems().get(0).severity());
        assertEquals("/arms[leader]", problems().get(0).path());
    }

    @Test
    void endlessPlanIsReported() {
        experiment.getClaims().clear();
        experiment.setSeeds("1..100000");
        experiment.getArms().forEach(arm -> arm.setSeeds(null));
        experiment.getAxes().get(0).setValues("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10");
        assertProblem("/", "The plan has more than 1,000,000 trials.", "Sweep fewer");
    }

    @Test
    void measureThatNoArmRecordsIsReported() {
        experiment.getMeasures().get(0).setId("weelth");
        assertProblem(
                "/measures[weelth]/id",
                "No arm records the measure \"weelth\".",
                "Choose among: wealth, regret. Did you mean \"wealth\"?");
    }

    @Test
    void claimThatNamesNoArmOrMeasureIsReported() {
        claim().getLeft().setArm("univeral");
        assertProblem(
                "/claims[universal-wins]/left/arm",
                "No arm has the label \"univeral\".",
                "Did you mean \"universal\"?");
        claim().getRight().setMeasure("regret");
        assertProblem(
                "/claims[universal-wins]/right/measure",
                "The method follow-the-leader of leader records no measure \"regret\".",
                "Choose among: wealth.");
        claim().setLeft(null);
        assertProblem("/claims[universal-wins]/left", "does not say what is compared", "Add");
    }

    @Test
    void claimAboutNoDatasetOrPointIsReported() {
        claim().setDataset("clam");
        assertProblem(
                "/claims[universal-wins]/dataset",
                "No dataset has the label \"clam\".",
                "Did you mean \"calm\"?");
        claim().setDataset(null);
        claim().setAt("arms.cost=7");
        assertProblem(
                "/claims[universal-wins]/at",
                "The axis arms.cost has no value \"7\".",
                "Choose among: 0, 1");
        claim().setAt("arms.window=0");
        assertProblem("/claims[universal-wins]/at", "No axis sweeps \"arms.window\".", "Choose");
        claim().setAt("0");
        assertProblem("/claims[universal-wins]/at", "\"0\" is no point of a sweep", "Write such");
    }

    @Test
    void claimWhoseArmsNeverMeetIsAWarning() {
        claim().setDataset(null);
        experiment.getArms().get(0).setDatasets("nyse");
        experiment.getArms().get(1).setDatasets("calm");
        assertProblem("/claims[universal-wins]", "The claim cannot be decided", "Widen");
        assertEquals(Severity.WARNING, problems().get(0).severity());
    }

    @Test
    void claimNumbersThatCannotDecideAreReported() {
        claim().setMargin(Double.NaN);
        assertProblem("/claims[universal-wins]/margin", "margin is NaN.", "finite");
        claim().setMargin(1);
        for (double bad : new double[] {0, 1, -0.1, 1.1, 95, Double.NaN}) {
            claim().setConfidence(bad);
            assertProblem("/claims[universal-wins]/confidence", "The confidence is", "0.95");
        }
        claim().setConfidence(0.5);
        for (double bad : new double[] {0, -0.1, 1.1, Double.NaN}) {
            claim().setShare(bad);
            assertProblem("/claims[universal-wins]/share", "The share is", "0.8");
        }
        claim().setShare(1);
        assertEquals(List.of(), problems());
        claim().setUpper(0.5);
        assertEquals(List.of(), problems());
        claim().setComparison(Comparison.WITHIN);
        assertProblem("/claims[universal-wins]/upper", "WITHIN holds for no effect", "Make");
        claim().setUpper(1);
        assertEquals(List.of(), problems());
        claim().setUpper(Double.POSITIVE_INFINITY);
        assertProblem("/claims[universal-wins]/upper", "upper is Infinity.", "finite");
    }

    @Test
    void claimIdsAreNeeded() {
        claim().setId("");
        assertProblem("/claims[#1]/id", "The claim has no id.", "Give it one");
    }

    @Test
    void negativeBudgetsAreReported() {
        experiment.getBudget().setTrialMegabytes(-1);
        experiment.getBudget().setRunSeconds(Double.NaN);
        assertProblem("/budget/trialMegabytes", "trialMegabytes is -1.0.", "Write 0");
        assertProblem("/budget/runSeconds", "runSeconds is NaN.", "Write 0");
    }

    @Test
    void ignoredPartsOfTheFileAreWarnings() throws Exception {
        String text =
                ExperimentFiles.format(experiment)
                        .replace("method=\"follow", "metod=\"x\" method=\"follow")
                        .replace("<budget", "<bugdet/><budget")
                        .replace("<measures", "<measures xmlns:x=\"urn:x\" x:y=\"1\"");
        experiment = ExperimentFiles.parse(text, "f");

        assertEquals(
                List.of(
                        "warning /bugdet: Experiment has no element \"bugdet\"; it is kept in the"
                                + " file but has no effect. Did you mean \"budget\"?",
                        "warning /arms[leader]/metod: Arm has no attribute \"metod\"; it is kept in"
                                + " the file but has no effect. Did you mean \"method\"?"),
                problems().stream().map(Problem::toString).toList());
    }

    @Test
    void emptyExperimentIsCheckedToo() {
        experiment = MODEL.createExperiment();
        experiment.getClaims().add(MODEL.createClaim());
        experiment.getArms().add(MODEL.createArm());
        experiment.getDatasets().add(MODEL.createDatasetReference());
        experiment.getAxes().add(MODEL.createAxis());
        experiment.getMeasures().add(MODEL.createMeasureReference());
        experiment.getArms().get(0).getSettings().add(MODEL.createSettingValue());

        assertTrue(problems().size() > 8);
    }

    @Test
    void validationChangesNothing() throws Exception {
        String before = ExperimentFiles.format(experiment);
        problems();
        assertEquals(before, ExperimentFiles.format(experiment));
    }

    private Claim claim() {
        return experiment.getClaims().get(0);
    }

    private SettingValue setting(int arm) {
        return experiment.getArms().get(arm).getSettings().get(0);
    }

    private void axis(String target) {
        experiment.getAxes().get(0).setTarget(target);
    }

    private List<Problem> problems() {
        return new ArrayList<>(Validator.validate(experiment, new TinyCatalogue()));
    }

    private void assertProblem(String path, String message, String remedy) {
        List<Problem> problems = problems();
        assertFalse(problems.isEmpty());
        assertTrue(
                problems.stream()
                        .anyMatch(
                                p ->
                                        p.path().equals(path)
                                                && p.message().contains(message)
                                                && p.remedy().contains(remedy)),
                problems::toString);
    }
}
