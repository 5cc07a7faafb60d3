package org.consilience.flights;

import static org.consilience.engine.run.RunState.CANCELLED;
import static org.consilience.engine.run.RunState.DONE;
import static org.consilience.engine.run.RunState.RUNNING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.Parts;
import org.consilience.robot.Pilot;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.consilience.ui.runs.FocusService;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;

/**
 * From an empty file to two compared runs: composes an experiment, makes a mistake and mends it by
 * a quick fix, undoes to clean, runs, cancels, resumes, changes a setting, runs again and compares.
 */
public final class FirstHour implements Pilot {

    private static final String PROBLEM = "org.consilience.ui.editor.problem";

    @Override
    public void fly(Robot robot, Path results) throws Exception {
        Stage stage = new Stage(robot);
        IFile file = stage.empty("Study", "study.experiment");
        IEditorPart editor = stage.open(file);
        compose(robot, stage);
        robot.screen(results.resolve("composed.png"));
        robot.tool(stage.window(), "Save");
        robot.await("the file is saved", () -> !editor.isDirty());
        mistake(robot, stage, file, editor);
        robot.screen(results.resolve("mended.png"));

        robot.tool(stage.window(), "Run Experiment");
        stage.newest(1, RUNNING);
        robot.await(
                "the focus is on the run",
                () ->
                        Services.get(FocusService.class)
                                .focus()
                                .runs()
                                .contains(Stage.runs().get(0).id()));
        robot.tool(stage.window(), "Cancel Run");
        String cancelled = stage.newest(1, CANCELLED).id();
        robot.screen(results.resolve("cancelled.png"));
        robot.menu("Run", "Resume Run");
        check(stage.newest(1, DONE).id().equals(cancelled), "the resumed run is the same run");
        robot.screen(results.resolve("done.png"));

        robot.select(stage.composeTree(), "Datasets", "market");
        robot.type(robot.labelled(stage.window(), "Days", Text.class), "700");
        robot.tool(stage.window(), "Save");
        robot.await("the file is saved", () -> !editor.isDirty());
        robot.tool(stage.window(), "Run Experiment");
        String second = stage.newest(2, DONE).id();
        robot.run(
                () -> {
                    FocusService focus = Services.get(FocusService.class);
                    focus.focus(focus.focus().withRuns(List.of(second, cancelled)), null);
                });
        robot.view("org.consilience.ui.views.runs");
        robot.command("org.consilience.ui.views.compare");
        robot.await(
                "the comparison names the days",
                () -> Robot.words(stage.window()).contains("days"));
        robot.screen(results.resolve("compared.png"));
        // A window that closes while a run ends would ask what becomes of it.
        robot.await(
                "no run goes on",
                () ->
                        !PlatformUI.getWorkbench()
                                .getService(ICommandService.class)
                                .getCommand("org.consilience.ui.launch.cancel")
                                .isEnabled());
        Files.writeString(results.resolve("runs.txt"), second + "\n" + cancelled);
    }

    private static void compose(Robot robot, Stage stage) {
        robot.editorPage("Compose");
        Tree tree = stage.composeTree();
        robot.select(tree, "Datasets");
        robot.press(stage.window(), "Add Dataset…");
        stage.provider("Add Datasets", "market");
        robot.choose(robot.labelled(stage.window(), "Source", Combo.class), "iid");
        robot.type(robot.labelled(stage.window(), "Days", Text.class), "20000");
        for (String method : new String[] {"ucrp", "universal-ensemble", "best-mixture"}) {
            robot.select(tree, "Arms");
            robot.press(stage.window(), "Add Arm…");
            stage.provider("Add Arms", method);
        }
        robot.select(tree, "Seeds");
        robot.type(robot.labelled(stage.window(), "Seeds", Text.class), "1..4");
    }

    /** A wrong setting becomes a marker; its quick fix mends it; undo takes both back. */
    private static void mistake(Robot robot, Stage stage, IFile file, IEditorPart editor)
            throws Exception {
        robot.select(stage.composeTree(), "Datasets", "market");
        Text days = robot.labelled(stage.window(), "Days", Text.class);
        robot.type(days, "many");
        robot.tool(stage.window(), "Save");
        robot.await("a problem marker", () -> markers(file).length == 1);
        fix(robot, markers(file)[0]);
        robot.await("the fix set the default", () -> !days.getText().equals("many"));
        robot.tool(stage.window(), "Undo");
        robot.await("undo brought the mistake back", () -> days.getText().equals("many"));
        robot.tool(stage.window(), "Undo");
        robot.await("undo brought the days back", () -> days.getText().equals("20000"));
        robot.tool(stage.window(), "Save");
        robot.await("no problem marker", () -> markers(file).length == 0);
        String saved =
                Parts.settings(
                                ExperimentFiles.load(Path.of(file.getLocationURI()))
                                        .getDatasets()
                                        .get(0))
                        .get("days");
        check("20000".equals(saved), saved);
        robot.await("the editor is clean", () -> !editor.isDirty());
    }

    /** Applies the first fix that the Problems view offers. */
    private static void fix(Robot robot, IMarker marker) {
        robot.run(
                () -> {
                    IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
                    check(fixes.length > 0, "a fix is offered");
                    fixes[0].run(marker);
                });
    }

    private static IMarker[] markers(IFile file) throws Exception {
        return file.findMarkers(PROBLEM, true, IResource.DEPTH_ZERO);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
