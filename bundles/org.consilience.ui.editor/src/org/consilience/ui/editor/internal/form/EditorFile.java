package org.consilience.ui.editor.internal.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.consilience.engine.run.RunFolder;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.ui.Faults;
import org.consilience.ui.editor.internal.SessionText;
import org.consilience.ui.editor.internal.TextFault;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IStorageEditorInput;
import org.eclipse.ui.IURIEditorInput;

/**
 * Where the text of an editor comes from and goes to: a file of the workspace, a file elsewhere, or
 * something that can only be read. Reading and writing are slow.
 *
 * @param name what the user calls it
 * @param file the file in the workspace, or null
 * @param path the file on the disk, or null
 * @param storage what can only be read, or null
 */
record EditorFile(
        String name, @Nullable IFile file, @Nullable Path path, @Nullable IStorage storage) {

    private static final String ID = "org.consilience.ui.editor";

    /**
     * What was read.
     *
     * @param text the text
     * @param state what it says
     * @param locked whether it must not be edited
     * @param stamp tells it from later ones
     */
    record Content(String text, SessionText.State state, boolean locked, String stamp) {}

    /** Finds out what an input stands for. */
    static EditorFile of(IEditorInput input) {
        if (input instanceof IFileEditorInput in) {
            IFile file = in.getFile();
            IPath location = file.getLocation();
            return new EditorFile(
                    file.getName(), file, location == null ? null : location.toPath(), null);
        }
        if (input instanceof IURIEditorInput uri && "file".equals(uri.getURI().getScheme())) {
            return of(Path.of(uri.getURI()));
        }
        try {
            IStorage storage = input instanceof IStorageEditorInput s ? s.getStorage() : null;
            return new EditorFile(input.getName(), null, null, storage);
        } catch (CoreException e) {
            Faults.log("The content of %s cannot be found.".formatted(input.getName()), e);
            return new EditorFile(input.getName(), null, null, null);
        }
    }

    private static EditorFile of(Path path) {
        return new EditorFile(String.valueOf(path.getFileName()), null, path, null);
    }

    /** Returns the folder against which its files are resolved. */
    Path folder() {
        Path place = path;
        Path parent = place == null ? null : place.toAbsolutePath().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    /** Reads it; what cannot be read is told as a fault of the text. */
    Content read() {
        String stamp = stamp();
        try {
            byte[] bytes = bytes();
            if (bytes.length > ExperimentFiles.LARGEST) {
                return unreadable("The file is larger than 4 MiB, too large for an experiment.");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean lossless = Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
            return new Content(text, state(bytes), !lossless || record(), stamp);
        } catch (IOException | CoreException e) {
            return unreadable(
                    "The file cannot be read: %s. Close the editor, or save under another name."
                            .formatted(Faults.words(e)));
        }
    }

    private SessionText.State state(byte[] bytes) throws IOException {
        try {
            return new SessionText.State(
                    ExperimentFiles.parse(new ByteArrayInputStream(bytes), name), List.of());
        } catch (ExperimentException e) {
            return new SessionText.State(
                    ExperimentFactory.eINSTANCE.createExperiment(),
                    e.problems().stream()
                            .map(p -> new TextFault(p.line(), p.column(), p.message()))
                            .toList());
        }
    }

    private Content unreadable(String sentence) {
        return new Content(
                "",
                new SessionText.State(
                        ExperimentFactory.eINSTANCE.createExperiment(),
                        List.of(new TextFault(0, 0, sentence))),
                true,
                stamp());
    }

    private byte[] bytes() throws IOException, CoreException {
        Path place = path;
        IFile resource = file;
        IStorage source = storage;
        if (place != null) {
            try (InputStream in = Files.newInputStream(place)) {
                return in.readNBytes(ExperimentFiles.LARGEST + 1);
            }
        }
        if (resource == null && source == null) {
            throw new IOException("it is neither a file nor a storage");
        }
        try (InputStream in =
                resource != null
                        ? resource.getContents(true)
                        : Objects.requireNonNull(source).getContents()) {
            return in.readNBytes(ExperimentFiles.LARGEST + 1);
        }
    }

    /** Tells whether it is the copy that a run keeps, or otherwise not to be written. */
    private boolean record() {
        Path place = path;
        if (place == null) {
            return file == null;
        }
        Path folder = place.toAbsolutePath().getParent();
        return folder != null
                && place.endsWith(RunFolder.EXPERIMENT)
                && Files.exists(folder.resolve(RunFolder.INFO));
    }

    /** Tells this state of the file from others; empty if there is none. */
    String stamp() {
        Path place = path;
        try {
            return place == null ? "" : Files.getLastModifiedTime(place) + " " + Files.size(place);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Writes it as a whole or not at all; what was there goes into the local history.
     *
     * @throws CoreException if it was not written, with the reason
     */
    void write(String text, IProgressMonitor monitor) throws CoreException {
        Path place = path;
        if (place == null) {
            throw new CoreException(Status.error("it has no place on the disk"));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        IFile resource = file;
        if (resource == null) {
            replace(place, bytes);
            return;
        }
        if (resource.exists() && resource.isReadOnly()) {
            throw new CoreException(Status.error("it is write-protected"));
        }
        IWorkspace workspace = resource.getWorkspace();
        ICoreRunnable body =
                m -> {
                    if (resource.exists()) {
                        resource.appendContents(
                                InputStream.nullInputStream(),
                                IResource.KEEP_HISTORY | IResource.FORCE,
                                m);
                    }
                    replace(place, bytes);
                    resource.refreshLocal(IResource.DEPTH_ZERO, m);
                };
        workspace.run(
                body,
                workspace.getRuleFactory().createRule(resource),
                IWorkspace.AVOID_UPDATE,
                monitor);
    }

    private void replace(Path place, byte[] bytes) throws CoreException {
        try {
            WholeFile.write(place, bytes);
        } catch (IOException e) {
            throw new CoreException(new Status(Status.ERROR, ID, Faults.words(e), e));
        }
    }
}
