package org.consilience.ui.editor.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.robot.Robot;
import org.consilience.ui.editor.internal.claims.ClaimsPage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

class FromEmptyTest {

    /** The main parts of the portfolio example; settings at their default are not written. */
    private static final String EXPECTED =
            Opened.text(
                            """
                              <datasets label="market" type="market">
                                <settings name="days" value="20000"/>
                              </datasets>
                              <datasets label="no-signal" type="market" seeds="1..5">
                                <settings name="source" value="iid"/>
                                <settings name="days" value="20000"/>
                              </datasets>
                              <arms label="universal" method="universal-ensemble">
                                <settings name="recordEvery" value="50"/>
                              </arms>
                              <arms label="accelerated" method="accelerated-ensemble" datasets="market">
                                <settings name="gamma" value="4"/>
                                <settings name="recordEvery" value="50"/>
                              </arms>
                              <axes target="arms.cost" values="0 | 0.001 | 0.002"/>
                              <measures id="log-wealth"/>
                              <measures id="lead"/>
                              <claims id="C3-share" statement="The accelerated variant ends richer."
                                  dataset="market" comparison="AT_LEAST" margin="0.3" over="SHARE" share="0.9">
                                <left arm="accelerated" measure="log-wealth"/>
                                <right arm="universal" measure="log-wealth"/>
                              </claims>
                            """)
                    .replace("1..3", "1..10");

    @Test
    void mainPartsOfThePortfolioExampleAreComposedByHand() throws Exception {
        try (Opened o = new Opened(Opened.EMPTY, ComposePage.ID)) {
            datasets(o);
            arms(o);
            rest(o);
            claim(o);
            Experiment expected = ExperimentFiles.parse(EXPECTED, "expected");
            assertEquals(ExperimentFiles.format(expected), o.text());
            assertEquals(true, o.ask(e -> EcoreUtil.equals(expected, e)));
            o.checked();
            assertEquals(0, o.robot().sync(() -> o.session().problems().size()));
            o.robot().run(() -> o.editor().doSave(null));
            assertEquals(false, o.robot().sync(o.editor()::isDirty));
        }
    }

    private static void datasets(Opened o) {
        o.choose("Datasets");
        o.robot().press(o.body(), "Add Dataset…");
        o.provider("Add Datasets", "market");
        o.type("Days", "20000");
        o.robot().tool(o.body(), "Duplicate");
        o.settle();
        o.type("Label", "no-signal");
        o.type("Seeds", "1..5");
        o.robot().choose(o.robot().labelled(o.body(), "Source", Combo.class), "iid");
    }

    private static void arms(Opened o) {
        o.choose("Arms");
        o.robot().press(o.body(), "Add Arm…");
        o.provider("Add Arms", "accelerated-ensemble");
        o.type("Label", "accelerated");
        o.type("Power", "4");
        o.type("Record every", "50");
        o.tick(o.robot().labelled(o.body(), "Datasets", Table.class), 0, "no-signal", false);
        o.choose("Arms");
        o.robot().tool(o.body(), "Add");
        o.provider("Add Arms", "universal-ensemble");
        o.type("Label", "universal");
        o.type("Record every", "50");
        o.robot().tool(o.body(), "Move Up");
        o.settle();
    }

    private static void rest(Opened o) {
        o.choose("Axes");
        o.robot().press(o.body(), "Add Axis");
        o.settle();
        o.type(o.robot().labelled(o.body(), "Swept", Combo.class), "arms.cost");
        Composite row = o.robot().labelled(o.body(), "Fill", Composite.class);
        o.robot()
                .run(
                        () -> {
                            var fields = Robot.all(row, Text.class);
                            fields.get(0).setText("0");
                            fields.get(1).setText("0.002");
                            fields.get(2).setText("0.001");
                        });
        o.robot().press(row, "Fill");
        o.choose("Seeds");
        o.type("Seeds", "1..10");
        o.choose("Measures");
        Table measures =
                o.robot()
                        .find(
                                "measures",
                                () ->
                                        Robot.below(
                                                o.body(),
                                                Table.class,
                                                t -> t.getColumnCount() == 3));
        o.tick(measures, 1, "log-wealth", true);
        o.tick(measures, 1, "lead", true);
    }

    private static void claim(Opened o) {
        o.robot().run(() -> o.editor().setActivePage(ClaimsPage.ID));
        o.settle();
        o.robot().tool(o.body(), "Add");
        o.settle();
        o.type("Id", "C3-share");
        o.type("Statement", "The accelerated variant ends richer.");
        Composite left = o.robot().labelled(o.body(), "The", Composite.class);
        o.type(o.robot().sync(() -> Robot.all(left, Combo.class).get(2)), "accelerated");
        o.type(o.robot().sync(() -> Robot.all(left, Combo.class).get(1)), "log-wealth");
        Composite is = o.robot().labelled(o.body(), "is", Composite.class);
        o.robot().choose(o.robot().sync(() -> Robot.all(is, Combo.class).get(0)), "at least");
        o.robot().type(o.robot().sync(() -> Robot.all(is, Text.class).get(0)), "0.3");
        o.robot().press(o.body(), "more than the");
        o.settle();
        assertEquals(
                true,
                o.robot()
                        .sync(
                                () ->
                                        Robot.below(
                                                        o.body(),
                                                        Button.class,
                                                        b -> b.getText().equals("more than the"))
                                                .getSelection()));
        Composite over = o.robot().labelled(o.body(), "Over", Composite.class);
        o.robot()
                .choose(
                        o.robot().sync(() -> Robot.all(over, Combo.class).get(0)),
                        "a share of the seeds");
        o.robot().type(o.robot().sync(() -> Robot.all(over, Text.class).get(0)), "0.9");
        o.type(o.robot().labelled(o.body(), "On datasets", Combo.class), "market");
    }
}
