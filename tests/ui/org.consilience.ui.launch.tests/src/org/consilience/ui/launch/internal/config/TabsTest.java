package org.consilience.ui.launch.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consilience.robot.Robot;
import org.consilience.ui.launch.internal.Bench;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TabsTest {

    private static final String GROUP = "org.eclipse.debug.ui.launchGroup.run";

    private final Bench bench = new Bench();
    private final Robot robot = bench.robot;

    @BeforeEach
    void open() {
        robot.closeWelcome();
    }

    @AfterEach
    void clean() throws Exception {
        bench.clean();
    }

    @Test
    void aFileHasOneConfigurationThatTheShortcutFindsAgain() throws Exception {
        IFile file = bench.quick("found", "1");
        String name = file.getFullPath().toString();
        ILaunchConfiguration made = ExperimentShortcut.configuration(name);
        assertEquals("found", made.getName());
        assertEquals(made, ExperimentShortcut.configuration(name));
        assertEquals(file, made.getMappedResources()[0]);
    }

    @Test
    void theTabSaysWhatIsWrongAndShowsTheCommand() throws Exception {
        IFile file = bench.quick("tab", "1");
        ILaunchConfiguration made = ExperimentShortcut.configuration(file.getFullPath().toString());
        ILaunchConfigurationWorkingCopy copy = made.getWorkingCopy();
        copy.setAttribute(RunSettings.OVERRIDES, List.of("universal.gamma=2"));
        copy.setAttribute(RunSettings.RUN_SECONDS, "60");
        ILaunchConfiguration configuration = copy.doSave();
        robot.start(
                () ->
                        DebugUITools.openLaunchConfigurationDialogOnGroup(
                                robot.page().getWorkbenchWindow().getShell(),
                                new StructuredSelection(configuration),
                                GROUP));
        Shell dialog = robot.shell("Run Configurations");
        Text seeds = robot.labelled(dialog, "Seeds:", Text.class);
        robot.type(seeds, "3..");
        awaitWords(dialog, "Seeds: ");
        robot.await("no run", () -> !button(dialog, "Run").isEnabled());
        robot.type(seeds, "1..3");
        robot.await("a run", () -> button(dialog, "Run").isEnabled());
        awaitWords(
                dialog,
                "consilience run %s --set universal.gamma=2 --seeds 1..3 --run-seconds 60"
                        .formatted(file.getLocation()));

        Text place = robot.find("the file", () -> field(dialog, "/bench/tab.experiment"));
        robot.type(place, "/bench/gone.experiment");
        awaitWords(dialog, "There is no file /bench/gone.experiment");
        robot.type(place, "bench");
        awaitWords(dialog, "\"bench\" is not in the workspace");
        robot.type(place, "/bench/tab.experiment");
        robot.await("a run", () -> button(dialog, "Run").isEnabled());
        robot.press(dialog, "Apply");
        robot.press(dialog, "Close");
        robot.await("the dialog is closed", dialog::isDisposed);
        assertEquals("1..3", RunSettings.of(configuration).seeds());
    }

    @Test
    void anExperimentThatDoesNotHoldIsNotRunAndEveryProblemIsListed() throws Exception {
        IFile file = bench.write("wrong", "1", 300);
        bench.select(file);
        bench.command("org.consilience.ui.launch.run");
        Shell dialog = bench.robot.shell("Experiment Does Not Hold");
        awaitWords(dialog, "\"Days\" (days) is 300");
        assertTrue(bench.queue.tasks().isEmpty());
        robot.press(dialog, "Open Problems");
        robot.await(
                "the Problems view",
                () -> robot.page().findView("org.eclipse.ui.views.ProblemView") != null);
    }

    private void awaitWords(Shell dialog, String words) {
        robot.await("the words " + words, () -> field(dialog, words) != null);
    }

    private static Text field(Shell dialog, String words) {
        return Robot.below(dialog, Text.class, t -> t.getText().strip().contains(words));
    }

    private static Button button(Shell dialog, String words) {
        return Robot.below(dialog, Button.class, b -> b.getText().replace("&", "").equals(words));
    }
}
