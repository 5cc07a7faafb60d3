package org.consilience.ui.editor.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.consilience.model.experiment.Arm;
import org.consilience.robot.Robot;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final String ARM =
            """
              <!-- One of
                   many. -->
              <arms label="arm-%d" method="hold-ensemble">
                <settings name="strategies" value="ucrp"/>
                <settings name="recordEvery" value="50"/>
              </arms>
            """;

    private Fixture fixture;
    private IFile file;
    private ExperimentEditor editor;

    @BeforeEach
    void open() throws CoreException {
        fixture = new Fixture("parts");
        file = fixture.file("small.experiment", Fixture.TEXT);
        editor = fixture.open(file);
    }

    @AfterEach
    void close() throws CoreException {
        fixture.close();
    }

    private Tree tree() {
        fixture.robot.view(IPageLayout.ID_OUTLINE);
        var window = fixture.window();
        return fixture.robot.find(
                "the outline",
                () ->
                        Robot.below(
                                window,
                                Tree.class,
                                t ->
                                        t.getItemCount() == 1
                                                && t.getItem(0).getText().contains("small")));
    }

    private List<String> labels(ExperimentEditor of) {
        return fixture.robot.sync(
                () -> of.session().experiment().getArms().stream().map(Arm::getLabel).toList());
    }

    @Test
    void partsAreCopiedFromTheOutlineIntoAnotherEditor() throws Exception {
        Tree tree = tree();
        fixture.robot.select(tree, "A small", "Arms", "hold");
        assertEquals(
                "hold", fixture.robot.sync(() -> ((Arm) editor.session().selected()).getLabel()));
        fixture.robot.context(tree, "Copy");
        fixture.robot.context(tree, "Paste");
        assertEquals(List.of("uniform", "hold", "hold-2"), labels(editor));
        IFile second = fixture.file("second.experiment", Fixture.TEXT.replace("hold\"", "kept\""));
        ExperimentEditor other = fixture.open(second);
        fixture.robot.run(() -> other.parts().run("paste"));
        assertEquals(List.of("uniform", "kept", "hold"), labels(other));
        assertEquals(
                1,
                (int)
                        fixture.robot.sync(
                                () ->
                                        other.session()
                                                .experiment()
                                                .getArms()
                                                .get(2)
                                                .getSettings()
                                                .size()));
        fixture.robot.run(() -> other.session().undo());
        assertEquals(false, fixture.robot.sync(other::isDirty));
    }

    @Test
    void deletingFromTheOutlineIsUndoneFromTheEditMenu() {
        Tree tree = tree();
        fixture.robot.select(tree, "A small", "Arms", "uniform");
        fixture.robot.context(tree, "Delete");
        assertEquals(List.of("hold"), labels(editor));
        fixture.robot.run(() -> fixture.robot.page().activate(editor));
        fixture.robot.menu("Edit", "Undo Delete Arm");
        assertEquals(List.of("uniform", "hold"), labels(editor));
        assertEquals(false, fixture.robot.sync(editor::isDirty));
        fixture.robot.select(tree, "A small", "Arms", "uniform");
        fixture.robot.context(tree, "Move Down");
        assertEquals(List.of("hold", "uniform"), labels(editor));
    }

    @Test
    void theSelectedPartIsWhatOtherViewsSee() {
        Tree tree = tree();
        fixture.robot.select(tree, "A small", "Arms", "hold");
        fixture.robot.run(() -> fixture.robot.page().activate(editor));
        Object seen =
                fixture.robot.sync(
                        () ->
                                ((IStructuredSelection)
                                                fixture.robot
                                                        .page()
                                                        .getWorkbenchWindow()
                                                        .getSelectionService()
                                                        .getSelection())
                                        .getFirstElement());
        assertTrue(seen instanceof Arm);
        IPropertySource source = Adapters.adapt(seen, IPropertySource.class);
        assertEquals("ucrp; reversal(1,1)", source.getPropertyValue("settings/strategies"));
    }

    @Test
    void anotherViewAddsToTheOpenExperiment() {
        fixture.robot.run(
                () -> {
                    ICommandService commands = editor.getSite().getService(ICommandService.class);
                    ParameterizedCommand command =
                            ParameterizedCommand.generateCommand(
                                    commands.getCommand(
                                            "org.consilience.ui.editor.addToExperiment"),
                                    Map.of("kind", "method", "id", "ucrp"));
                    try {
                        editor.getSite()
                                .getService(IHandlerService.class)
                                .executeCommand(command, null);
                    } catch (CommandException e) {
                        throw new IllegalStateException(e);
                    }
                });
        assertEquals(List.of("uniform", "hold", "ucrp"), labels(editor));
    }

    @Test
    void elevenThousandLinesAreEditedAsOne() throws Exception {
        StringBuilder arms = new StringBuilder();
        for (int i = 0; i < 1900; i++) {
            arms.append(ARM.formatted(i));
        }
        String text = Fixture.TEXT.replace("  <!-- Two arms. -->\n", arms);
        IFile large = fixture.file("large.experiment", text);
        ExperimentEditor big = fixture.open(large);
        Text title = fixture.robot.labelled(fixture.window(), "Title", Text.class);
        fixture.robot.type(title, "Large");
        fixture.checked(big);
        fixture.robot.run(big::showSource);
        fixture.robot.run(() -> big.doSave(null));
        assertEquals(text.replace("A small experiment", "Large"), Fixture.read(large));
    }
}
