package org.consilience.ui.editor.internal.compose;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.robot.Robot;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.claims.ClaimsPage;
import org.consilience.ui.editor.internal.form.ExperimentEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.ide.IDE;

/** An editor on a text, one of its pages shown. */
public final class Opened implements AutoCloseable {

    /** Nothing but a frame. */
    public static final String EMPTY = text("");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Robot robot = new Robot();
    private final IProject project;
    private final ExperimentEditor editor;

    /** Opens a text. */
    public Opened(String text, String page) throws CoreException {
        robot.closeWelcome();
        project =
                ResourcesPlugin.getWorkspace()
                        .getRoot()
                        .getProject("compose" + COUNT.incrementAndGet());
        project.create(null);
        project.open(null);
        IFile file = project.getFile("one.experiment");
        file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
        editor =
                robot.sync(
                        () ->
                                (ExperimentEditor)
                                        IDE.openEditor(robot.page(), file, ExperimentEditor.ID));
        robot.await("the text is read", () -> !session().readOnly() && !session().checking());
        robot.run(() -> editor.setActivePage(page));
        if (page.equals(ComposePage.ID)) {
            robot.await("the catalogue is read", () -> tree().getItemCount() == 6);
        }
        settle();
    }

    /** An experiment with a body. */
    public static String text(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <experiment:Experiment
                    xmi:version="2.0"
                    xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:experiment="http://consilience.org/experiment/1"
                    id="one"
                    version="1"
                    seeds="1..3"
                    device="cpu">
                %s</experiment:Experiment>
                """
                .formatted(body);
    }

    public Robot robot() {
        return robot;
    }

    public EditSession session() {
        return editor.session();
    }

    public Experiment experiment() {
        return session().experiment();
    }

    public ExperimentEditor editor() {
        return editor;
    }

    /** Asks something of the experiment on the UI thread. */
    public <T> T ask(Function<Experiment, T> question) {
        return robot.sync(() -> question.apply(experiment()));
    }

    public Arm arm(int index) {
        return ask(e -> e.getArms().get(index));
    }

    public DatasetReference dataset(int index) {
        return ask(e -> e.getDatasets().get(index));
    }

    /** The text of the file as it would be saved. */
    public String text() {
        return robot.sync(() -> ExperimentFiles.format(experiment()));
    }

    public ComposePage compose() {
        return robot.sync(() -> (ComposePage) editor.findPage(ComposePage.ID));
    }

    public ClaimsPage claims() {
        return robot.sync(() -> (ClaimsPage) editor.findPage(ClaimsPage.ID));
    }

    /** The page that is shown. */
    public Composite body() {
        return robot.sync(
                () -> ((FormPage) editor.getActivePageInstance()).getManagedForm().getForm());
    }

    public Shell window() {
        return robot.sync(() -> editor.getSite().getShell());
    }

    public Tree tree() {
        return robot.sync(() -> master().tree().viewer().getTree());
    }

    ComposeMaster master() {
        return robot.sync(() -> ((ComposePage) editor.findPage(ComposePage.ID)).master());
    }

    /** Chooses in the tree. */
    public void choose(String... path) {
        robot.select(tree(), path);
        settle();
    }

    /** Selects a row of a table, as a click does. */
    public void pick(Table table, String first) {
        robot.find(
                "a row " + first,
                () -> {
                    for (TableItem item : table.getItems()) {
                        if (item.getText().startsWith(first)) {
                            table.setSelection(item);
                            Event event = new Event();
                            event.item = item;
                            table.notifyListeners(SWT.Selection, event);
                            return item;
                        }
                    }
                    return null;
                });
        robot.settle();
    }

    /** Ticks a row of a table, or takes its tick away. */
    public void tick(Table table, int column, String text, boolean on) {
        TableItem item =
                robot.find(
                        "a row " + text,
                        () -> {
                            for (TableItem i : table.getItems()) {
                                if (i.getText(column).equals(text)) {
                                    return i;
                                }
                            }
                            return null;
                        });
        robot.run(
                () -> {
                    item.setChecked(on);
                    Event event = new Event();
                    event.item = item;
                    event.detail = SWT.CHECK;
                    table.notifyListeners(SWT.Selection, event);
                });
        settle();
    }

    /** Chooses in a dialog of providers, by search. */
    public void provider(String title, String search) {
        Shell dialog = robot.shell(title);
        Text box = robot.find("search", () -> Robot.below(dialog, Text.class, t -> true));
        robot.run(() -> box.setText(search));
        robot.press(dialog, "OK");
        robot.await("the dialog is closed", dialog::isDisposed);
        settle();
    }

    /** A text field of the page, by its label. */
    public Text field(String label) {
        Control control = robot.labelled(body(), label + ":", Control.class);
        return robot.sync(
                () ->
                        control instanceof Text text
                                ? text
                                : Robot.below((Composite) control, Text.class, t -> true));
    }

    /** Types into a field of the page and leaves it. */
    public void type(String label, String value) {
        robot.type(field(label), value);
        settle();
    }

    /** Writes into a combo of the page and leaves it. */
    public void type(Combo combo, String value) {
        robot.run(
                () -> {
                    combo.setFocus();
                    combo.setText(value);
                    combo.notifyListeners(SWT.FocusOut, new Event());
                });
        settle();
    }

    /** The texts of the tree's items below one of its groups. */
    public List<String> items(int group) {
        return robot.sync(
                () ->
                        java.util.Arrays.stream(tree().getItem(group).getItems())
                                .map(i -> i.getText())
                                .toList());
    }

    /** Lets the window follow. */
    public void settle() {
        robot.settle();
    }

    /** Waits until the experiment was checked, and lets the window follow. */
    public void checked() {
        robot.settle();
        robot.await("the experiment is checked", () -> !session().checking());
        robot.settle();
    }

    @Override
    public void close() throws CoreException {
        robot.run(() -> robot.page().closeAllEditors(false));
        project.delete(true, true, null);
    }
}
