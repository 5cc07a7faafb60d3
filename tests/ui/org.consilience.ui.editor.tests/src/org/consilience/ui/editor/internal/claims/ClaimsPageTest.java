package org.consilience.ui.editor.internal.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consilience.model.experiment.Aggregation;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Comparison;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.Reduction;
import org.consilience.model.experiment.Term;
import org.consilience.robot.Robot;
import org.consilience.ui.editor.internal.compose.Opened;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

class ClaimsPageTest {

    private static final String TWO =
            Opened.text(
                    """
                      <datasets label="market" type="market"/>
                      <arms label="a" method="ucrp"/>
                      <arms label="b" method="momentum"/>
                      <claims id="C1" statement="One." comparison="AT_LEAST" margin="0.5" over="EVERY">
                        <left arm="a" measure="log-wealth" reduce="MIN"/>
                      </claims>
                      <claims id="C2" statement="Two.">
                        <left arm="a" measure="log-wealth"/>
                        <right arm="b" measure="log-wealth"/>
                      </claims>
                    """);

    private static boolean says(Opened o, String sentence) {
        return o.robot()
                .sync(
                        () ->
                                Robot.below(
                                                o.body(),
                                                Label.class,
                                                l -> l.getText().equals(sentence))
                                        != null);
    }

    private static Text margin(Opened o) {
        Composite is = o.robot().labelled(o.body(), "is", Composite.class);
        return o.robot().sync(() -> Robot.all(is, Text.class).get(0));
    }

    private static List<String> ids(Opened o) {
        return o.ask(e -> e.getClaims().stream().map(c -> c.getId()).toList());
    }

    private static void choose(Opened o, int index) {
        o.robot().run(() -> o.claims().list().select(o.experiment().getClaims().get(index)));
        o.settle();
    }

    @Test
    void theSentenceSaysWhatIsChecked() throws Exception {
        try (Opened o = new Opened(TWO, ClaimsPage.ID)) {
            o.robot()
                    .await(
                            "the sentence",
                            () ->
                                    Robot.below(
                                                    o.body(),
                                                    Label.class,
                                                    l ->
                                                            l.getText()
                                                                    .equals(
                                                                            "Holds if on each dataset the smallest log wealth of a is at least 0.5 for every seed."))
                                            != null);
            choose(o, 1);
            assertTrue(
                    says(
                            o,
                            "Holds if on each dataset the last log wealth of a is greater than that of b on average over the seeds, with 95 % confidence."));
            o.robot().type(margin(o), "0.3");
            assertTrue(
                    says(
                            o,
                            "Holds if on each dataset the last log wealth of a exceeds that of b by more than 0.3 on average over the seeds, with 95 % confidence."));
            assertEquals(0.3, o.ask(e -> e.getClaims().get(1).getMargin()));
            o.robot().run(o.session()::undo);
            assertEquals("0", o.robot().sync(margin(o)::getText));
        }
    }

    @Test
    void aMarginThatIsNoNumberStaysInTheField() throws Exception {
        try (Opened o = new Opened(TWO, ClaimsPage.ID)) {
            o.robot().type(margin(o), "half");
            assertEquals(0.5, o.ask(e -> e.getClaims().get(0).getMargin()));
            assertEquals("half", o.robot().sync(margin(o)::getText));
            o.type("Where", "Table 2");
            assertEquals("half", o.robot().sync(margin(o)::getText));
            choose(o, 1);
            choose(o, 0);
            assertEquals("0.5", o.robot().sync(margin(o)::getText));
        }
    }

    @Test
    void theOtherSideComesAndGoesInOneStep() throws Exception {
        try (Opened o = new Opened(TWO, ClaimsPage.ID)) {
            o.robot().press(o.body(), "more than the");
            o.settle();
            assertEquals("b", o.ask(e -> e.getClaims().get(0).getRight().getArm()));
            assertEquals(Reduction.MIN, o.ask(e -> e.getClaims().get(0).getRight().getReduce()));
            o.robot().run(o.session()::undo);
            assertNull(
                    o.robot()
                            .sync(
                                    () ->
                                            new Object[] {
                                                o.experiment().getClaims().get(0).getRight()
                                            })[0]);
        }
    }

    @Test
    void claimsAreAddedDuplicatedMovedAndRemoved() throws Exception {
        try (Opened o = new Opened(TWO, ClaimsPage.ID)) {
            o.robot().tool(o.body(), "Duplicate");
            assertEquals(List.of("C1", "C1-2", "C2"), ids(o));
            o.robot().tool(o.body(), "Move Down");
            assertEquals(List.of("C1", "C2", "C1-2"), ids(o));
            o.robot().tool(o.body(), "Add");
            o.settle();
            assertEquals(List.of("C1", "C2", "C1-2", "C4"), ids(o));
            assertEquals("C4", o.robot().sync(o.field("Id")::getText));
            o.robot().tool(o.body(), "Remove");
            assertEquals(List.of("C1", "C2", "C1-2"), ids(o));
            o.robot()
                    .run(
                            () ->
                                    o.claims()
                                            .list()
                                            .actions()
                                            .drop(
                                                    List.of(o.experiment().getClaims().get(2)),
                                                    0,
                                                    false));
            assertEquals(List.of("C1-2", "C1", "C2"), ids(o));
        }
    }

    @Test
    void everyFormOfClaimHasItsWords() {
        ClaimSentence words = new ClaimSentence((arm, measure) -> "Sharpe ratio");
        Claim claim = ExperimentFactory.eINSTANCE.createClaim();
        assertTrue(words.of(claim).startsWith("Choose an arm"));
        claim.setLeft(term("u"));
        claim.setRight(term("v"));
        claim.setComparison(Comparison.WITHIN);
        claim.setUpper(0.15);
        claim.setOver(Aggregation.SHARE);
        claim.setShare(0.9);
        claim.setDataset("market");
        claim.setAt("arms.cost=0 | x.y=2");
        assertEquals(
                "Holds if on market where arms.cost=0 and x.y=2 the last sharpe ratio of u minus that of v lies between 0 and 0.15 for at least 90 % of the seeds.",
                words.of(claim));
        claim.setAt(null);
        claim.setAbsolute(true);
        claim.setComparison(Comparison.LESS);
        claim.setMargin(1e-4);
        claim.setOver(Aggregation.MEDIAN);
        assertEquals(
                "Holds if on market the difference between the last sharpe ratio of u and that of v, in either direction, is below 1.0E-4 in the median over the seeds, with 95 % confidence.",
                words.of(claim));
    }

    private static Term term(String arm) {
        Term term = ExperimentFactory.eINSTANCE.createTerm();
        term.setArm(arm);
        term.setMeasure("sharpe");
        return term;
    }
}
