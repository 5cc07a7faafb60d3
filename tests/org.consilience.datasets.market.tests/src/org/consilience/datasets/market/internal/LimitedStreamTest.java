package org.consilience.datasets.market.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class LimitedStreamTest {

    @Test
    void givesAllThatIsAllowedAndNoMore() throws Exception {
        byte[] bytes = new byte[3 << 20];
        assertEquals(
                bytes.length,
                new LimitedStream(new ByteArrayInputStream(bytes), 3 << 20).readAllBytes().length);
        LimitedStream tooLong = new LimitedStream(new ByteArrayInputStream(bytes), 2 << 20);
        assertEquals(
                "it holds more than 2 MiB; split the file",
                assertThrows(LimitedStream.TooLong.class, tooLong::readAllBytes).getMessage());
    }

    @Test
    void compressedFilesMayUnfoldAHundredfold() {
        assertEquals(256L << 20, Limits.unpacked(1));
        assertEquals(500L << 20, Limits.unpacked(5 << 20));
        assertEquals(16L << 30, Limits.unpacked(Limits.FILE));
    }
}
