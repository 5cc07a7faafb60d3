package org.consilience.ui.views.internal.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a plugin says of its paper into the markup of a link. */
final class Paper {

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?<url>https?://[^\\s,;)]+)"
                            + "|arXiv[: ]\\s*(?<arxiv>\\d{4}\\.\\d{4,5}(?:v\\d+)?)"
                            + "|doi[: ]\\s*(?<doi>10\\.\\d{4,9}/[^\\s,;)]+)",
                    Pattern.CASE_INSENSITIVE);

    private Paper() {}

    /** Returns the text with its places on the web as links. */
    static String markup(String paper) {
        StringBuilder markup = new StringBuilder();
        Matcher matcher = PLACE.matcher(paper);
        int end = 0;
        while (matcher.find()) {
            markup.append(escaped(paper.substring(end, matcher.start())))
                    .append("<a href=\"")
                    .append(address(matcher).replace("\"", ""))
                    .append("\">")
                    .append(escaped(matcher.group()))
                    .append("</a>");
            end = matcher.end();
        }
        return markup.append(escaped(paper.substring(end))).toString();
    }

    /** Writes text so that a link widget shows it as it is. */
    static String escaped(String text) {
        return text.replace("&", "&&").replace('<', '‹').replace('>', '›');
    }

    private static String address(Matcher matcher) {
        if (matcher.group("url") != null) {
            return matcher.group("url");
        }
        return matcher.group("arxiv") != null
                ? "https://arxiv.org/abs/" + matcher.group("arxiv")
                : "https://doi.org/" + matcher.group("doi");
    }
}
