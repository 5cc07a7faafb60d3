package org.consilience.ui.editor.internal.form;

import java.nio.file.Path;
import org.consilience.model.ExperimentFiles;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/** Asks under which name an experiment is saved. */
final class SaveAs {

    private static final String ENDING = "." + ExperimentFiles.EXTENSION;

    private SaveAs() {}

    /** Asks, in the workspace where it has projects; null if the user gave up. */
    static @Nullable IEditorInput ask(Shell shell, EditorFile now) {
        return ResourcesPlugin.getWorkspace().getRoot().getProjects().length > 0
                ? inWorkspace(shell, now)
                : onDisk(shell, now);
    }

    private static @Nullable IEditorInput inWorkspace(Shell shell, EditorFile now) {
        SaveAsDialog dialog = new SaveAsDialog(shell);
        IFile file = now.file();
        if (file != null) {
            dialog.setOriginalFile(file);
        } else {
            dialog.setOriginalName(now.name());
        }
        IPath path = dialog.open() == Window.OK ? dialog.getResult() : null;
        if (path == null) {
            return null;
        }
        IPath whole =
                ExperimentFiles.EXTENSION.equals(path.getFileExtension())
                        ? path
                        : path.addFileExtension(ExperimentFiles.EXTENSION);
        return new FileEditorInput(ResourcesPlugin.getWorkspace().getRoot().getFile(whole));
    }

    private static @Nullable IEditorInput onDisk(Shell shell, EditorFile now) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFileName(now.name());
        dialog.setFilterExtensions(new String[] {"*" + ENDING});
        String chosen = dialog.open();
        if (chosen == null) {
            return null;
        }
        String whole = chosen.endsWith(ENDING) ? chosen : chosen + ENDING;
        return new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(Path.of(whole).toUri()));
    }
}
