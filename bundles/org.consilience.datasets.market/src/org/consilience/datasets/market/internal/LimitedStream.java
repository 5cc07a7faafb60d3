package org.consilience.datasets.market.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** A stream that ends in an error when it gives more than it may. */
@NonNullByDefault({}) // the library class above is not annotated
final class LimitedStream extends FilterInputStream {

    /** More came than was allowed. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(String message) {
            super(message);
        }
    }

    private final long limit;
    private long left;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) throws IOException {
        left -= Math.max(0, n);
        if (left < 0) {
            throw new TooLong("it holds more than " + (limit >> 20) + " MiB; split the file");
        }
    }
}
