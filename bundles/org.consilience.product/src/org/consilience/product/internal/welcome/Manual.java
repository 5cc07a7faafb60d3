package org.consilience.product.internal.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;

/** The pages of documentation that the bundle carries. */
final class Manual {

    /**
     * A page.
     *
     * @param title its first heading
     * @param source where its text is
     */
    record Page(String title, URL source) {}

    private static final String FOLDER = "docs";
    private static final String HEADING = "# ";

    private Manual() {}

    /**
     * Reads the titles of all pages, the first steps first.
     *
     * @param bundle the bundle
     * @throws IOException if a page cannot be read
     */
    static List<Page> pages(Bundle bundle) throws IOException {
        List<Page> pages = new ArrayList<>();
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*.md", true);
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            pages.add(new Page(title(entry), entry));
        }
        pages.sort(
                Comparator.comparing((Page p) -> !p.source().getPath().endsWith("README.md"))
                        .thenComparing(Page::title));
        return pages;
    }

    /**
     * Writes a page where an editor can read it.
     *
     * @param page the page
     * @param folder a folder for such files
     * @throws IOException if it cannot be written
     */
    static Path unpack(Page page, Path folder) throws IOException {
        String path = page.source().getPath();
        Path file = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
        Files.createDirectories(folder);
        try (InputStream in = page.source().openStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static String title(URL entry) throws IOException {
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(HEADING))
                    .map(line -> line.substring(HEADING.length()).strip())
                    .findFirst()
                    .orElse(entry.getPath());
        }
    }
}
