package org.consilience.ui.editor.internal.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.consilience.robot.Robot;
import org.consilience.ui.editor.internal.validation.ExperimentNature;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;

/** A project with experiments, and editors on them. */
public final class Fixture {

    /** Holds comments, an unknown part and an unknown attribute. */
    public static final String TEXT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- A small one. -->
            <experiment:Experiment
                xmi:version="2.0"
                xmlns:xmi="http://www.omg.org/XMI"
                xmlns:experiment="http://consilience.org/experiment/1"
                id="small"
                title="A small experiment"
                version="1"
                seeds="1..3"
                device="cpu">
              <datasets label="market" type="market">
                <settings name="source" value="iid"/>
                <settings name="days" value="600"/>
              </datasets>

              <!-- Two arms. -->
              <arms label="uniform" method="ucrp" xmlns:x="urn:x" x:colour="red"/>
              <arms label="hold" method="hold-ensemble">
                <settings name="strategies" value="ucrp; reversal(1,1)"/>
              </arms>
              <x:later xmlns:x="urn:x" what="unknown"/>
            </experiment:Experiment>
            """;

    final Robot robot = new Robot();
    private final IProject project;

    Fixture(String name) throws CoreException {
        robot.closeWelcome();
        project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        IProjectDescription description = project.getDescription();
        description.setNatureIds(new String[] {ExperimentNature.ID});
        project.setDescription(description, null);
    }

    IFile file(String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(stream(text), true, null);
        return file;
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String read(IFile file) throws CoreException, IOException {
        try (InputStream in = file.getContents(true)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    ExperimentEditor open(IFile file) {
        ExperimentEditor editor =
                robot.sync(() -> (ExperimentEditor) IDE.openEditor(robot.page(), file));
        ready(editor);
        return editor;
    }

    void ready(ExperimentEditor editor) {
        robot.await("the file is read", () -> editor.link().loaded());
        checked(editor);
    }

    void checked(ExperimentEditor editor) {
        robot.await("the experiment is checked", () -> !editor.session().checking());
        robot.settle();
    }

    Shell window() {
        return robot.sync(() -> robot.page().getWorkbenchWindow().getShell());
    }

    void close() throws CoreException {
        robot.run(() -> robot.page().closeAllEditors(false));
        project.delete(true, true, null);
    }
}
