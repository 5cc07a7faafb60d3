package org.consilience.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the documentation's pictures; asked for by releng/screenshots, which names the folder. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesTest {

    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    @ParameterizedTest
    @CsvSource({"light, 1280x800", "dark, 1280x800", "light, 1920x1080", "dark, 1920x1080"})
    void picturesOfTheWorkbench(String theme, String size, @TempDir Path folder) throws Exception {
        Window window = new Window(folder).size(size);
        if (theme.equals("dark")) {
            window.option("-Dconsilience.flights.theme=" + DARK);
        }
        window.fly("org.consilience.flights.Pictures");
        Path target =
                Files.createDirectories(
                        Path.of(System.getProperty("pictures"), theme + "-" + size));
        for (String name : new String[] {"welcome", "workbench", "evidence", "claims", "catalog"}) {
            Files.copy(
                    window.results().resolve(name + ".png"),
                    target.resolve(name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
