package org.consilience.ui.views.internal.artifacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.consilience.api.Table;
import org.consilience.engine.log.Event;
import org.consilience.ui.Faults;
import org.consilience.ui.inspect.Artifact;
import org.consilience.ui.inspect.Inspector;
import org.consilience.ui.inspect.Inspectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Composite;

/** Reads what an item holds; away from the UI thread, with nothing taken on trust. */
final class Inspection {

    /**
     * What was read.
     *
     * @param item the item
     * @param body shows it on the UI thread
     * @param problem what the inspector could not do, or an empty string
     */
    record Shown(Item item, Consumer<Composite> body, String problem) {}

    private Inspection() {}

    /**
     * Reads an item.
     *
     * @param item the item
     * @param monitor says when nobody waits any more
     * @throws IOException if its file cannot be read
     */
    static Shown read(Item item, IProgressMonitor monitor) throws IOException {
        return switch (item.event()) {
            case Event.Artifact a -> artifact(item, a, monitor);
            case Event.TableRecorded t -> new Shown(item, p -> table(p, t), "");
            case Event.Note n -> {
                String text = Bounded.broken(n.text());
                yield new Shown(item, p -> TextInspector.text(p, text), "");
            }
            default -> throw new IOException("There is nothing to show.");
        };
    }

    /**
     * Returns the file of an artifact.
     *
     * @param item the trial's item
     * @param artifact what its log says
     * @throws IOException if the log names something outside the trial's folder, or it is missing
     */
    static Path file(Item item, Event.Artifact artifact) throws IOException {
        Path folder = item.folder().resolve("artifacts");
        try {
            Path file = folder.resolve(artifact.name()).normalize();
            if (folder.equals(file.getParent())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new IOException("The artifact's name is no file name: " + e.getMessage(), e);
        }
        throw new IOException(
                "The file %s of the artifact is missing in %s; the log still names it."
                        .formatted(artifact.name(), folder));
    }

    private static Shown artifact(Item item, Event.Artifact event, IProgressMonitor monitor)
            throws IOException {
        Artifact artifact =
                new Artifact(
                        item.run(),
                        item.trial().id(),
                        event.name(),
                        event.mediaType(),
                        file(item, event));
        Inspector<?> inspector = Inspectors.find(event.mediaType()).orElseGet(HexInspector::new);
        try {
            return new Shown(item, body(inspector, artifact, monitor), "");
        } catch (OperationCanceledException e) {
            throw e;
        } catch (Throwable e) { // an inspector may throw anything, and so may what it reads
            String problem = "It cannot be shown as %s: %s".formatted(event.mediaType(), said(e));
            if (!(e instanceof IOException)) {
                Faults.log(problem, e);
            }
            return new Shown(item, hex(artifact, monitor), problem);
        }
    }

    private static Consumer<Composite> hex(Artifact artifact, IProgressMonitor monitor)
            throws IOException {
        HexInspector inspector = new HexInspector();
        String content = inspector.read(artifact, monitor);
        return parent -> inspector.show(parent, content);
    }

    private static <T> Consumer<Composite> body(
            Inspector<T> inspector, Artifact artifact, IProgressMonitor monitor) throws Exception {
        T content = inspector.read(artifact, monitor);
        return parent -> inspector.show(parent, content);
    }

    private static String said(Throwable e) {
        return e instanceof OutOfMemoryError
                ? "it needs more memory than the workbench has"
                : Faults.words(e);
    }

    private static void table(Composite parent, Event.TableRecorded event) {
        Table table = event.table();
        List<String> columns = table.columns();
        Grid.of(
                parent,
                "Table " + event.name(),
                columns.toArray(String[]::new),
                table.rows().size(),
                (row, column) -> Grid.text(table.rows().get(row).get(column)),
                column ->
                        !table.rows().isEmpty()
                                && table.rows().get(0).get(column) instanceof Number);
    }
}
