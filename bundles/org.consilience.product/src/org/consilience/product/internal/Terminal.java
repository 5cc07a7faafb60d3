package org.consilience.product.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/** Words for whoever started the product, while there is no window to show them. */
final class Terminal {

    private Terminal() {}

    /**
     * Writes a line where errors go.
     *
     * @param sentence what is not done, and what to do
     */
    static void say(String sentence) {
        // Not closed: the descriptor belongs to the process.
        FileOutputStream out = new FileOutputStream(FileDescriptor.err);
        try {
            out.write(("consilience: " + sentence + "\n").getBytes(Charset.defaultCharset()));
        } catch (IOException nobodyReads) {
            return;
        }
    }
}
