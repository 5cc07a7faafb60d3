package org.consilience.report.internal.svg;

/**
 * Widths of text in a sans-serif face. Estimated on the wide side instead of measured with a font,
 * so that a figure is the same on every machine and needs no font to be drawn.
 */
final class Letters {

    private Letters() {}

    /**
     * Returns about how wide a text is.
     *
     * @param text one line
     * @param size the size of the face
     */
    static double width(String text, double size) {
        double em = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            em +=
                    "iljtf.,:;|!'I()[] ".indexOf(c) >= 0
                            ? 0.31
                            : "mwMW%@".indexOf(c) >= 0
                                    ? 0.87
                                    : Character.isUpperCase(c) ? 0.69 : c > 0x2E80 ? 1 : 0.56;
        }
        return em * size * 1.08;
    }

    /** Returns a text that fits a width, cut with an ellipsis if needed. */
    static String fit(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size) > width) {
            end--;
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
