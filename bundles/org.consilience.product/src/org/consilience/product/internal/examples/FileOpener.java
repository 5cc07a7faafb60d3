package org.consilience.product.internal.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.ui.Faults;
import org.eclipse.core.filesystem.URIUtil;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/**
 * Opens experiments from anywhere on the disk. One outside the workspace is linked into a project
 * of its own, so that it is checked, run and found again like any other; its file stays where it
 * is.
 */
public final class FileOpener {

    /** The project of the links. */
    public static final String PROJECT = "Opened Files";

    private static final String ENDING = ".experiment";

    private FileOpener() {}

    /**
     * Opens files in editors, and folders as all experiments in them.
     *
     * @param paths absolute paths; none that is missing is passed over in silence
     * @param monitor progress and cancel
     */
    public static void open(List<Path> paths, @Nullable IProgressMonitor monitor) {
        List<IFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                if (Files.isDirectory(path)) {
                    folder(path, files, monitor);
                } else if (Files.isRegularFile(path)) {
                    files.add(resource(path, monitor));
                } else {
                    Faults.show(
                            "%s cannot be opened: there is no such file.".formatted(path), null);
                }
            } catch (CoreException | java.io.IOException e) {
                Faults.show("%s cannot be opened: %s".formatted(path, Faults.words(e)), e);
            }
        }
        if (!files.isEmpty()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> edit(files));
        }
    }

    private static void folder(Path folder, List<IFile> files, @Nullable IProgressMonitor monitor)
            throws CoreException, java.io.IOException {
        List<Path> experiments;
        try (var entries = Files.list(folder)) {
            experiments =
                    entries.filter(p -> p.toString().endsWith(ENDING)).sorted().limit(20).toList();
        }
        for (Path experiment : experiments) {
            files.add(resource(experiment, monitor));
        }
    }

    /**
     * Finds the file in the workspace, or links it there.
     *
     * @param path an existing file
     * @param monitor progress and cancel
     * @throws CoreException if it cannot be linked
     */
    static IFile resource(Path path, @Nullable IProgressMonitor monitor) throws CoreException {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        for (IFile known : root.findFilesForLocationURI(URIUtil.toURI(IPath.fromPath(path)))) {
            if (!known.isSynchronized(IResource.DEPTH_ZERO)) {
                known.refreshLocal(IResource.DEPTH_ZERO, monitor);
            }
            if (known.exists()) {
                return known;
            }
        }
        IProject project = Projects.open(PROJECT, monitor);
        IFile link = free(project, String.valueOf(path.getFileName()));
        link.createLink(IPath.fromPath(path), IResource.NONE, monitor);
        return link;
    }

    private static IFile free(IProject project, String name) {
        IFile file = project.getFile(name);
        int dot = name.lastIndexOf('.');
        for (int n = 2; file.exists(); n++) {
            String stem = dot < 0 ? name : name.substring(0, dot);
            file = project.getFile(stem + "-" + n + (dot < 0 ? "" : name.substring(dot)));
        }
        return file;
    }

    private static void edit(List<IFile> files) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        IWorkbenchPage page = windows.length == 0 ? null : windows[0].getActivePage();
        if (page == null) {
            return;
        }
        var welcome = PlatformUI.getWorkbench().getIntroManager().getIntro();
        if (welcome != null) {
            PlatformUI.getWorkbench().getIntroManager().closeIntro(welcome);
        }
        for (IFile file : files) {
            try {
                IDE.openEditor(page, file);
            } catch (PartInitException e) {
                Faults.show(
                        "%s cannot be opened: %s".formatted(file.getName(), Faults.words(e)), e);
            }
        }
    }
}
