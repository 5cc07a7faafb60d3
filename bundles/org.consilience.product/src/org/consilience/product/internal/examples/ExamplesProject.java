package org.consilience.product.internal.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.consilience.ui.Faults;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.framework.Bundle;
import org.osgi.service.prefs.BackingStoreException;

/** The project that a first start finds: the examples, one experiment per paper. */
public final class ExamplesProject {

    /** The project's name. */
    public static final String NAME = "Examples";

    private static final String ENDING = "experiment";
    private static final String NODE = "org.consilience.product";
    private static final String MADE = "examplesMade";

    private ExamplesProject() {}

    /**
     * Makes the project in a workspace that has none and never had it; overwrites nothing.
     *
     * @param source the bundle whose folder {@code examples} is copied
     * @param monitor progress and cancel
     */
    public static void createOnce(Bundle source, IProgressMonitor monitor) {
        IEclipsePreferences settings = InstanceScope.INSTANCE.getNode(NODE);
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        if (settings.getBoolean(MADE, false)) {
            return;
        }
        try {
            if (root.getProjects().length == 0) {
                create(source, monitor);
            }
            settings.putBoolean(MADE, true);
            settings.flush();
        } catch (CoreException | IOException | BackingStoreException e) {
            Faults.log("The examples were not copied: %s".formatted(Faults.words(e)), e);
        }
    }

    /**
     * Makes the project, or adds to it what it lacks.
     *
     * @param source the bundle whose folder {@code examples} is copied
     * @param monitor progress and cancel
     * @return the project, open
     * @throws CoreException if the workspace refuses
     * @throws IOException if an example cannot be read
     */
    public static IProject create(Bundle source, IProgressMonitor monitor)
            throws CoreException, IOException {
        IProject project = Projects.open(NAME, monitor);
        Enumeration<URL> entries = source.findEntries("examples", "*." + ENDING, false);
        if (entries != null) {
            for (URL entry : Collections.list(entries)) {
                IFile file = project.getFile(entry.getPath().replaceFirst(".*/", ""));
                if (!file.exists()) {
                    try (InputStream in = entry.openStream()) {
                        file.create(in, false, monitor);
                    }
                }
            }
        }
        return project;
    }

    /** Returns the example that a first look opens, or empty if the user removed them all. */
    public static Optional<IFile> first() {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
        if (!project.isAccessible()) {
            return Optional.empty();
        }
        try {
            List<IResource> members = Arrays.asList(project.members());
            return members.stream()
                    .filter(IFile.class::isInstance)
                    .map(IFile.class::cast)
                    .filter(f -> ENDING.equals(f.getFileExtension()))
                    .min(Comparator.comparing(IFile::getName));
        } catch (CoreException e) {
            return Optional.empty();
        }
    }
}
