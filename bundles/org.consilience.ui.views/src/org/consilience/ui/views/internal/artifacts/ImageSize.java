package org.consilience.ui.views.internal.artifacts;

import java.io.IOException;

/** How large a picture says it is, before anything is allocated for it. */
record ImageSize(long width, long height) {

    /**
     * Reads the size from the header of a PNG, JPEG, GIF or BMP.
     *
     * @param b the file's bytes
     * @throws IOException if it is none of these, or cut off
     */
    static ImageSize of(byte[] b) throws IOException {
        if (starts(b, 0x89, 'P', 'N', 'G') && b.length >= 24) {
            return new ImageSize(big(b, 16, 4), big(b, 20, 4));
        }
        if (starts(b, 'G', 'I', 'F', '8') && b.length >= 10) {
            return new ImageSize(little(b, 6, 2), little(b, 8, 2));
        }
        if (starts(b, 'B', 'M') && b.length >= 26) {
            return new ImageSize(
                    Math.abs((int) little(b, 18, 4)), Math.abs((int) little(b, 22, 4)));
        }
        if (starts(b, 0xFF, 0xD8)) {
            return jpeg(b);
        }
        throw new IOException("It is no PNG, JPEG, GIF or BMP picture.");
    }

    /** Goes from marker to marker up to the first frame. */
    private static ImageSize jpeg(byte[] b) throws IOException {
        int at = 2;
        while (at + 9 < b.length && (b[at] & 0xFF) == 0xFF) {
            int marker = b[at + 1] & 0xFF;
            boolean frame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (frame) {
                return new ImageSize(big(b, at + 7, 2), big(b, at + 5, 2));
            }
            at += marker == 0xFF ? 1 : 2 + (int) Math.max(2, big(b, at + 2, 2));
        }
        throw new IOException("It is a JPEG picture without a frame.");
    }

    private static boolean starts(byte[] b, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= b.length || (b[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static long big(byte[] b, int at, int n) {
        long value = 0;
        for (int i = 0; i < n; i++) {
            value = value << 8 | b[at + i] & 0xFF;
        }
        return value;
    }

    private static long little(byte[] b, int at, int n) {
        long value = 0;
        for (int i = n - 1; i >= 0; i--) {
            value = value << 8 | b[at + i] & 0xFF;
        }
        return value;
    }
}
