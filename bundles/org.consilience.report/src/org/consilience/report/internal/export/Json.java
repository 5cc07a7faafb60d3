package org.consilience.report.internal.export;

import java.util.Map;
import java.util.stream.Collectors;

/** Text as JSON strings, which YAML reads as well. */
final class Json {

    private Json() {}

    /** Returns names and values as an object, in the map's order. */
    static String object(Map<String, String> map) {
        return map.entrySet().stream()
                .map(e -> string(e.getKey()) + ": " + string(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns a string in quotes, control characters escaped. */
    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20
                            || c == 0x7F
                            || c > 0x7E && c < 0xA0
                            || c == '\u2028'
                            || c == '\u2029') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
