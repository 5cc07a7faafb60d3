package org.consilience.datasets.market.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Characters for the CSV parser: refuses a row without an end, and ends the last line of a file
 * that does not.
 */
@NonNullByDefault({}) // the library class above is not annotated
final class RowGuard extends FilterReader {

    private static final int ENDED = -1;

    private long row;
    private int last = '\n';

    RowGuard(Reader in) {
        super(in);
    }

    /** Says that a row is complete. */
    void rowEnded() {
        row = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (last == ENDED) {
            return -1;
        }
        int n = super.read(buffer, offset, length);
        if (n < 0) {
            boolean open = last != '\n' && last != '\r';
            last = ENDED;
            if (!open) {
                return -1;
            }
            buffer[offset] = '\n';
            return 1;
        }
        if (n > 0) {
            last = buffer[offset + n - 1];
        }
        row += n;
        if (row > Limits.ROW) {
            throw new LimitedStream.TooLong(
                    "a row has more than "
                            + Limits.ROW
                            + " characters; look for a quote that does not close");
        }
        return n;
    }
}
