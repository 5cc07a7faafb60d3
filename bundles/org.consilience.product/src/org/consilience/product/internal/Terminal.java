package org.consilience.product.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/** Words for whoever started the product, while there is no window to show them. */
final class Terminal {

    /** Never closed: the descriptor belongs to the process. */
    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    private Terminal() {}

    /**
     * Writes a line where errors go.
     *
     * @param sentence what is not done, and what to do
     */
    static void say(String sentence) {
        try {
            ERRORS.write(("consilience: " + sentence + "\n").getBytes(Charset.defaultCharset()));
        } catch (IOException nobodyReads) {
            return;
        }
    }
}
