package org.consilience.ui.views.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.Evidence;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.ExperimentFiles;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceViewTest {

    private static final String VIEW = "org.consilience.ui.views.evidence";

    private static RunFolder run;

    private final Robot robot = new Robot();
    private final FocusService focus = Services.get(FocusService.class);

    @BeforeAll
    static void runOnce() throws Exception {
        run = SampleRun.make(0.05, "");
    }

    @BeforeEach
    void open() {
        robot.closeWelcome();
        robot.view(VIEW);
        look(run.id());
    }

    @AfterEach
    void close() {
        robot.run(() -> focus.focus(Focus.NONE, null));
        robot.run(() -> robot.page().hideView(robot.page().findView(VIEW)));
    }

    @Test
    void verdictsAndNumbersAreThoseOfTheEngine() throws Exception {
        List<ClaimEvidence> expected =
                Evidence.of(ExperimentFiles.load(run.experimentFile()), run);
        List<List<String>> shown = robot.sync(() -> rows(tree().getItems()));
        assertEquals(
                expected.stream()
                        .map(
                                c ->
                                        List.of(
                                                c.id(),
                                                c.verdict().word(),
                                                c.statement(),
                                                c.where(),
                                                c.paperValue(),
                                                Digits.brief(c.decisive().estimate()),
                                                Digits.interval(c.decisive())))
                        .toList(),
                shown);
        assertEquals(List.of("holds", "fails"), shown.stream().map(r -> r.get(1)).limit(2).toList());
        robot.picture(robot.sync(() -> tree().getShell()), Path.of("/tmp/evidence-1.png"));
    }

    private List<List<String>> rows(TreeItem[] items) {
        return java.util.Arrays.stream(items)
                .map(
                        i ->
                                List.of(
                                        i.getText(0),
                                        i.getText(1),
                                        i.getText(2),
                                        i.getText(3),
                                        i.getText(4),
                                        i.getText(5),
                                        i.getText(7)))
                .toList();
    }

    private void look(String... ids) {
        robot.run(() -> focus.focus(Focus.NONE.withRuns(List.of(ids)), null));
        robot.await("the claims", () -> view() != null && tree() != null && tree().getItemCount() > 0);
    }

    private Composite view() {
        return tree() == null ? null : tree().getShell();
    }

    private Tree tree() {
        return Robot.below(
                robot.display().getActiveShell() == null
                        ? robot.display().getShells()[0]
                        : robot.display().getActiveShell(),
                Tree.class,
                t -> t.getColumnCount() > 0 && t.getColumn(0).getText().equals("Claim"));
    }
}
