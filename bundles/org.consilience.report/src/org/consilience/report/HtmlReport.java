package org.consilience.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilience.report.internal.export.Target;
import org.consilience.report.internal.page.Page;

/**
 * A run as one HTML page that needs nothing else: verdicts, measures, figures as vector graphics
 * with their numbers, trials and provenance. It runs no script and loads nothing.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Returns the page.
     *
     * @param results what it shows
     * @return HTML, to be written as UTF-8; the same results give the same page
     */
    public static String page(Results results) {
        return Page.of(results);
    }

    /**
     * Writes the page, complete or not at all.
     *
     * @param results what it shows
     * @param file where to
     * @param replace whether a file of that name may be replaced
     * @throws ReportException if the file exists and may not be replaced, or cannot be written
     */
    public static void write(Results results, Path file, boolean replace) throws ReportException {
        Target.file(
                file,
                replace,
                part -> Files.writeString(part, page(results), StandardCharsets.UTF_8));
    }
}
