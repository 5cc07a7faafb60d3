package org.consilience.flights;

import java.nio.file.Files;
import java.nio.file.Path;
import org.consilience.robot.Pilot;
import org.consilience.robot.Robot;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.ide.IDE;

/**
 * Looks whether a window can be worked with: its perspective is there, the examples are, and one of
 * them opens. Keeps the titles of the windows, so that a notice can be looked for.
 */
public final class Usable implements Pilot {

    private static final String NOTICE = "has been mended";

    @Override
    public void fly(Robot robot, Path results) throws Exception {
        robot.closeWelcome();
        robot.await(
                "the perspective",
                () ->
                        robot.page() != null
                                && "org.consilience.product.perspective"
                                        .equals(robot.page().getPerspective().getId()));
        IFile example =
                ResourcesPlugin.getWorkspace()
                        .getRoot()
                        .getProject("Examples")
                        .getFile("portfolio-ensemble.experiment");
        robot.await("the example", example::exists);
        robot.run(
                () -> {
                    try {
                        IDE.openEditor(robot.page(), example);
                    } catch (org.eclipse.ui.PartInitException e) {
                        throw new AssertionError(e);
                    }
                });
        robot.await("the editor", () -> robot.page().getActiveEditor() != null);
        if (Boolean.getBoolean("consilience.flights.notice")) {
            robot.await(
                    "the notice",
                    () ->
                            java.util.Arrays.stream(robot.display().getShells())
                                    .anyMatch(Usable::told));
        }
        Files.writeString(results.resolve("usable.txt"), example.getFullPath().toString());
    }

    private static boolean told(org.eclipse.swt.widgets.Shell shell) {
        return !shell.isDisposed()
                && shell.isVisible()
                && Robot.below(
                                shell,
                                org.eclipse.swt.widgets.Label.class,
                                label -> label.getText().contains(NOTICE))
                        != null;
    }
}
