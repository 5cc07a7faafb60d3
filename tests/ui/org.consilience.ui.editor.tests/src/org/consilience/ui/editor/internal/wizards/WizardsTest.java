package org.consilience.ui.editor.internal.wizards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.robot.Robot;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WizardsTest {

    private final Robot robot = new Robot();
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("wizards");

    @BeforeEach
    void makeProject() throws Exception {
        robot.closeWelcome();
        project.create(null);
        project.open(null);
    }

    @AfterEach
    void deleteProject() throws Exception {
        robot.run(() -> robot.page().closeAllEditors(false));
        project.delete(true, true, null);
    }

    @Test
    void anExperimentOnOnesOwnFileNamesTheCopyBesideIt(@TempDir Path folder) throws Exception {
        Path csv = folder.resolve("prices.csv");
        Files.writeString(csv, "a,b\n1,2\n1.1,2.1\n");
        Shell wizard = open("org.consilience.ui.editor.newExperiment");
        robot.type(robot.labelled(wizard, "File name", Text.class), "own.experiment");
        robot.press(wizard, "Next >");
        robot.await(
                "the dataset is chosen",
                () -> Robot.below(wizard, Table.class, t -> t.getSelectionCount() == 1) != null);
        robot.type(robot.labelled(wizard, "Title", Text.class), "My prices");
        robot.type(robot.labelled(wizard, "File", Text.class), csv.toString());
        robot.press(wizard, "Next >");
        tick(wizard, "Uniform");
        robot.type(robot.labelled(wizard, "Seeds", Text.class), "1..3");
        robot.press(wizard, "Finish");

        IFile file = project.getFile("own.experiment");
        robot.await("the experiment is there", file::exists);
        Experiment experiment = ExperimentFiles.load(Path.of(file.getLocationURI()));
        assertEquals("own", experiment.getId());
        assertEquals("My prices", experiment.getTitle());
        assertEquals("1..3", experiment.getSeeds());
        assertEquals("market", experiment.getDatasets().get(0).getType());
        assertEquals("path", experiment.getDatasets().get(0).getSettings().get(0).getName());
        assertEquals("prices.csv", experiment.getDatasets().get(0).getSettings().get(0).getValue());
        assertTrue(project.getFile("prices.csv").exists());
        assertEquals(1, experiment.getArms().size());
    }

    @Test
    void aFileThatIsNotThereIsRefusedByName() {
        Shell wizard = open("org.consilience.ui.editor.newExperiment");
        robot.press(wizard, "Next >");
        robot.await(
                "the dataset is chosen",
                () -> Robot.below(wizard, Table.class, t -> t.getSelectionCount() == 1) != null);
        robot.type(robot.labelled(wizard, "File", Text.class), "/no/such.csv");
        Button finish =
                robot.sync(
                        () ->
                                Robot.below(
                                        wizard, Button.class, b -> b.getText().equals("&Finish")));
        assertFalse(robot.sync(finish::isEnabled));
        robot.await(
                "the message",
                () ->
                        Robot.below(
                                        wizard,
                                        Text.class,
                                        t -> t.getText().contains("no readable file /no/such.csv"))
                                != null);
        robot.press(wizard, "Cancel");
        robot.await("the wizard is gone", wizard::isDisposed);
    }

    @Test
    void anExampleIsCopiedIntoTheProjectAndOpened() {
        Shell wizard = open("org.consilience.ui.editor.newExample");
        robot.await(
                "an example is chosen",
                () -> Robot.below(wizard, Table.class, t -> t.getSelectionCount() == 1) != null);
        robot.press(wizard, "Finish");
        IFile copy = project.getFile("portfolio-ensemble.experiment");
        robot.await("the copy is there", copy::exists);
        robot.await(
                "the copy is open",
                () ->
                        robot.page().getActiveEditor() != null
                                && copy.getName()
                                        .equals(robot.page().getActiveEditor().getTitle()));
    }

    private Shell open(String id) {
        robot.start(
                () -> {
                    try {
                        IWorkbenchWizard wizard =
                                PlatformUI.getWorkbench()
                                        .getNewWizardRegistry()
                                        .findWizard(id)
                                        .createWizard();
                        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
                        new WizardDialog(null, wizard).open();
                    } catch (org.eclipse.core.runtime.CoreException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return robot.shell("New");
    }

    private void tick(Shell wizard, String text) {
        TableItem row =
                robot.find(
                        "a row " + text,
                        () -> {
                            Table table =
                                    Robot.below(
                                            wizard,
                                            Table.class,
                                            t -> (t.getStyle() & SWT.CHECK) != 0);
                            if (table != null) {
                                for (TableItem item : table.getItems()) {
                                    if (item.getText().startsWith(text)) {
                                        return item;
                                    }
                                }
                            }
                            return null;
                        });
        robot.run(
                () -> {
                    row.setChecked(true);
                    Event event = new Event();
                    event.item = row;
                    event.detail = SWT.CHECK;
                    row.getParent().notifyListeners(SWT.Selection, event);
                });
    }
}
