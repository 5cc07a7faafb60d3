package org.consilience.ui.editor.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.consilience.model.experiment.Experiment;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceTest {

    private Fixture fixture;
    private IFile file;
    private ExperimentEditor editor;

    @BeforeEach
    void open() throws CoreException {
        fixture = new Fixture("source");
        file = fixture.file("small.experiment", Fixture.TEXT);
        editor = fixture.open(file);
    }

    @AfterEach
    void close() throws CoreException {
        fixture.close();
    }

    private StyledText text() {
        fixture.robot.run(editor::showSource);
        return fixture.robot.sync(() -> (StyledText) editor.source().getAdapter(Control.class));
    }

    private void replace(String old, String fresh) {
        StyledText text = text();
        fixture.robot.run(
                () -> {
                    assertTrue(text.getEditable());
                    text.setFocus();
                    int at = text.getText().indexOf(old);
                    text.setSelection(at, at + old.length());
                    text.insert(fresh);
                });
        fixture.checked(editor);
    }

    private String document() {
        return fixture.robot.sync(() -> editor.session().document().get());
    }

    @Test
    void typedTextShowsInTheForm() {
        replace("A small experiment", "Typed");
        fixture.robot.run(() -> editor.setActivePage("overview"));
        Text title = fixture.robot.labelled(fixture.window(), "Title", Text.class);
        fixture.robot.await("the title", () -> title.getText().equals("Typed"));
    }

    @Test
    void typingIsUndoneAsTextHereAndAsOneStepElsewhere() {
        replace("A small experiment", "Typed");
        replace("1..3", "1..4");
        fixture.robot.run(() -> editor.setActivePage("overview"));
        assertTrue(fixture.robot.sync(editor::isDirty));
        assertEquals(
                "Edit Text",
                fixture.robot.sync(
                        () ->
                                editor.session()
                                        .domain()
                                        .getCommandStack()
                                        .getUndoCommand()
                                        .getLabel()));
        fixture.robot.key("CTRL+Z");
        fixture.robot.await("clean again", () -> !editor.isDirty());
        assertEquals(Fixture.TEXT, document());
        fixture.robot.key("CTRL+Y");
        fixture.robot.await("dirty again", () -> editor.isDirty());
        assertEquals("1..4", fixture.robot.sync(() -> editor.session().experiment().getSeeds()));
        replace("1..4", "1..5");
        fixture.robot.key("CTRL+Z");
        fixture.robot.await("typing undone", () -> !shown().contains("1..5"));
        assertTrue(document().contains("1..4"));
    }

    private String shown() {
        return editor.session().document().get();
    }

    @Test
    void brokenTextKeepsTheLastModelReadOnlyAndIsSavedAsItIs() throws Exception {
        Experiment before = fixture.robot.sync(() -> editor.session().experiment());
        replace("<arms label=\"hold\"", "<arms label=\"hold");
        assertEquals(
                2, (int) fixture.robot.sync(() -> editor.session().experiment().getArms().size()));
        assertEquals(before, fixture.robot.sync(() -> editor.session().experiment()));
        assertEquals(19, (int) fixture.robot.sync(() -> editor.session().faults().get(0).line()));
        fixture.robot.run(() -> editor.setActivePage("overview"));
        Text title = fixture.robot.labelled(fixture.window(), "Title", Text.class);
        assertFalse(fixture.robot.sync(title::getEditable));
        fixture.robot.run(() -> editor.doSave(null));
        assertEquals(
                Fixture.TEXT.replace("<arms label=\"hold\"", "<arms label=\"hold"),
                Fixture.read(file));
        fixture.robot.key("CTRL+Z");
        fixture.robot.await("writable again", () -> title.getEditable());
        assertEquals(Fixture.TEXT, document());
    }

    @Test
    void aFormsChangeIsOneLineOfTheText() throws BadLocationException {
        fixture.robot.run(() -> editor.setActivePage("overview"));
        Text title = fixture.robot.labelled(fixture.window(), "Title", Text.class);
        fixture.robot.type(title, "Formed");
        assertEquals(Fixture.TEXT.replace("A small experiment", "Formed"), document());
        fixture.robot.key("CTRL+Z");
        fixture.robot.await("clean", () -> !editor.isDirty());
        fixture.robot.await("undone in the form", () -> title.getText().startsWith("A small"));
    }

    @Test
    void aFormsChangeAfterABrokenTextIsRefused() {
        replace("</arms>", "<arms>");
        fixture.robot.run(
                () -> editor.session().remove("Delete", editor.session().experiment().getArms()));
        assertEquals(
                2, (int) fixture.robot.sync(() -> editor.session().experiment().getArms().size()));
    }
}
