package org.consilience.ui.views.internal.artifacts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.consilience.api.Table;
import org.consilience.engine.log.Event;
import org.consilience.ui.CommandLine;
import org.consilience.ui.Faults;
import org.consilience.ui.views.internal.figures.FigureExport;
import org.consilience.ui.views.internal.figures.MessageLine;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;

/** What can be done with an item of the list. */
final class ItemTools {

    private final MessageLine message;

    ItemTools(MessageLine message) {
        this.message = message;
    }

    /** Does what a command says. */
    void perform(ArtifactsHandler.Act act, Item item) {
        switch (act) {
            case SAVE -> ask(item);
            case COPY -> {
                CommandLine.copy(text(item));
                message.tell(
                        item.event() instanceof Event.Artifact
                                ? "The path is on the clipboard."
                                : "The text is on the clipboard.");
            }
            case SHOW_FOLDER -> Program.launch(folder(item).toString());
        }
    }

    /** Returns a table tab-separated, a note as it is, an artifact's path. */
    static String text(Item item) {
        return switch (item.event()) {
            case Event.TableRecorded t -> tabbed(t.table());
            case Event.Note n -> n.text();
            default -> folder(item).resolve(item.name()).toString();
        };
    }

    private static Path folder(Item item) {
        return item.event() instanceof Event.Artifact
                ? item.folder().resolve("artifacts")
                : item.folder();
    }

    private static String tabbed(Table table) {
        StringBuilder text = new StringBuilder(String.join("\t", table.columns())).append('\n');
        table.rows()
                .forEach(
                        row -> {
                            for (int i = 0; i < row.size(); i++) {
                                String cell = String.valueOf(row.get(i));
                                text.append(i == 0 ? "" : "\t")
                                        .append(cell.replaceAll("[\\t\\r\\n]+", " "));
                            }
                            text.append('\n');
                        });
        return text.toString();
    }

    private void ask(Item item) {
        FileDialog dialog = new FileDialog(message.control().getShell(), SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setText("Save As");
        dialog.setFileName(
                switch (item.event()) {
                    case Event.TableRecorded t -> t.name().replaceAll("[^\\w.-]+", "-") + ".csv";
                    case Event.Artifact a -> a.name();
                    default -> "note.txt";
                });
        String path = dialog.open();
        if (path != null) {
            save(item, Path.of(path));
        }
    }

    /**
     * Writes an item to a file, in a job.
     *
     * @param item the item
     * @param file the file, replaced if it exists
     */
    void save(Item item, Path file) {
        ICoreRunnable work =
                monitor -> {
                    try {
                        write(item, file);
                        later(() -> message.written(file));
                    } catch (IOException | RuntimeException e) {
                        String sentence =
                                "%s was not written to %s: %s"
                                        .formatted(item.name(), file, Faults.words(e));
                        Faults.log(sentence, e);
                        later(() -> message.tell(sentence));
                    }
                };
        Job job = Job.create("Writing " + file.getFileName(), work);
        job.setUser(true);
        job.schedule();
    }

    private static void write(Item item, Path file) throws IOException {
        switch (item.event()) {
            case Event.Artifact a -> {
                Path from = Inspection.file(item, a);
                FigureExport.write(file, out -> Files.copy(from, out));
            }
            case Event.TableRecorded t -> FigureExport.write(file, out -> csv(t.table(), out));
            default -> {
                byte[] bytes = text(item).getBytes(StandardCharsets.UTF_8);
                FigureExport.write(file, out -> out.write(bytes));
            }
        }
    }

    private static void csv(Table table, OutputStream out) throws IOException {
        try (CSVPrinter printer =
                new CSVPrinter(
                        new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            printer.printRecord(table.columns());
            for (var row : table.rows()) {
                printer.printRecord(row);
            }
        }
    }

    private void later(Runnable body) {
        if (!message.control().isDisposed()) {
            message.control()
                    .getDisplay()
                    .asyncExec(
                            () -> {
                                if (!message.control().isDisposed()) {
                                    body.run();
                                }
                            });
        }
    }
}
