package org.consilience.datasets.market.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the first bytes of a file tell. */
enum Sniffed {
    /** Nothing known: a text, it seems. */
    TEXT,
    /** MATLAB level 5. */
    MATLAB_5,
    /** HDF5, which MATLAB v7.3 writes behind 512 bytes of its own. */
    HDF5,
    /** Deflated by gzip. */
    GZIP,
    /** Something else that is known not to be read. */
    OTHER;

    /** How many bytes {@link #of} wants to see. */
    static final int BYTES = 520;

    private static final byte[] HDF5_MARK = mark("\u0089HDF\r\n\u001a\n");
    private static final int USER_BLOCK = 512;
    private static final int VERSION = 124;
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put(
                "PK\u0003\u0004",
                "a ZIP archive or an Excel workbook; unpack it or save it as CSV");
        OTHERS.put("\u00d0\u00cf\u0011\u00e0", "an Excel workbook; save it as CSV");
        OTHERS.put("BZh", "compressed with bzip2; unpack it");
        OTHERS.put("\u00fd7zXZ", "compressed with xz; unpack it");
        OTHERS.put("\u0028\u00b5\u002f\u00fd", "compressed with zstd; unpack it");
        OTHERS.put("PAR1", "a Parquet file; export it as CSV");
        OTHERS.put("\u00ff\u00fe", "UTF-16 text; save it as UTF-8");
        OTHERS.put("\u00fe\u00ff", "UTF-16 text; save it as UTF-8");
    }

    /** Tells a file by its first bytes, {@value #BYTES} of them or all. */
    static Sniffed of(byte[] start) {
        if (start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            return GZIP;
        }
        if (has(start, 0, HDF5_MARK) || has(start, USER_BLOCK, HDF5_MARK)) {
            return HDF5;
        }
        if (has(start, VERSION, mark("\u0000\u0001IM"))
                || has(start, VERSION, mark("\u0001\u0000MI"))
                || has(start, 0, mark("MATLAB 5.0"))) {
            return MATLAB_5;
        }
        return other(start).isEmpty() ? TEXT : OTHER;
    }

    /** Returns what a file that is not read is, and what to do; or an empty string. */
    static String other(byte[] start) {
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (has(start, 0, mark(other.getKey()))) {
                return other.getValue();
            }
        }
        if (has(start, 0, mark("MATLAB 7.3"))) {
            return "a MATLAB v7.3 file that is cut off or damaged; copy it again";
        }
        for (byte b : start) {
            if (b == 0) {
                return "neither text nor a MATLAB file of level 5 or v7.3;"
                        + " export it as CSV, or in MATLAB with save -v7";
            }
        }
        return "";
    }

    private static boolean has(byte[] start, int at, byte[] mark) {
        return start.length >= at + mark.length
                && Arrays.equals(start, at, at + mark.length, mark, 0, mark.length);
    }

    private static byte[] mark(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
