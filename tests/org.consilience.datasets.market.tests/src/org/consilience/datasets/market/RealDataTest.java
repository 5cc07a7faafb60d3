package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.consilience.api.data.MarketHistory;
import org.junit.jupiter.api.Test;

/**
 * The sets of the OLPS toolbox. Expected: wealth of one unit without cost, from Li and Hoi, ACM
 * Computing Surveys 2014, to the digits printed there.
 */
class RealDataTest {

    private static MarketHistory read(String name) throws Exception {
        String folder =
                System.getProperty(
                        "consilience.data",
                        System.getenv().getOrDefault("CONSILIENCE_TEST_DATA", ""));
        Path file = Path.of(folder, "olps", name);
        assumeTrue(
                Files.isRegularFile(file),
                "set CONSILIENCE_TEST_DATA to the folder that holds olps/" + name);
        return Reading.read(file);
    }

    private static double[] wealths(MarketHistory history) {
        double[] wealth = new double[history.width()];
        Arrays.fill(wealth, 1);
        for (double[] x : history.relatives()) {
            for (int i = 0; i < wealth.length; i++) {
                wealth[i] *= x[i];
            }
        }
        return wealth;
    }

    private static void assertWealths(String name, int days, int assets, double bah, double best)
            throws Exception {
        MarketHistory history = read(name);
        assertEquals(days, history.length());
        assertEquals(assets, history.width());
        double[] wealths = wealths(history);
        assertEquals(bah, Arrays.stream(wealths).average().orElseThrow(), 0.005);
        assertEquals(best, Arrays.stream(wealths).max().orElseThrow(), 0.005);
    }

    @Test
    void nyseHasTheWealthsOfTheSurvey() throws Exception {
        assertWealths("nyse-o.csv.gz", 5651, 36, 14.50, 54.14);
    }

    @Test
    void msciHasTheWealthsOfTheSurvey() throws Exception {
        assertWealths("msci.csv.gz", 1043, 24, 0.91, 1.50);
    }

    @Test
    void tseHasTheWealthsOfTheSurvey() throws Exception {
        assertWealths("tse.csv.gz", 1259, 88, 1.61, 6.28);
    }

    @Test
    void matlabAndCsvGiveTheSameMatrix() throws Exception {
        for (String name : new String[] {"msci", "nyse-o"}) {
            double[][] csv = read(name + ".csv.gz").relatives();
            double[][] mat = read(name + ".mat").relatives();
            assertEquals(csv.length, mat.length);
            for (int t = 0; t < csv.length; t++) {
                assertArrayEquals(csv[t], mat[t], 1e-9, name); // the CSV has ten digits
            }
        }
    }
}
