package org.consilience.engine.internal.journal;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that are safe as files: no separators, no leading dot, short. */
public final class PlainName {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

    private PlainName() {}

    /**
     * Tells whether a name is plain.
     *
     * @param name any text, also null from a file
     */
    public static boolean is(@org.eclipse.jdt.annotation.Nullable String name) {
        return name != null && PLAIN.matcher(name).matches();
    }

    /**
     * Checks a name that comes from a file.
     *
     * @param name any text, also null
     * @throws IOException if it is not plain
     */
    public static void require(@org.eclipse.jdt.annotation.Nullable String name)
            throws IOException {
        if (!is(name)) {
            throw new IOException("\"" + name + "\" is no plain name");
        }
    }

    /**
     * Makes a plain name of any label.
     *
     * @param label any text
     * @param length the most characters
     * @return lower-case letters, digits and dashes, at least one character
     */
    public static String of(String label, int length) {
        String plain =
                label.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (plain.isEmpty()) {
            return "x";
        }
        return plain.length() <= length ? plain : plain.substring(0, length).replaceAll("-+$", "");
    }
}
