package org.consilience.datasets.market.internal;

import java.nio.file.Path;
import org.consilience.api.DataException;

/** How much of a file is read before it is refused. */
final class Limits {

    /** Bytes of a file on disk. */
    static final long FILE = 4L << 30;

    /** Bytes of a MATLAB file, which is read as a whole. */
    static final long WHOLE = 1L << 30;

    /** Days times assets. */
    static final long CELLS = 200_000_000;

    /** Columns of a text file. */
    static final int COLUMNS = 100_000;

    /** Characters of one row of a text file. */
    static final int ROW = 8 << 20;

    /** No deflated data is more than this many times smaller than what it holds. */
    static final long DEFLATE = 1100;

    private static final long FREE = 256L << 20;
    private static final long RATIO = 100;
    private static final long TEXT = 16L << 30;

    private Limits() {}

    /**
     * Returns how many bytes may come out of a compressed file: at least 256 MiB, and 100 times its
     * size, but never more than 16 GiB.
     */
    static long unpacked(long packed) {
        return Math.min(TEXT, Math.max(FREE, RATIO * packed));
    }

    /**
     * Checks that a market is within bounds and fits into this process.
     *
     * @param days T
     * @param assets N
     * @param label bytes for the label of a day
     */
    static void require(Path file, long days, long assets, int label) throws DataException {
        if (assets > 0 && days > CELLS / assets) {
            throw new DataException(
                    "%s: %d days of %d assets are more than the %d values that are read; split the file."
                            .formatted(file, days, assets, CELLS));
        }
        long bytes = days * (32 + label + 8 * assets);
        long heap = Runtime.getRuntime().maxMemory();
        if (bytes > heap / 10 * 7) {
            throw new DataException(
                    "%s: at least %d days of %d assets need %d MiB of the %d MiB of memory there is;"
                                    .formatted(file, days, assets, bytes >> 20, heap >> 20)
                            + " split the file, or start with a larger -Xmx.");
        }
    }
}
