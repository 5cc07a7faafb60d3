package org.consilience.report.internal.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** A writer of well-formed markup that escapes every text and every attribute it is given. */
public final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /**
     * Writes an element without content.
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    public Markup leaf(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /**
     * Writes an element that holds a text only.
     *
     * @param tag its name
     * @param text its content, unescaped
     * @param attributes names and values in turn
     */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /**
     * Writes a text.
     *
     * @param text the text, unescaped
     */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Closes the innermost open element. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Starts a new line, for a reader of the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /**
     * Writes markup as it is.
     *
     * @param markup well-formed markup, made by another instance of this class
     */
    public Markup raw(CharSequence markup) {
        out.append(markup);
        return this;
    }

    /**
     * Returns the markup so far.
     *
     * @throws IllegalStateException if an element is still open
     */
    public String markup() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Element \"" + open.peek() + "\" is still open.");
        }
        return out.toString();
    }

    private void start(String tag, String[] attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    /** Escapes for text and for attributes; what XML forbids becomes U+FFFD. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append((char) c);
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        }
    }

    private static boolean allowed(int c) {
        return c >= 0x20
                && !(c >= 0x7F && c < 0xA0)
                && !(c >= 0xD800 && c < 0xE000)
                && c != 0xFFFE
                && c != 0xFFFF;
    }
}
