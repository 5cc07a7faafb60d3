package org.consilience.datasets.market.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.consilience.api.DataException;
import org.consilience.api.Progress;
import org.consilience.api.data.MarketHistory;
import org.consilience.datasets.market.Market;

/** Reads a market from a file of any format, told by its content and never by its name. */
public final class MarketFile {

    private static final int BUFFER = 1 << 16;

    private MarketFile() {}

    /**
     * Reads a file.
     *
     * @param file a readable, regular file
     * @param format how it is written
     * @param values what its numbers are, where the format does not say
     * @param progress asked now and then whether to stop
     * @return its history
     * @throws DataException if it cannot be read, with every fault of the content
     */
    public static MarketHistory read(
            Path file, Market.Format format, Market.Values values, Progress progress)
            throws DataException {
        try (InputStream raw = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > Limits.FILE) {
                throw new DataException(
                        "%s: %d MiB are more than the %d MiB that are read; split the file."
                                .formatted(file, size >> 20, Limits.FILE >> 20));
            }
            InputStream in = new BufferedInputStream(raw, BUFFER);
            if (Sniffed.of(start(in)) == Sniffed.GZIP) {
                in =
                        new BufferedInputStream(
                                new LimitedStream(
                                        new GZIPInputStream(in, BUFFER), Limits.unpacked(size)),
                                BUFFER);
            }
            return read(file, in, size, format, values, progress);
        } catch (IOException e) {
            throw new DataException(
                    "%s: cannot be read: %s; copy it again or check the disk."
                            .formatted(file, e.getMessage()),
                    e);
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    "%s: needs more than the %d MiB of memory there is; start with a larger -Xmx."
                            .formatted(file, Runtime.getRuntime().maxMemory() >> 20),
                    e);
        }
    }

    private static MarketHistory read(
            Path file,
            InputStream in,
            long size,
            Market.Format format,
            Market.Values values,
            Progress progress)
            throws DataException, IOException {
        byte[] start = start(in);
        Sniffed sniffed = Sniffed.of(start);
        boolean matlab = sniffed == Sniffed.MATLAB_5 || sniffed == Sniffed.HDF5;
        if (sniffed == Sniffed.OTHER || sniffed == Sniffed.GZIP) {
            throw new DataException(
                    "%s: is %s."
                            .formatted(
                                    file,
                                    sniffed == Sniffed.GZIP
                                            ? "compressed twice; unpack it once"
                                            : Sniffed.other(start)));
        }
        if (matlab != (format == Market.Format.MATLAB) && format != Market.Format.AUTO) {
            throw new DataException(
                    "%s: is %s, but \"File format\" (format) says %s; set it to auto."
                            .formatted(
                                    file,
                                    matlab ? "a MATLAB file" : "text",
                                    matlab ? "text" : "matlab"));
        }
        if (matlab) {
            byte[] bytes = whole(file, in);
            return (sniffed == Sniffed.HDF5
                            ? Matlab73.read(file, bytes)
                            : Matlab5.read(file, bytes))
                    .history(values);
        }
        boolean cumulative = format == Market.Format.CUMULATIVE;
        try (TextRows rows = new TextRows(file, in, cumulative, progress)) {
            return cumulative
                    ? CsvFormat.readCumulative(file, rows)
                    : CsvFormat.read(file, rows, format, values);
        }
    }

    private static byte[] start(InputStream in) throws IOException {
        in.mark(Sniffed.BYTES);
        byte[] start = in.readNBytes(Sniffed.BYTES);
        in.reset();
        return start;
    }

    private static byte[] whole(Path file, InputStream in) throws DataException, IOException {
        long most = Math.min(Limits.WHOLE, Runtime.getRuntime().maxMemory() / 4);
        byte[] bytes = in.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new DataException(
                    "%s: holds more than the %d MiB that are read of a MATLAB file here; export it as CSV."
                            .formatted(file, most >> 20));
        }
        return bytes;
    }
}
