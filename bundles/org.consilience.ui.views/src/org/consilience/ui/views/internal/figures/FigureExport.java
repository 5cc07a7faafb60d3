package org.consilience.ui.views.internal.figures;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.consilience.api.figure.Figure;
import org.consilience.report.FigureSvg;
import org.consilience.ui.charts.ChartImage;
import org.consilience.ui.charts.FigureCsv;
import org.eclipse.swt.graphics.ImageData;

/** Writes figures to files, each whole or not at all; away from the UI thread. */
public final class FigureExport {

    /** What is written. */
    enum Format {
        /** A picture. */
        PNG("png", "picture"),
        /** A drawing. */
        SVG("svg", "drawing"),
        /** The numbers. */
        CSV("csv", "numbers");

        private final String ending;
        private final String words;

        Format(String ending, String words) {
            this.ending = ending;
            this.words = words;
        }

        /** Returns the ending of its files, without the dot. */
        String ending() {
            return ending;
        }

        /** Returns what it writes, in a word. */
        String words() {
            return words;
        }
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes.
         *
         * @param out where to
         * @throws IOException if it cannot be written
         */
        void write(OutputStream out) throws IOException;
    }

    private FigureExport() {}

    /**
     * Writes a picture.
     *
     * @param image the picture
     * @param file the file, replaced if it exists
     * @throws IOException if it cannot be written; what stood there is as it was
     */
    static void png(ImageData image, Path file) throws IOException {
        byte[] bytes = ChartImage.png(image);
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes a drawing.
     *
     * @param figure the figure
     * @param file the file, replaced if it exists
     * @throws IOException if it cannot be written; what stood there is as it was
     */
    static void svg(Figure figure, Path file) throws IOException {
        byte[] bytes = FigureSvg.of(figure).getBytes(StandardCharsets.UTF_8);
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes the numbers.
     *
     * @param figure the figure
     * @param file the file, replaced if it exists
     * @throws IOException if it cannot be written; what stood there is as it was
     */
    static void csv(Figure figure, Path file) throws IOException {
        write(
                file,
                out -> {
                    BufferedWriter text =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    FigureCsv.write(figure, text);
                    text.flush();
                });
    }

    /**
     * Writes a file under another name first, so that a full disk leaves what stood there.
     *
     * @param file the file, replaced if it exists
     * @param content writes its content
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException("%s is a folder; name a file.".formatted(target));
        }
        Path part =
                folder.resolve(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
        try {
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                content.write(out);
            }
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
