package org.consilience.datasets.market.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.consilience.api.DataException;
import org.consilience.api.Progress;
import org.eclipse.jdt.annotation.Nullable;

/** The rows of a delimited text, one after the other, each with its line. */
final class TextRows implements AutoCloseable {

    private static final int START = 1 << 16;
    private static final int BUFFER = 1 << 15;
    private static final int REPORTED = 4096;

    private final Path file;
    private final Progress progress;
    private final BufferedReader reader;
    private final RowGuard guard;
    private final char delimiter;
    private final String skipped;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int linesBefore;
    private long line;
    private long rows;

    /**
     * Opens a text.
     *
     * @param in its bytes, unpacked; closed with this object
     * @param skipFirst whether the first line is to be taken as it is, see {@link #skipped}
     */
    TextRows(Path file, InputStream in, boolean skipFirst, Progress progress) throws DataException {
        this.file = file;
        this.progress = progress;
        this.reader =
                new BufferedReader(
                        new InputStreamReader(
                                in,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        BUFFER);
        this.guard = new RowGuard(reader);
        this.linesBefore = skipFirst ? 1 : 0;
        try {
            skipMark();
            this.skipped = skipFirst ? firstLine() : "";
            this.delimiter = delimiter();
            this.parser =
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(delimiter)
                            .setIgnoreEmptyLines(true)
                            .setIgnoreSurroundingSpaces(true)
                            .get()
                            .parse(guard);
            this.records = parser.iterator();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    char delimiterFound() {
        return delimiter;
    }

    /** Returns the line that was to be skipped. */
    String skipped() {
        return skipped;
    }

    /**
     * Returns the next row, or null after the last.
     *
     * @throws DataException if the text cannot be read on
     */
    @Nullable
    CSVRecord next() throws DataException {
        if (++rows % REPORTED == 0) {
            progress.step(rows, 0);
        }
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord row = records.next();
            guard.rowEnded();
            line = linesBefore + parser.getCurrentLineNumber();
            if (row.size() > Limits.COLUMNS) {
                throw new DataException(
                        "%s, line %d: more than %d columns; give one row a day and one column an asset."
                                .formatted(file, line, Limits.COLUMNS));
            }
            return row;
        } catch (UncheckedIOException e) {
            throw failure(e.getCause());
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new DataException(
                    "%s, line %d or after: not a delimited text (%s); correct or export it anew."
                            .formatted(file, line + 1, e.getMessage()),
                    e);
        }
    }

    /** Returns the line in which the row given last ends, counted from 1. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A byte order mark is no part of the first name. */
    private void skipMark() throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private String firstLine() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
            text.append((char) c);
            if (text.length() > Limits.ROW) {
                throw new LimitedStream.TooLong("the first line does not end");
            }
        }
        return text.toString();
    }

    private char delimiter() throws IOException {
        CharBuffer start = CharBuffer.allocate(START);
        reader.mark(START + 1);
        boolean whole = false;
        while (start.hasRemaining() && !whole) {
            whole = reader.read(start) < 0;
        }
        reader.reset();
        return Delimiter.of(start.flip(), whole);
    }

    private DataException failure(IOException e) {
        String what =
                e instanceof CharacterCodingException
                        ? "not UTF-8 text; save it as UTF-8"
                        : String.valueOf(e.getMessage());
        return new DataException(
                "%s, line %d or after: cannot be read: %s.".formatted(file, line + 1, what), e);
    }
}
