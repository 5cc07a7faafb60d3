package org.consilience.report.internal.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.consilience.api.figure.Figure;
import org.consilience.report.internal.svg.Drawings;
import org.consilience.report.internal.text.Markup;
import org.consilience.report.internal.text.Numbers;

/** Pieces that several sections of the page are made of. */
final class Blocks {

    private static final int MOST_FRAMES = 12;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private final Markup out;
    private int figures;

    Blocks(Markup out) {
        this.out = out;
    }

    int figures() {
        return figures;
    }

    void section(String id, String title) {
        out.line().open("section", "id", id, "aria-labelledby", id + "-heading");
        out.element("h2", title, "id", id + "-heading").line();
    }

    /** Writes a table; the first cell of a row is its header. */
    void table(String caption, List<String> columns, List<List<String>> rows) {
        out.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
        out.open("table").element("caption", caption).open("thead").open("tr");
        for (int c = 0; c < columns.size(); c++) {
            boolean numbers = !rows.isEmpty() && c > 0 && isNumber(rows.get(0).get(c));
            if (numbers) {
                out.element("th", columns.get(c), "scope", "col", "class", "n");
            } else {
                out.element("th", columns.get(c), "scope", "col");
            }
        }
        out.close().close().line().open("tbody");
        for (List<String> row : rows) {
            out.open("tr").element("th", row.isEmpty() ? "" : row.get(0), "scope", "row");
            for (int i = 1; i < row.size(); i++) {
                cell(row.get(i));
            }
            out.close().line();
        }
        out.close().close().close().line();
    }

    void cell(String text) {
        if (isNumber(text)) {
            out.element("td", text, "class", "n");
        } else if (text.matches("(?s).*\\S{40,}.*")) {
            out.element("td", text, "class", "hash");
        } else {
            out.element("td", text);
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[−0-9∞][−0-9.,·⁰¹²³⁴-⁹⁻∞ ()to]*( (s|min|h|KiB|MiB|GiB)[0-9a-z ]*)?");
    }

    /** Writes names and values, those without a value left out. */
    void facts(String... namesAndValues) {
        out.open("dl", "class", "facts");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                out.open("div").element("dt", namesAndValues[i]);
                out.element("dd", namesAndValues[i + 1]).close();
            }
        }
        out.close().line();
    }

    /** Writes a figure with its words and its numbers. */
    void figure(Figure figure, String caption) {
        figures++;
        String id = "figure-" + figures;
        out.open("figure", "id", id);
        if (figure instanceof Figure.Animation animation) {
            frames(animation, id);
        } else {
            out.raw(Drawings.inline(figure, id));
        }
        out.open("figcaption").element("b", "Figure " + figures + ". ").text(caption).close();
        FigureData data = FigureData.of(figure);
        if (!data.rows().isEmpty()) {
            out.open("details").element("summary", "Data of figure " + figures);
            table(
                    figure.title() + (data.thinned() ? " (thinned)" : ""),
                    data.columns(),
                    data.rows());
            out.close();
        }
        out.close().line();
    }

    /** The frames of an animation behind a row of radio buttons: no script, and the last prints. */
    private void frames(Figure.Animation animation, String id) {
        List<Figure.Frame> frames = animation.frames();
        int count = Math.min(frames.size(), MOST_FRAMES);
        out.open("fieldset", "class", "frames");
        out.element(
                "legend", "%s: %d of %d frames".formatted(animation.time(), count, frames.size()));
        for (int i = 0; i < count; i++) {
            String radio = id + "-frame-" + i;
            double time = frames.get(place(i, count, frames.size())).time();
            String[] attributes = {"type", "radio", "name", id, "id", radio};
            if (i == count - 1) {
                attributes =
                        new String[] {
                            "type", "radio", "name", id, "id", radio, "checked", "checked"
                        };
            }
            out.leaf("input", attributes);
            out.element("label", Numbers.words(time, 3), "for", radio);
        }
        out.open("div", "class", "shown");
        for (int i = 0; i < count; i++) {
            Figure.Frame frame = frames.get(place(i, count, frames.size()));
            out.open("div").raw(Drawings.inline(frame.figure(), id + "-" + i)).close();
        }
        out.close().close();
    }

    private static int place(int i, int count, int frames) {
        return count == 1 ? frames - 1 : (int) ((long) i * (frames - 1) / (count - 1));
    }

    static String time(long milliseconds) {
        return MINUTE.format(Instant.ofEpochMilli(milliseconds).atZone(ZoneOffset.UTC));
    }

    static String duration(long milliseconds) {
        long seconds = Math.round(milliseconds / 1000.0);
        if (milliseconds < 10_000) {
            return Numbers.words(Math.round(milliseconds / 10.0) / 100.0) + " s";
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200
                ? "%d min %d s".formatted(seconds / 60, seconds % 60)
                : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
    }

    static String size(long bytes) {
        return bytes < 1 << 20
                ? Numbers.words(bytes / 1024.0, 3) + " KiB"
                : bytes < 1L << 30
                        ? Numbers.words(bytes / 1048576.0, 3) + " MiB"
                        : Numbers.words(bytes / 1073741824.0, 3) + " GiB";
    }

    static String count(long n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
