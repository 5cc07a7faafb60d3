package org.consilience.ui.editor.internal.form;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.FileEditorInput;

/**
 * Notices what others do to the file of an editor: in the workspace at once, elsewhere when the
 * user comes back to the editor.
 */
final class FileWatch implements IResourceChangeListener, IPartListener2 {

    private final ExperimentEditor editor;
    private final FileLink link;
    private final Display display;

    FileWatch(ExperimentEditor editor, FileLink link) {
        this.editor = editor;
        this.link = link;
        this.display = editor.getSite().getShell().getDisplay();
        ResourcesPlugin.getWorkspace()
                .addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
        editor.getSite().getPage().addPartListener(this);
    }

    void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        editor.getSite().getPage().removePartListener(this);
    }

    @Override
    public void resourceChanged(@Nullable IResourceChangeEvent event) {
        IFile file = link.file().file();
        IResourceDelta root = event == null ? null : event.getDelta();
        if (file == null || root == null) {
            return;
        }
        IResourceDelta delta = root.findMember(file.getFullPath());
        if (delta == null) {
            return;
        }
        IPath to =
                (delta.getFlags() & IResourceDelta.MOVED_TO) != 0 ? delta.getMovedToPath() : null;
        boolean content = (delta.getFlags() & IResourceDelta.CONTENT) != 0;
        if ((to != null || content || delta.getKind() != IResourceDelta.CHANGED)
                && !display.isDisposed()) {
            display.asyncExec(() -> follow(to));
        }
    }

    private void follow(@Nullable IPath to) {
        if (editor.getSite().getPage().findEditor(editor.getEditorInput()) == null) {
            return;
        }
        if (to == null) {
            link.look();
        } else {
            editor.moved(new FileEditorInput(ResourcesPlugin.getWorkspace().getRoot().getFile(to)));
        }
    }

    @Override
    public void partActivated(@Nullable IWorkbenchPartReference reference) {
        if (reference != null && reference.getPart(false) == editor) {
            link.look();
        }
    }
}
