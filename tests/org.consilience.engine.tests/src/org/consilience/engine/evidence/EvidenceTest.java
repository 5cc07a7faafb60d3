package org.consilience.engine.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.consilience.engine.run.TrialState;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.Reduction;
import org.consilience.model.experiment.Term;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final double[] BASE = {5, 7, 2, 9, 4, 6, 8, 3, 1, 10};

    private static Claim claim(Comparison comparison, double margin, Aggregation over) {
        Claim claim = ExperimentFactory.eINSTANCE.createClaim();
        claim.setId("C1");
        claim.setStatement("fast beats slow");
        claim.setComparison(comparison);
        claim.setMargin(margin);
        claim.setOver(over);
        claim.setLeft(term("fast"));
        claim.setRight(term("slow"));
        return claim;
    }

    private static Term term(String arm) {
        Term term = ExperimentFactory.eINSTANCE.createTerm();
        term.setArm(arm);
        term.setMeasure("wealth");
        return term;
    }

    private static ClaimEvidence judge(Claim claim, Observations trials) {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.getClaims().add(claim);
        return Evidence.of(experiment, trials).get(0);
    }

    private static PointEvidence point(Claim claim, Observations trials) {
        return judge(claim, trials).points().get(0);
    }

    private static double[] shifted(double... shifts) {
        double[] values = new double[shifts.length];
        for (int i = 0; i < shifts.length; i++) {
            values[i] = BASE[i] + shifts[i];
        }
        return values;
    }

    private static final double[] GAINS = {0.75, 0.5, 1, 0.625, 0.875, 0.75, 0.5, 1, 0.625, 0.875};

    @Test
    void smallGainOnWidelySpreadSeedsIsSeenBecauseSeedsArePaired() {
        Trials trials = new Trials().done("fast", shifted(GAINS)).done("slow", BASE);
        ClaimEvidence found = judge(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials);
        assertEquals(Verdict.HOLDS, found.verdict());
        PointEvidence point = found.points().get(0);
        assertEquals(0.75, point.estimate());
        assertEquals("bootstrap-t", point.interval());
        assertTrue(point.low() > 0.5 && point.high() < 1);
        assertEquals(0, found.seedsNeeded());
        assertTrue(
                found.sentence()
                        .matches(
                                "holds: fast exceeds slow by 0\\.75 \\[0\\.6\\d, 0\\.8\\d\\] in"
                                        + " wealth \\(95 %, 10 seeds\\)"),
                found.sentence());
        SeedEffect third = point.effects().get(2);
        assertEquals(
                new SeedEffect(3, 3, 2.0, 1, "0003-market-fast-s3", "0013-market-slow-s3"), third);
    }

    @Test
    void sameTrialsGiveTheSameEvidenceToTheLastDigit() {
        Trials trials = new Trials().done("fast", shifted(GAINS)).done("slow", BASE);
        Claim claim = claim(Comparison.GREATER, 0, Aggregation.MEAN);
        assertEquals(judge(claim, trials), judge(claim, trials));
    }

    @Test
    void contraryClaimFails() {
        Trials trials = new Trials().done("fast", shifted(GAINS)).done("slow", BASE);
        ClaimEvidence found = judge(claim(Comparison.LESS, 0, Aggregation.MEDIAN), trials);
        assertEquals(Verdict.FAILS, found.verdict());
        assertEquals(
                "fails: fast minus slow in wealth is 0.75 [0.50, 1.00], which is not below 0"
                        + " (median, 95 %, 10 seeds)",
                found.sentence());
    }

    @Test
    void unseparatedArmsAreUndecidedAndSayHowManySeedsWouldDo() {
        double[] mixed = {1, -0.5, 0.75, -0.25, 1.25, -1, 0.5, 0.25, -0.75, 1};
        Trials trials = new Trials().done("fast", shifted(mixed)).done("slow", BASE);
        ClaimEvidence found = judge(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials);
        assertEquals(Verdict.UNDECIDED, found.verdict());
        int more = found.seedsNeeded();
        assertTrue(more > 10 && more < 100, found.sentence());
        assertTrue(
                found.sentence()
                        .endsWith("; about %d more seeds would likely decide it".formatted(more)),
                found.sentence());
        assertEquals(more, Evidence.seedsNeeded(List.of(found)));
    }

    @Test
    void estimateOnTheMarginAsksForNoSeeds() {
        double[] even = {1, -1, 2, -2, 3, -3, 4, -4, 5, -5};
        Trials trials = new Trials().done("fast", shifted(even)).done("slow", BASE);
        ClaimEvidence found = judge(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials);
        assertEquals(Verdict.UNDECIDED, found.verdict());
        assertNull(found.points().get(0).moreSeeds());
        assertEquals(0, found.seedsNeeded());
        assertTrue(found.sentence().contains("no number of seeds"), found.sentence());
    }

    @Test
    void deterministicMethodsAreDecidedByTwoSeeds() {
        Trials trials = new Trials().done("fast", 2, 2).done("slow", 1, 1);
        PointEvidence point = point(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials);
        assertEquals(Verdict.HOLDS, point.verdict());
        assertEquals("constant", point.interval());
        assertEquals(1.0, point.low());
        assertEquals(1.0, point.high());
        Trials equal = new Trials().done("fast", 1, 1).done("slow", 1, 1);
        assertEquals(
                Verdict.FAILS,
                point(claim(Comparison.GREATER, 0, Aggregation.MEAN), equal).verdict());
        assertEquals(
                Verdict.HOLDS,
                point(claim(Comparison.AT_LEAST, 0, Aggregation.MEDIAN), equal).verdict());
    }

    @Test
    void oneSeedDecidesNoMeanButEverySeed() {
        Trials trials = new Trials().done("fast", 2).done("slow", 1);
        PointEvidence mean = point(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials);
        assertEquals(Verdict.UNDECIDED, mean.verdict());
        assertNull(mean.low());
        assertEquals(4, mean.moreSeeds());
        assertEquals(
                Verdict.HOLDS,
                point(claim(Comparison.GREATER, 0, Aggregation.EVERY), trials).verdict());
        assertEquals(
                Verdict.HOLDS,
                point(claim(Comparison.GREATER, 0, Aggregation.SHARE), trials).verdict());
    }

    @Test
    void failedAndNonFiniteSeedsAreNamedAndLeaveAMeanUndecided() {
        double[] fast = shifted(GAINS);
        fast[3] = Double.NaN;
        fast[6] = Double.POSITIVE_INFINITY;
        Trials trials =
                new Trials()
                        .done("fast", fast)
                        .done("slow", BASE)
                        .with("fast", 11, TrialState.FAILED, "out of memory")
                        .with("slow", 11, TrialState.PLANNED, "");
        ClaimEvidence found = judge(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials);
        assertEquals(Verdict.UNDECIDED, found.verdict());
        PointEvidence point = found.points().get(0);
        assertEquals(8, point.effects().size());
        assertEquals(
                List.of(
                        new MissingSeed(4, true, "wealth of fast is NaN"),
                        new MissingSeed(7, true, "wealth of fast is Infinity"),
                        new MissingSeed(
                                11, true, "fast failed: out of memory; slow has not run yet")),
                point.seedsMissing());
        assertEquals(0, found.seedsNeeded());
        assertTrue(found.sentence().contains("missing: seed 4 (wealth of fast is NaN)"));
    }

    @Test
    void plannedSeedsThatHaveNotRunAreAwaitedBeforeMoreAreAskedFor() {
        double[] mixed = {1, -0.5, 0.75, 0.25, 1.25};
        Trials trials = new Trials().done("fast", shifted(mixed)).done("slow", BASE);
        for (int seed = 6; seed <= 60; seed++) {
            trials.with("fast", seed, TrialState.PLANNED, "");
            if (seed > 10) {
                trials.with("slow", seed, TrialState.RUNNING, "");
            }
        }
        ClaimEvidence found = judge(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials);
        assertEquals(Verdict.UNDECIDED, found.verdict());
        assertEquals(0, found.seedsNeeded());
        assertTrue(found.sentence().contains("the planned seeds would likely decide it"));
    }

    @Test
    void everySeedFailsAtTheFirstThatContradictsAndWaitsForTheRest() {
        Claim claim = claim(Comparison.GREATER, 0, Aggregation.EVERY);
        Trials one = new Trials().done("fast", 2, 3).done("slow", 1, 1, 1);
        one.with("fast", 3, TrialState.RUNNING, "");
        assertEquals(Verdict.UNDECIDED, judge(claim, one).verdict());
        Trials contradicted = new Trials().done("fast", 2, 0.5).done("slow", 1, 1, 1);
        contradicted.with("fast", 3, TrialState.RUNNING, "");
        ClaimEvidence found = judge(claim, contradicted);
        assertEquals(Verdict.FAILS, found.verdict());
        assertTrue(
                found.sentence().contains("is not above 0 for 1 of 2 seeds (-0.5 at seed 2)"),
                found.sentence());
        assertEquals(-0.5, found.points().get(0).estimate());
    }

    @Test
    void shareCountsAgainstThePlannedSeeds() {
        Claim claim = claim(Comparison.GREATER, 0, Aggregation.SHARE);
        claim.setShare(0.9);
        double[] nine = {1, 1, 1, 1, 1, 1, 1, 1, 1, -1};
        PointEvidence found =
                point(claim, new Trials().done("fast", shifted(nine)).done("slow", BASE));
        assertEquals(Verdict.HOLDS, found.verdict());
        assertEquals(0.9, found.estimate());
        assertEquals(0.5549838829718047, found.low(), 1e-12);
        assertEquals("clopper-pearson", found.interval());
        double[] eight = {1, 1, 1, 1, 1, 1, 1, 1, -1, -1};
        Trials tooFew = new Trials().done("fast", shifted(eight)).done("slow", BASE);
        assertEquals(Verdict.FAILS, judge(claim, tooFew).verdict());
        double[] first = {1, 1, 1, 1, 1, 1, 1, 1};
        Trials pending = new Trials().done("fast", shifted(first)).done("slow", BASE);
        pending.with("fast", 9, TrialState.PLANNED, "").with("fast", 10, TrialState.PLANNED, "");
        assertEquals(Verdict.UNDECIDED, judge(claim, pending).verdict());
    }

    @Test
    void termsReduceTheirSeries() {
        Trials trials = new Trials();
        trials.done("market", "fast", Map.of(), 1, 4, -8, 3);
        trials.done("market", "fast", Map.of(), 2, 4, -8, 3);
        Claim claim = claim(Comparison.WITHIN, -8, Aggregation.MEAN);
        claim.setRight(null);
        claim.setUpper(-8);
        claim.getLeft().setReduce(Reduction.MIN);
        assertEquals(Verdict.HOLDS, judge(claim, trials).verdict());
        claim.setAbsolute(true);
        assertEquals(8.0, point(claim, trials).estimate());
        assertEquals(Verdict.FAILS, judge(claim, trials).verdict());
        claim.getLeft().setReduce(Reduction.SUM);
        assertEquals(1.0, point(claim, trials).estimate());
        claim.getLeft().setReduce(Reduction.FIRST);
        assertEquals(4.0, point(claim, trials).estimate());
        claim.getLeft().setReduce(Reduction.MAX);
        assertEquals(4.0, point(claim, trials).estimate());
        claim.getLeft().setReduce(Reduction.MEAN);
        assertEquals(1.0 / 3, point(claim, trials).estimate(), 1e-15);
    }

    @Test
    void nanInTheMiddleOfASeriesIsNotPassedOver() {
        Trials trials = new Trials().done("market", "fast", Map.of(), 1, 4, Double.NaN, 3);
        Claim claim = claim(Comparison.GREATER, 0, Aggregation.EVERY);
        claim.setRight(null);
        assertEquals(Verdict.HOLDS, judge(claim, trials).verdict());
        claim.getLeft().setReduce(Reduction.MAX);
        assertEquals(Verdict.UNDECIDED, judge(claim, trials).verdict());
    }

    @Test
    void claimIsJudgedAtEveryDatasetAndPointAndTheWorstCounts() {
        Trials trials = new Trials();
        for (String dataset : List.of("djia", "msci")) {
            for (String cost : List.of("0", "0.01")) {
                for (long seed = 1; seed <= 2; seed++) {
                    double loss = dataset.equals("msci") && cost.equals("0.01") ? 3 : 0;
                    trials.done(dataset, "fast", Map.of("arms.cost", cost), seed, 2 - loss);
                    trials.done(dataset, "slow", Map.of("arms.cost", cost), seed, 1);
                }
            }
        }
        Claim claim = claim(Comparison.GREATER, 0, Aggregation.MEAN);
        ClaimEvidence found = judge(claim, trials);
        assertEquals(4, found.points().size());
        assertEquals(Verdict.FAILS, found.verdict());
        assertTrue(
                found.sentence()
                        .startsWith("fails at 1 of 4 points; at msci, arms.cost=0.01: fast minus"),
                found.sentence());
        assertEquals("msci", found.decisive().dataset());
        claim.setDataset("djia");
        assertEquals(Verdict.HOLDS, judge(claim, trials).verdict());
        assertEquals(2, judge(claim, trials).points().size());
        claim.setDataset("djia, msci");
        claim.setAt("arms.cost = 0.0");
        assertEquals(2, judge(claim, trials).points().size());
        assertEquals(Verdict.HOLDS, judge(claim, trials).verdict());
        claim.setAt("arms.cost=0.5");
        assertEquals(Verdict.UNDECIDED, judge(claim, trials).verdict());
        assertEquals(List.of(), judge(claim, trials).points());
    }

    @Test
    void axisOfOneArmIsComparedAtEachValueWithTheOtherArm() {
        Trials trials = new Trials().done("slow", 1, 1);
        for (String gamma : List.of("1", "3")) {
            for (long seed = 1; seed <= 2; seed++) {
                trials.done(
                        "market",
                        "fast",
                        Map.of("fast.gamma", gamma),
                        seed,
                        Double.parseDouble(gamma));
            }
        }
        ClaimEvidence found = judge(claim(Comparison.AT_LEAST, 0, Aggregation.MEAN), trials);
        assertEquals(
                List.of(Map.of("fast.gamma", "1"), Map.of("fast.gamma", "3")),
                found.points().stream().map(PointEvidence::point).toList());
        assertEquals(Verdict.HOLDS, found.verdict());
    }

    @Test
    void armsWithoutACommonSeedAreUndecided() {
        Trials trials = new Trials().done("market", "fast", Map.of(), 1, 2);
        trials.done("market", "slow", Map.of(), 2, 1);
        ClaimEvidence found = judge(claim(Comparison.GREATER, 0, Aggregation.EVERY), trials);
        assertEquals("undecided: the two arms share no seed", found.sentence());
    }

    @Test
    void evidenceSurvivesWritingAndReading() {
        Trials trials = new Trials().done("fast", 2).done("slow", 1, 1);
        trials.with("fast", 2, TrialState.FAILED, "diverged at day 7");
        List<ClaimEvidence> found =
                List.of(judge(claim(Comparison.GREATER, 0, Aggregation.MEAN), trials));
        String text = EvidenceJson.write(found);
        assertEquals(found, EvidenceJson.read(text));
        assertTrue(text.contains("\"verdict\" : \"undecided\""), text);
        assertTrue(text.contains("\"low\" : null"), text);
        assertEquals("C1", EvidenceJson.tree(found).get(0).get("id").asText());
        for (String broken :
                List.of("", "null", "[]", "{\"version\":2,\"claims\":[]}", "{\"version\":1}")) {
            assertThrows(IllegalArgumentException.class, () -> EvidenceJson.read(broken), broken);
        }
    }
}
