package org.consilience.report.internal.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Ids and file names as MLflow takes them. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** Returns an experiment's id: 18 digits that follow from its name. */
    static String experimentId(String name) {
        long number = Long.parseUnsignedLong(hash(name).substring(0, 15), 16);
        return Long.toString(100_000_000_000_000_000L + number % 900_000_000_000_000_000L);
    }

    /** Returns a run's id: 32 hexadecimal digits that follow from run and trial. */
    static String runId(String run, String trial) {
        return hash(run + "\n" + trial).substring(0, 32);
    }

    /**
     * Returns a file name for each key: letters, digits, underscores, dashes, dots and spaces are
     * kept, all else becomes an underscore; where two would agree, even on a disk that takes
     * capital and small letters as one, a number tells them apart.
     */
    static Map<String, String> distinct(Collection<String> keys) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String key : new TreeSet<>(keys)) {
            String plain = plain(key);
            String name = plain;
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = plain + "_" + n;
            }
            names.put(key, name);
        }
        return names;
    }

    private static String plain(String key) {
        String name = key.replaceAll("[^A-Za-z0-9_\\-. ]", "_").strip();
        name = name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name;
        return name.isEmpty() || name.startsWith(".") ? "_" + name : name;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
