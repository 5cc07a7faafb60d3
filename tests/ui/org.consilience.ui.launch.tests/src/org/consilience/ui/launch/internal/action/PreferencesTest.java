package org.consilience.ui.launch.internal.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.consilience.robot.Robot;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.launch.internal.Bench;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private final Bench bench = new Bench();
    private final Robot robot = bench.robot;

    @AfterEach
    void clean() throws Exception {
        bench.clean();
    }

    @Test
    void whatThePageSaysHoldsAtOnceAndNonsenseIsRefused() {
        robot.closeWelcome();
        robot.start(
                () ->
                        PreferencesUtil.createPreferenceDialogOn(
                                        robot.page().getWorkbenchWindow().getShell(),
                                        "org.consilience.ui.launch.preferences",
                                        null,
                                        null)
                                .open());
        Shell dialog = robot.shell("Preferences");
        Text runs = robot.labelled(dialog, "Runs at the same time:", Text.class);
        robot.type(runs, "0");
        robot.await("a refusal", () -> !apply(dialog).isEnabled());
        robot.type(runs, "3");
        Text home = robot.labelled(dialog, "Folder of runs and data:", Text.class);
        robot.type(home, "somewhere");
        robot.await("a refusal", () -> !apply(dialog).isEnabled());
        robot.type(home, "");
        robot.type(robot.labelled(dialog, "Workers of a run", Text.class), "2");
        robot.await("consent", () -> apply(dialog).isEnabled());
        Path before = WorkbenchPreferences.workspace().home();
        robot.press(dialog, "Apply and Close");
        robot.await("the dialog is closed", dialog::isDisposed);
        assertEquals(3, WorkbenchPreferences.runsAtOnce());
        assertEquals(2, WorkbenchPreferences.workers());
        assertEquals(before, WorkbenchPreferences.workspace().home());
    }

    private static Button apply(Shell dialog) {
        return Robot.below(
                dialog, Button.class, b -> b.getText().replace("&", "").equals("Apply and Close"));
    }
}
