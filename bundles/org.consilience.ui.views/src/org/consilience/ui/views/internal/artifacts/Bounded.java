package org.consilience.ui.views.internal.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The beginning of a file that may be of any size. */
final class Bounded {

    /** A native text widget crawls on longer lines. */
    private static final int LONGEST_LINE = 2000;

    private Bounded() {}

    /**
     * Text for a reader.
     *
     * @param text the text
     * @param cut whether more follows in the file
     */
    record Text(String text, boolean cut) {}

    /** Reads at most so many bytes. */
    static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    /** Reads at most so many bytes as UTF-8; what is none becomes replacement characters. */
    static Text text(Path file, int most) throws IOException {
        String text = new String(bytes(file, most), StandardCharsets.UTF_8);
        return new Text(text, Files.size(file) > most);
    }

    /** Breaks long lines and takes out what a text widget ends at. */
    static String broken(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (column >= LONGEST_LINE && c != '\n' && !Character.isLowSurrogate(c)) {
                out.append('\n');
                column = 0;
            }
            out.append(c == 0 ? '\uFFFD' : c);
            column = c == '\n' ? 0 : column + 1;
        }
        return out.toString();
    }
}
