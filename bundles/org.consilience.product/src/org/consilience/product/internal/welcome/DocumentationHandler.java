package org.consilience.product.internal.welcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.consilience.ui.Faults;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Lets the user choose a page of the documentation that comes with the product, and opens it. */
public final class DocumentationHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchWindow window =
                event == null ? null : HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null) {
            Bundle bundle = FrameworkUtil.getBundle(DocumentationHandler.class);
            ICoreRunnable body = monitor -> read(window, bundle);
            Job.createSystem("Reading the documentation", body).schedule();
        }
        return null;
    }

    private static void read(IWorkbenchWindow window, Bundle bundle) {
        try {
            List<Manual.Page> pages = Manual.pages(bundle);
            Path folder = Platform.getStateLocation(bundle).append("docs").toPath();
            display().asyncExec(() -> choose(window, pages, folder));
        } catch (IOException e) {
            Faults.show("The documentation cannot be read: %s".formatted(Faults.words(e)), e);
        }
    }

    private static void choose(IWorkbenchWindow window, List<Manual.Page> pages, Path folder) {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        ElementListSelectionDialog dialog =
                new ElementListSelectionDialog(
                        window.getShell(),
                        LabelProvider.createTextProvider(
                                page -> page instanceof Manual.Page p ? p.title() : ""));
        dialog.setTitle("Documentation");
        dialog.setMessage("Choose a page (type to filter):");
        dialog.setElements(pages.toArray());
        if (!pages.isEmpty()) {
            dialog.setInitialSelections(pages.get(0));
        }
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Manual.Page page) {
            ICoreRunnable body = monitor -> unpack(window, page, folder);
            Job.createSystem("Opening the documentation", body).schedule();
        }
    }

    private static void unpack(IWorkbenchWindow window, Manual.Page page, Path folder) {
        try {
            Path file = Manual.unpack(page, folder);
            display().asyncExec(() -> open(window, file));
        } catch (IOException e) {
            Faults.show("%s cannot be opened: %s".formatted(page.title(), Faults.words(e)), e);
        }
    }

    private static void open(IWorkbenchWindow window, Path file) {
        try {
            if (window.getActivePage() != null) {
                IDE.openEditorOnFileStore(
                        window.getActivePage(),
                        EFS.getLocalFileSystem().getStore(IPath.fromPath(file)));
            }
        } catch (PartInitException e) {
            Faults.show("%s cannot be opened: %s".formatted(file, Faults.words(e)), e);
        }
    }

    private static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }
}
