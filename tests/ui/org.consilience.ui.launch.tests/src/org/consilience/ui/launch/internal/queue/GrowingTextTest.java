package org.consilience.ui.launch.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTextTest {

    @TempDir Path temp;

    @Test
    void aCharacterInTwoWritesIsReadWhole() throws Exception {
        Path file = temp.resolve("out.txt");
        GrowingText text = new GrowingText(file);
        assertEquals("", text.more(), "no file yet");
        byte[] bytes = "η = 1 ±2\n".getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(bytes, 1));
        assertEquals("", text.more());
        Files.write(file, Arrays.copyOfRange(bytes, 1, 4), StandardOpenOption.APPEND);
        assertEquals("η =", text.more());
        Files.write(file, Arrays.copyOfRange(bytes, 4, bytes.length), StandardOpenOption.APPEND);
        assertEquals(" 1 ±2\n", text.more());
        assertEquals("", text.more());
    }

    @Test
    void moreThanOneReadHoldsIsReadWhole() throws Exception {
        Path file = temp.resolve("long.txt");
        String line = "ä".repeat(100_001);
        Files.writeString(file, line);
        assertEquals(line, new GrowingText(file).more());
    }
}
