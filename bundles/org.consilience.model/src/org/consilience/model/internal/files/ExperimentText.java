package org.consilience.model.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentException.Problem;
import org.consilience.model.experiment.Experiment;

/** Experiments as text and as bytes. */
public final class ExperimentText {

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /** UTF-8 and what is a part of it. */
    private static final Set<String> READABLE = Set.of("UTF-8", "UTF8", "ASCII", "US-ASCII");

    private ExperimentText() {}

    /** Reads bytes, which must be UTF-8. */
    public static Experiment read(String source, byte[] bytes) throws ExperimentException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(buffer)
                            .toString();
            return read(source, text);
        } catch (CharacterCodingException e) {
            int line = 1;
            int column = 1;
            for (int i = 0; i < buffer.position(); i++) {
                column = bytes[i] == '\n' ? 1 : column + 1;
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ExperimentException(
                    source,
                    List.of(
                            new Problem(
                                    line,
                                    column,
                                    "The file is not UTF-8 from here on; save it as UTF-8.")));
        }
    }

    /** Reads text. */
    public static Experiment read(String source, String text) throws ExperimentException {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher encoding = ENCODING.matcher(plain.substring(0, Math.min(200, plain.length())));
        if (encoding.find() && !READABLE.contains(encoding.group(1).toUpperCase(Locale.ROOT))) {
            String message =
                    "The file declares the encoding \"%s\"; save it as UTF-8 and declare that."
                            .formatted(encoding.group(1));
            throw new ExperimentException(source, List.of(new Problem(1, 1, message)));
        }
        plain = plain.replace("\r\n", "\n").replace('\r', '\n');
        return new ExperimentReader(source, plain).read();
    }

    /** Writes text. */
    public static String write(Experiment experiment, String target) throws ExperimentException {
        return new ExperimentWriter().write(experiment, target);
    }

    /** Replaces a file by the experiment, as a whole or not at all. */
    public static void save(Path file, String text) throws IOException {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
