package org.consilience.flights;

import static org.consilience.engine.run.RunState.DONE;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.consilience.robot.Pilot;
import org.consilience.robot.Robot;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;

/**
 * The pictures of the documentation: the welcome page, the example composed, and its run looked at.
 * The system property {@code consilience.flights.theme} names another theme than the default.
 */
public final class Pictures implements Pilot {

    private static final String VIEW = "org.consilience.ui.views.";

    @Override
    public void fly(Robot robot, Path results) {
        theme(robot);
        robot.fullScreen();
        robot.pause(2);
        robot.screen(results.resolve("welcome.png"));
        Stage stage = new Stage(robot);
        stage.open(Stage.file("Examples", "portfolio-ensemble.experiment"));
        robot.editorPage("Compose");
        Tree tree = stage.composeTree();
        robot.select(tree, "Arms", "accelerated");
        robot.tool(stage.window(), "Run Experiment");
        robot.await(
                "the example's run is done",
                TimeUnit.MINUTES.toNanos(4),
                () -> Stage.runs().size() == 1 && Stage.runs().get(0).state() == DONE);
        closeNotice(robot);
        robot.view(VIEW + "runs");
        robot.view(VIEW + "figures");
        robot.pause(3);
        robot.screen(results.resolve("workbench.png"));
        robot.view(VIEW + "evidence");
        robot.pause(3);
        robot.screen(results.resolve("evidence.png"));
        robot.editorPage("Claims");
        robot.pause(2);
        robot.screen(results.resolve("claims.png"));
        for (String view : List.of("devices", "catalog")) {
            robot.view(VIEW + view);
            robot.pause(2);
        }
        robot.screen(results.resolve("catalog.png"));
    }

    /** Waits for the notice of the run's end, which lies over the window, and closes it. */
    private static void closeNotice(Robot robot) {
        Shell notice =
                robot.find(
                        "the notice",
                        () -> {
                            for (Shell shell : robot.display().getShells()) {
                                if (shell.isVisible() && shell.getText().isEmpty()) {
                                    return shell;
                                }
                            }
                            return null;
                        });
        robot.run(notice::close);
        robot.settle();
    }

    private static void theme(Robot robot) {
        String id = System.getProperty("consilience.flights.theme", "");
        if (!id.isEmpty()) {
            robot.run(
                    () ->
                            org.eclipse.ui.PlatformUI.getWorkbench()
                                    .getService(IThemeEngine.class)
                                    .setTheme(id, false));
            robot.settle();
        }
    }
}
