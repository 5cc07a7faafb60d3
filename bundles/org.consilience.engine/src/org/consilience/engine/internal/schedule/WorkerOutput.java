package org.consilience.engine.internal.schedule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a worker prints: kept in memory until its file is known, then in the file, up to a limit.
 */
final class WorkerOutput {

    private static final long LIMIT = 64L << 20;
    private static final int EARLY = 1 << 20;
    private static final int TAIL = 2000;

    private final ByteArrayOutputStream early = new ByteArrayOutputStream();
    private @Nullable OutputStream file;
    private byte[] tail = {};
    private long written;

    /** Reads until the end of the stream; the body of a thread. */
    void pump(InputStream in) {
        byte[] block = new byte[8192];
        try (in) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                add(block, n);
            }
        } catch (IOException e) {
            add(String.valueOf(e).getBytes(StandardCharsets.UTF_8), 0);
        }
        close();
    }

    synchronized void open(Path path) throws IOException {
        OutputStream out =
                Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        out.write(early.toByteArray());
        early.reset();
        file = out;
    }

    /** Returns the last lines. */
    synchronized String tail() {
        return new String(tail, StandardCharsets.UTF_8).strip();
    }

    private synchronized void add(byte[] block, int n) {
        int keep = Math.min(tail.length, Math.max(0, TAIL - n));
        byte[] next =
                Arrays.copyOfRange(
                        tail, tail.length - keep, tail.length - keep + keep + Math.min(n, TAIL));
        System.arraycopy(block, Math.max(0, n - TAIL), next, keep, Math.min(n, TAIL));
        tail = next;
        OutputStream out = file;
        try {
            if (out == null) {
                if (early.size() < EARLY) {
                    early.write(block, 0, n);
                }
            } else if (written < LIMIT) {
                out.write(block, 0, n);
                written += n;
            }
        } catch (IOException e) {
            written = LIMIT; // a full disk: what a plugin prints is the least of the losses
        }
    }

    private synchronized void close() {
        try {
            OutputStream out = file;
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            written = LIMIT;
        }
    }
}
