package org.consilience.flights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.engine.store.RunRow;
import org.consilience.robot.Pilot;
import org.consilience.robot.Robot;

/** The start after {@link FirstHour}: the editor, the runs and the views are where they were. */
public final class FoundAgain implements Pilot {

    @Override
    public void fly(Robot robot, Path results) throws Exception {
        List<String> known = Files.readAllLines(results.resolve("runs.txt"));
        robot.fullScreen();
        robot.await(
                "the runs are there",
                () -> Stage.runs().stream().map(RunRow::id).toList().containsAll(known));
        robot.await(
                "the editor is open again",
                () ->
                        robot.page().getActiveEditor() != null
                                && robot.page()
                                        .getActiveEditor()
                                        .getTitle()
                                        .equals("study.experiment"));
        robot.await(
                "the comparison is open again",
                () -> robot.page().findView("org.consilience.ui.views.compare.view") != null);
        robot.screen(results.resolve("found-again.png"));
    }
}
