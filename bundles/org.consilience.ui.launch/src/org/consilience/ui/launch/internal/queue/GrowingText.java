package org.consilience.ui.launch.internal.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text file that another process writes, read as it grows. */
final class GrowingText {

    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private long at;

    GrowingText(Path file) {
        this.file = file;
    }

    /** Returns what came since the last call; half a character waits for its other half. */
    String more() throws IOException {
        StringBuilder text = new StringBuilder();
        try (FileChannel channel = FileChannel.open(file)) {
            CharBuffer chars = CharBuffer.allocate(CHUNK);
            int n = channel.read(bytes, at);
            while (n > 0) {
                at += n;
                bytes.flip();
                decoder.decode(bytes, chars, false);
                bytes.compact();
                text.append(chars.flip());
                chars.clear();
                n = channel.read(bytes, at);
            }
        } catch (NoSuchFileException e) {
            return ""; // not begun yet
        }
        return text.toString();
    }
}
