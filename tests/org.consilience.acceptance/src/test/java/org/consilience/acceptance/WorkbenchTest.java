package org.consilience.acceptance;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do in the workbench, done in the built product. */
class WorkbenchTest {

    @Test
    void whatTheFirstHourMadeIsFoundAgainAfterARestart(@TempDir Path folder) throws Exception {
        Window window = new Window(folder);
        window.fly("org.consilience.flights.FirstHour");
        window.fly("org.consilience.flights.FoundAgain");
    }
}
