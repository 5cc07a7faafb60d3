package org.consilience.product.internal.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.consilience.ui.Faults;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The folders of the workspace's projects, written beside the platform's own tree whenever one
 * comes or goes: what is missing at the next start was lost, not deleted.
 */
public final class KnownProjects implements IResourceChangeListener {

    private final IWorkspace workspace;
    private final Path file;

    private KnownProjects(IWorkspace workspace, Path file) {
        this.workspace = workspace;
        this.file = file;
    }

    /**
     * Returns the projects that a workspace had and has no more.
     *
     * @param workspace the workspace
     * @param metadata its metadata folder
     */
    public static List<Path> missing(IWorkspace workspace, Path metadata) {
        Set<Path> present = folders(workspace);
        List<Path> missing = new ArrayList<>();
        try {
            Path file = file(metadata);
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                Path folder = Path.of(line);
                if (!present.contains(folder) && Files.exists(folder.resolve(".project"))) {
                    missing.add(folder);
                }
            }
        } catch (IOException | InvalidPathException e) {
            // The list is written anew; what the workspace itself knows is untouched.
            return List.of();
        }
        return missing;
    }

    /**
     * Writes the list now and whenever it changes.
     *
     * @param workspace the workspace
     * @param metadata its metadata folder
     */
    public static void keep(IWorkspace workspace, Path metadata) {
        KnownProjects known = new KnownProjects(workspace, file(metadata));
        known.write();
        workspace.addResourceChangeListener(known, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void resourceChanged(@Nullable IResourceChangeEvent event) {
        IResourceDelta delta = Objects.requireNonNull(event).getDelta();
        if (delta != null
                && delta.getAffectedChildren(IResourceDelta.ADDED | IResourceDelta.REMOVED).length
                        > 0) {
            write();
        }
    }

    private void write() {
        try {
            Files.write(file, folders(workspace).stream().map(Path::toString).toList());
        } catch (IOException e) {
            Faults.log(
                    "The list of projects was not written to %s: %s"
                            .formatted(file, Faults.words(e)),
                    e);
        }
    }

    private static Set<Path> folders(IWorkspace workspace) {
        Set<Path> folders = new LinkedHashSet<>();
        for (IProject project : workspace.getRoot().getProjects()) {
            IPath place = project.getLocation();
            if (place != null) {
                folders.add(place.toPath());
            }
        }
        return folders;
    }

    private static Path file(Path metadata) {
        return metadata.resolve(".projects-known");
    }
}
