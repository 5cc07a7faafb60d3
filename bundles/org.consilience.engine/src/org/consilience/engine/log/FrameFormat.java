package org.consilience.engine.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The shape of a log file: a header of 8 bytes, then records of {@code [u32 length word][u32
 * crc32c][payload]}, little-endian. The length word has the length in its upper 26 bits and a check
 * of 6 bits below, so that a damaged length is told from a record that is not yet whole; the
 * checksum covers length word and payload.
 */
enum FrameFormat {
    /** A trial's events. */
    EVENTS('E', "an event log"),
    /** Records of any bytes. */
    RECORDS('R', "a log of records");

    /** The header's length. */
    static final int HEADER = 8;

    /** The bytes before a payload. */
    static final int PREFIX = 8;

    /** The longest payload. */
    static final int MAX = (1 << 26) - 1;

    private static final byte VERSION = 1;
    private static final int VERSION_AT = 5;

    /** CRC-6 with x^6 + x + 1, left-aligned in a byte: finds any two flipped bits of a word. */
    private static final byte[] CHECK = new byte[256];

    static {
        for (int b = 0; b < CHECK.length; b++) {
            int r = b;
            for (int i = 0; i < 8; i++) {
                r = (r & 0x80) != 0 ? (r << 1) ^ 0x0C : r << 1;
            }
            CHECK[b] = (byte) r;
        }
    }

    final String title;
    private final byte[] header;

    FrameFormat(char kind, String title) {
        this.title = title;
        this.header = ("CLOG" + kind + "\0\r\n").getBytes(StandardCharsets.US_ASCII);
        header[VERSION_AT] = 1;
    }

    /** Returns a copy of the header. */
    byte[] header() {
        return header.clone();
    }

    /** Returns why a file that begins like this is none of this format, or an empty string. */
    String refuse(byte[] start, int length) {
        int n = Math.min(length, HEADER);
        if (Arrays.equals(start, 0, n, header, 0, n)) {
            return "";
        }
        boolean newer = n == HEADER && start[VERSION_AT] > VERSION;
        byte[] same = start.clone();
        same[VERSION_AT] = VERSION;
        if (newer && Arrays.equals(same, 0, n, header, 0, n)) {
            return "was written by a newer version (format %d); update to read it"
                    .formatted(start[VERSION_AT]);
        }
        return "is not " + title + ", or its first bytes are damaged; restore it from a copy";
    }

    /** Returns the length word of a payload's length. */
    static int word(int length) {
        return length << 6 | check(length);
    }

    /** Returns the length that a word tells, or -1 if the word is damaged. */
    static int length(int word) {
        int length = word >>> 6;
        return check(length) == (word & 0x3F) ? length : -1;
    }

    /** Returns the checksum of a record whose length word is at {@code at}. */
    static int checksum(CRC32C crc, byte[] bytes, int at, int length) {
        crc.reset();
        crc.update(bytes, at, 4);
        crc.update(bytes, at + PREFIX, length);
        return (int) crc.getValue();
    }

    private static int check(int length) {
        int r = CHECK[length >>> 24 & 0xFF] & 0xFF;
        r = CHECK[r ^ length >>> 16 & 0xFF] & 0xFF;
        r = CHECK[r ^ length >>> 8 & 0xFF] & 0xFF;
        r = CHECK[r ^ length & 0xFF] & 0xFF;
        return r >>> 2;
    }
}
