package org.consilience.ui.editor.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.consilience.model.experiment.Experiment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;

/** Where the parts of an experiment stand in its text; of a broken text as far as it goes. */
public final class SourceMap {

    /**
     * A stretch of text.
     *
     * @param start its first character
     * @param end the character after its last
     */
    public record Place(int start, int end) {

        /** Returns how long it is. */
        public int length() {
            return end - start;
        }
    }

    /** An element with the names and positions of those around it as its key. */
    private static final class Element {
        final String key;
        final int start;
        final Map<String, Integer> children = new HashMap<>();
        int tagEnd;
        int end;

        Element(String key, int start) {
            this.key = key;
            this.start = start;
        }
    }

    private final String text;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<EObject, String> keys = new IdentityHashMap<>();
    private final int[] lines;

    /**
     * Finds the elements of a text.
     *
     * @param text the text of an experiment
     */
    public SourceMap(String text) {
        this.text = text;
        this.lines =
                IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
        scan();
    }

    /**
     * Returns the start tag of a part.
     *
     * @param part the part
     */
    public Place tag(EObject part) {
        Element element = elements.get(key(part));
        return element == null ? new Place(0, 0) : new Place(element.start, element.tagEnd);
    }

    /**
     * Returns a part's whole element.
     *
     * @param part the part
     */
    public Place whole(EObject part) {
        Element element = elements.get(key(part));
        return element == null ? new Place(0, 0) : new Place(element.start, element.end);
    }

    /**
     * Returns the value of an attribute, or the start of its part where there is none.
     *
     * @param part the part
     * @param feature the attribute's name, or an empty string
     */
    public Place attribute(EObject part, String feature) {
        Place tag = tag(part);
        int from = tag.start();
        while (!feature.isEmpty()
                && (from = text.indexOf(feature, from + 1)) > 0
                && from < tag.end()) {
            int next = from + feature.length();
            while (next < tag.end() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (Character.isWhitespace(text.charAt(from - 1))
                    && next < tag.end()
                    && text.charAt(next) == '=') {
                int open = quote(next, tag.end());
                int close = open < 0 ? -1 : text.indexOf(text.charAt(open), open + 1);
                return close < 0 ? tag : new Place(open + 1, close);
            }
        }
        int end = tag.start() + 1;
        while (end < tag.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return new Place(tag.start(), Math.max(tag.start(), Math.min(end, tag.end())));
    }

    private int quote(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the innermost part around an offset.
     *
     * @param experiment what the text holds
     * @param offset the offset
     * @return the part, or null outside all
     */
    public @Nullable EObject part(Experiment experiment, int offset) {
        Element best = null;
        for (Element element : elements.values()) {
            if (element.start <= offset && offset < element.end) {
                best = element; // later ones lie within
            }
        }
        return best == null ? null : resolve(experiment, best.key);
    }

    /**
     * Returns the line of an offset, from 1.
     *
     * @param offset the offset
     */
    public int line(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return found >= 0 ? found + 1 : -found;
    }

    /** The key of a part; the first call notes those of its whole experiment. */
    private String key(EObject part) {
        if (!keys.containsKey(part)) {
            note(EcoreUtil.getRootContainer(part), "");
        }
        return keys.getOrDefault(part, "");
    }

    private void note(EObject part, String key) {
        keys.put(part, key);
        for (EReference reference : part.eClass().getEAllContainments()) {
            Object value = part.eGet(reference);
            List<?> children = value instanceof List<?> list ? list : List.of();
            int position = 0;
            for (Object child : children) {
                note((EObject) child, key + "/" + reference.getName() + "#" + position++);
            }
            if (value instanceof EObject child) {
                note(child, key + "/" + reference.getName() + "#0");
            }
        }
    }

    private static @Nullable EObject resolve(Experiment experiment, String key) {
        EObject at = experiment;
        for (String step : key.isEmpty() ? new String[0] : key.substring(1).split("/")) {
            int hash = step.lastIndexOf('#');
            int position = Integer.parseInt(step.substring(hash + 1));
            if (!(at.eClass().getEStructuralFeature(step.substring(0, hash))
                    instanceof EReference reference)) {
                return at;
            }
            Object value = at.eGet(reference);
            if (value instanceof List<?> list) {
                value = position < list.size() ? list.get(position) : null;
            }
            if (!(value instanceof EObject child)) {
                return at;
            }
            at = child;
        }
        return at;
    }

    private void scan() {
        Deque<Element> open = new ArrayDeque<>();
        int i = 0;
        while ((i = text.indexOf('<', i)) >= 0) {
            if (text.startsWith("<!--", i)) {
                i = after("-->", i);
            } else if (text.startsWith("<?", i)) {
                i = after("?>", i);
            } else if (text.startsWith("<!", i)) {
                i = after(text.startsWith("<![CDATA[", i) ? "]]>" : ">", i);
            } else if (text.startsWith("</", i)) {
                i = after(">", i);
                if (!open.isEmpty()) {
                    open.pop().end = i;
                }
            } else {
                i = start(i, open);
            }
        }
        new ArrayList<>(open).forEach(e -> e.end = text.length());
    }

    private int start(int at, Deque<Element> open) {
        int end = at + 1;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        Element parent = open.peek();
        String name = text.substring(at + 1, end);
        String key = "";
        if (parent != null) {
            int position = parent.children.merge(name, 1, Integer::sum) - 1;
            key = parent.key + "/" + name + "#" + position;
        }
        int close = tagEnd(end);
        Element element = new Element(key, at);
        element.tagEnd = close;
        element.end = close;
        elements.putIfAbsent(key, element);
        if (close < 2 || text.charAt(close - 2) != '/') {
            open.push(element);
        }
        return close;
    }

    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return i;
            }
        }
        return text.length();
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
