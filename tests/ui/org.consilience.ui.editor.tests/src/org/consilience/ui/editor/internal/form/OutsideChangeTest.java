package org.consilience.ui.editor.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideChangeTest {

    private static final String OTHER = Fixture.TEXT.replace("A small experiment", "Outside");

    private Fixture fixture;
    private IFile file;
    private ExperimentEditor editor;

    @BeforeEach
    void open() throws CoreException {
        fixture = new Fixture("outside");
        file = fixture.file("small.experiment", Fixture.TEXT);
        editor = fixture.open(file);
    }

    @AfterEach
    void close() throws CoreException {
        fixture.close();
    }

    private void type(String words) {
        fixture.robot.type(fixture.robot.labelled(fixture.window(), "Title", Text.class), words);
    }

    private String title() {
        return fixture.robot.sync(() -> editor.session().experiment().getTitle());
    }

    private void change() throws CoreException {
        file.setContents(Fixture.stream(OTHER), true, true, null);
    }

    @Test
    void aCleanEditorShowsTheNewFile() throws CoreException {
        change();
        fixture.robot.await(
                "the new title", () -> "Outside".equals(editor.session().experiment().getTitle()));
        assertEquals(false, fixture.robot.sync(editor::isDirty));
    }

    @Test
    void aDirtyEditorKeepsMineIfAskedTo() throws Exception {
        type("Mine");
        change();
        Shell dialog = fixture.robot.shell("Changed Outside");
        fixture.robot.press(dialog, "Keep Mine");
        assertEquals("Mine", title());
        assertTrue(fixture.robot.sync(editor::isDirty));
        fixture.robot.run(() -> editor.doSave(null));
        assertTrue(Fixture.read(file).contains("title=\"Mine\""));
        assertTrue(file.getHistory(null).length > 0, "the local history has what was there");
    }

    @Test
    void aDirtyEditorLoadsTheirsIfAskedTo() throws CoreException {
        type("Mine");
        change();
        fixture.robot.press(fixture.robot.shell("Changed Outside"), "Load Theirs");
        fixture.robot.await(
                "theirs", () -> "Outside".equals(editor.session().experiment().getTitle()));
        assertEquals(false, fixture.robot.sync(editor::isDirty));
    }

    @Test
    void aDeletedFileStaysOpenAndIsSavedAgain() throws Exception {
        file.delete(true, null);
        fixture.robot.await("dirty", () -> editor.isDirty());
        fixture.robot.run(() -> editor.doSave(null));
        assertEquals(Fixture.TEXT, Fixture.read(file));
        assertEquals(false, fixture.robot.sync(editor::isDirty));
    }

    @Test
    void aWriteProtectedFileIsToldAndTheEditorStaysDirty() throws Exception {
        ResourceAttributes attributes = file.getResourceAttributes();
        attributes.setReadOnly(true);
        file.setResourceAttributes(attributes);
        type("Mine");
        fixture.robot.start(() -> editor.doSave(null));
        Shell dialog = fixture.robot.shell("Save");
        fixture.robot.press(dialog, "OK");
        fixture.robot.settle();
        assertTrue(fixture.robot.sync(editor::isDirty));
        assertEquals(Fixture.TEXT, Fixture.read(file));
        attributes.setReadOnly(false);
        file.setResourceAttributes(attributes);
    }

    @Test
    void aFileOutsideTheWorkspaceIsEditedAndItsChangesAreSeenOnReturn(@TempDir Path folder)
            throws Exception {
        Path path = Files.writeString(folder.resolve("far.experiment"), Fixture.TEXT);
        ExperimentEditor far =
                fixture.robot.sync(
                        () ->
                                (ExperimentEditor)
                                        IDE.openEditorOnFileStore(
                                                fixture.robot.page(),
                                                EFS.getLocalFileSystem().getStore(path.toUri())));
        fixture.ready(far);
        type("Far");
        fixture.robot.run(() -> far.doSave(null));
        assertTrue(Files.readString(path).contains("title=\"Far\""));
        fixture.robot.run(() -> fixture.robot.page().activate(editor));
        Files.writeString(path, OTHER + "\n");
        fixture.robot.run(() -> fixture.robot.page().activate(far));
        fixture.robot.await(
                "the new title", () -> "Outside".equals(far.session().experiment().getTitle()));
    }

    @Test
    void theCopyOfARunIsReadOnly(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("experiment.experiment"), Fixture.TEXT);
        Files.writeString(folder.resolve("run.json"), "{}");
        ExperimentEditor record =
                fixture.robot.sync(
                        () ->
                                (ExperimentEditor)
                                        IDE.openEditorOnFileStore(
                                                fixture.robot.page(),
                                                EFS.getLocalFileSystem().getStore(path.toUri())));
        fixture.ready(record);
        Text title = fixture.robot.labelled(fixture.window(), "Title", Text.class);
        assertEquals("A small experiment", fixture.robot.sync(title::getText));
        assertEquals(false, fixture.robot.sync(title::getEditable));
        assertTrue(fixture.robot.sync(() -> record.session().readOnly()));
        fixture.robot.run(record::showSource);
        StyledText text =
                fixture.robot.sync(() -> (StyledText) record.source().getAdapter(Control.class));
        assertEquals(false, fixture.robot.sync(text::getEditable));
    }

    @Test
    void aFileThatIsNotUtf8IsShownButNeverOverwritten(@TempDir Path folder) throws Exception {
        byte[] bytes = Fixture.TEXT.replace("small one", "sm\u00e4ll one").getBytes(ISO_8859_1);
        Path path = Files.write(folder.resolve("latin.experiment"), bytes);
        ExperimentEditor latin =
                fixture.robot.sync(
                        () ->
                                (ExperimentEditor)
                                        IDE.openEditorOnFileStore(
                                                fixture.robot.page(),
                                                EFS.getLocalFileSystem().getStore(path.toUri())));
        fixture.ready(latin);
        assertTrue(
                fixture.robot
                        .sync(() -> latin.session().problems().get(0).message())
                        .contains("not UTF-8"));
        fixture.robot.start(() -> latin.doSave(null));
        fixture.robot.press(fixture.robot.shell("Save"), "OK");
        assertArrayEquals(bytes, Files.readAllBytes(path));
    }

    @Test
    void aMovedFileIsFollowed() throws CoreException {
        IFile to = file.getParent().getFile(IPath.fromOSString("moved.experiment"));
        file.move(to.getFullPath(), IResource.FORCE, null);
        fixture.robot.await("the new name", () -> editor.getPartName().equals("moved.experiment"));
    }
}
