package org.consilience.ui.launch.internal.config;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.consilience.model.ExperimentFiles;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;

/** An experiment's file as configurations name it: by its place in the workspace or on the disk. */
public final class ExperimentFile {

    private ExperimentFile() {}

    /**
     * Finds the place on the disk; asks no file system, so the file may be missing.
     *
     * @param text a path in the workspace or an absolute one; may hold variables
     * @throws IllegalArgumentException if the text names no place, with a sentence for the user
     */
    public static Path locate(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Name the experiment to run.");
        }
        String plain;
        try {
            plain =
                    VariablesPlugin.getDefault()
                            .getStringVariableManager()
                            .performStringSubstitution(text.strip());
        } catch (CoreException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
        IPath inside = inWorkspace(plain).map(IFile::getLocation).orElse(null);
        try {
            Path path = inside != null ? inside.toPath() : Path.of(plain);
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException(
                        "\"%s\" is not in the workspace; browse for the experiment, or give its whole path."
                                .formatted(plain));
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"%s\" is no path.".formatted(plain), e);
        }
    }

    /**
     * Checks that there is an experiment; reads the disk.
     *
     * @param path where
     * @throws IllegalArgumentException if there is none, with a sentence for the user
     */
    static void require(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(
                    "There is no file %s; browse for the experiment.".formatted(path));
        }
        if (!isExperiment(String.valueOf(path.getFileName()))) {
            throw new IllegalArgumentException(
                    "%s is no experiment; its name must end with \".experiment\"."
                            .formatted(path.getFileName()));
        }
    }

    /**
     * Returns the file of the workspace that a configuration names.
     *
     * @param text a path in the workspace or another one
     */
    static Optional<IFile> inWorkspace(String text) {
        IResource member = ResourcesPlugin.getWorkspace().getRoot().findMember(text.strip());
        return member instanceof IFile file ? Optional.of(file) : Optional.empty();
    }

    /**
     * Returns how a configuration names the experiment that is selected.
     *
     * @param selection any selection
     */
    public static Optional<String> selected(@Nullable ISelection selection) {
        if (!(selection instanceof IStructuredSelection elements)) {
            return Optional.empty();
        }
        for (Object element : elements) {
            IFile file = Adapters.adapt(element, IFile.class);
            if (file != null && isExperiment(file.getName())) {
                return Optional.of(file.getFullPath().toString());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns how a configuration names the experiment that an editor shows.
     *
     * @param input the editor's input, or null
     */
    public static Optional<String> edited(@Nullable IEditorInput input) {
        IFile file = input == null ? null : input.getAdapter(IFile.class);
        if (file != null) {
            return isExperiment(file.getName())
                    ? Optional.of(file.getFullPath().toString())
                    : Optional.empty();
        }
        if (input instanceof IURIEditorInput outside && isExperiment(outside.getName())) {
            URI uri = outside.getURI();
            try {
                return Optional.of(Path.of(uri).toString());
            } catch (IllegalArgumentException | FileSystemNotFoundException e) {
                return Optional.empty(); // not on a disk
            }
        }
        return Optional.empty();
    }

    private static boolean isExperiment(String name) {
        return name.endsWith("." + ExperimentFiles.EXTENSION);
    }
}
