package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.consilience.api.DataContext;
import org.consilience.api.DataException;
import org.consilience.api.Progress;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.settings.SettingsType;
import org.consilience.datasets.market.internal.MarketFile;

/** What the tests read with. */
public final class Reading {

    private Reading() {}

    /** A context whose files lie in a folder. */
    public record Folder(Path folder, long seed) implements DataContext {

        @Override
        public Path file(String path) throws DataException {
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw new DataException(file + ": no such file.");
            }
            return file;
        }

        @Override
        public Progress progress() {
            return (step, total) -> {};
        }
    }

    public static Market.Settings settings(Map<String, String> values) {
        return SettingsType.of(Market.Settings.class).parse(values);
    }

    public static MarketHistory read(Path file) throws DataException {
        return read(file, Market.Format.AUTO, Market.Values.AUTO);
    }

    public static MarketHistory read(Path file, Market.Format format, Market.Values values)
            throws DataException {
        return MarketFile.read(file, format, values, (step, total) -> {});
    }

    /** The refusal's message, with the file's folder taken out. */
    public static String refusal(Path file, Market.Format format, Market.Values values) {
        String message =
                String.valueOf(
                        assertThrows(DataException.class, () -> read(file, format, values))
                                .getMessage());
        return message.replace(String.valueOf(file.getParent()) + "/", "");
    }

    public static Path write(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** The bytes of a file beside this class. */
    public static byte[] resource(String name) throws IOException {
        try (InputStream in = Reading.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /** A relative in the files that fixtures.py writes. */
    public static double fixture(int t, int i) {
        return 1 + ((7 * t + 3 * i) % 11 - 5) / 100.0;
    }

    /** The CSV text of the fixture, without header. */
    public static String fixtureRows(int days) {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < days; t++) {
            text.append("%s,%s,%s\n".formatted(fixture(t, 0), fixture(t, 1), fixture(t, 2)));
        }
        return text.toString();
    }
}
