package org.consilience.ui.launch.internal.config;

import java.nio.file.Path;
import java.util.Optional;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;

/** The field that names the experiment, checked away from the UI thread. */
final class ExperimentField {

    private static final int WIDTH = 160;

    private final Text text;
    private final Runnable changed;
    private final Loader<String> check;
    private String missing = "";

    ExperimentField(Composite parent, Runnable changed) {
        this.changed = changed;
        Composite body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(body);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(body);
        text = new Text(body, SWT.BORDER);
        text.setMessage("An .experiment file of the workspace or of the disk");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        text.addModifyListener(e -> typed());
        button(body, "&Browse…", "An experiment of the workspace", this::browse);
        button(body, "F&ile System…", "An experiment of the disk", this::browseDisk);
        check =
                new Loader<>(
                        text,
                        found -> {
                            missing = found;
                            changed.run();
                        },
                        e -> Faults.log("The experiment cannot be looked for.", e));
    }

    private static void button(Composite parent, String label, String tip, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> action.run());
    }

    void show(String file) {
        text.setText(file);
        look();
    }

    String text() {
        return text.getText().strip();
    }

    /** Returns what is wrong, in a sentence, or null. */
    @Nullable
    String problem() {
        try {
            ExperimentFile.locate(text());
            return missing.isEmpty() ? null : missing;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private void typed() {
        missing = "";
        look();
        changed.run();
    }

    private void look() {
        try {
            Path path = ExperimentFile.locate(text());
            check.load("Looking for the experiment", monitor -> missing(path));
        } catch (IllegalArgumentException e) {
            check.cancel();
        }
    }

    private static String missing(Path path) {
        try {
            ExperimentFile.require(path);
            return "";
        } catch (IllegalArgumentException e) {
            return Faults.words(e);
        }
    }

    private void browse() {
        FilteredResourcesSelectionDialog dialog =
                new FilteredResourcesSelectionDialog(
                        text.getShell(),
                        false,
                        ResourcesPlugin.getWorkspace().getRoot(),
                        IResource.FILE);
        dialog.setTitle("Choose an Experiment");
        dialog.setInitialPattern("*.experiment");
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file) {
            text.setText(file.getFullPath().toString());
        }
    }

    private void browseDisk() {
        FileDialog dialog = new FileDialog(text.getShell(), SWT.OPEN);
        dialog.setText("Choose an Experiment");
        dialog.setFilterExtensions(new String[] {"*.experiment", "*"});
        dialog.setFilterNames(new String[] {"Experiments (*.experiment)", "All files"});
        Optional.ofNullable(dialog.open()).ifPresent(text::setText);
    }
}
