package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.consilience.api.data.MarketHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrspTest {

    @TempDir Path folder = Path.of("");

    private String refusal(String text, Market.Format format) throws Exception {
        return Reading.refusal(Reading.write(folder, "crsp.csv", text), format, Market.Values.AUTO);
    }

    @Test
    void rowsAreSortedIntoDaysByStocks() throws Exception {
        String text =
                "PERMNO,date,TICKER,RET\n"
                        + "14593,19990105,AAPL,0.25\n"
                        + "14593,1999-01-04,AAPL,B\n"
                        + "10107,19990105,\"MSFT, Inc\",-0.5\n"
                        + "10107,19990104,MSFT,0.125\n"
                        + "10107,19990106,MSFT,\n"
                        + "93436,19990106,TSLA,C\n";
        MarketHistory history = Reading.read(Reading.write(folder, "crsp.csv", text));
        assertEquals(List.of("10107", "14593", "93436"), history.assets());
        assertEquals(List.of("1999-01-04", "1999-01-05", "1999-01-06"), history.days());
        assertArrayEquals(
                new double[][] {{1.125, 1, 1}, {0.5, 1.25, 1}, {1, 1, 1}}, history.relatives());
    }

    @Test
    void faultsAreToldTogetherByLineAndColumn() throws Exception {
        String text =
                "permno,DATE,ret\n"
                        + "x1,19990104,0.1\n"
                        + "1,19990199,0.1\n"
                        + "1,19990104,-1\n"
                        + "1,19990105,E\n"
                        + "1,19990105\n";
        assertEquals(
                "crsp.csv: 5 faults; correct the file.\n"
                        + "  line 2, column PERMNO: \"x1\" is no stock's number.\n"
                        + "  line 3, column date: \"19990199\" is no date; export it as yyyy-mm-dd.\n"
                        + "  line 4, column RET: \"-1\" is no return above -1, nor blank, B or C"
                        + " (missing).\n"
                        + "  line 5, column RET: \"E\" is no return above -1, nor blank, B or C"
                        + " (missing).\n"
                        + "  line 6: 2 cells, but column 3 is needed.",
                refusal(text, Market.Format.AUTO));
    }

    @Test
    void sameStockAndDayTwiceIsRefused() throws Exception {
        assertEquals(
                "crsp.csv: 1 fault; correct the file.\n"
                        + "  line 4, column PERMNO: the same stock and day as line 2.",
                refusal(
                        "PERMNO,date,RET\n1,19990104,0.1\n2,19990104,0.1\n1,1999-01-04,B\n",
                        Market.Format.AUTO));
    }

    @Test
    void missingColumnsAreRefusedWhereCrspIsAskedFor() throws Exception {
        assertTrue(
                refusal("PERMNO,date,PRC\n1,19990104,10\n", Market.Format.CRSP)
                        .contains("lacks PERMNO, date or RET"));
    }

    @Test
    void sparseRowsDoNotUnfoldIntoMoreThanIsRead() throws Exception {
        StringBuilder text = new StringBuilder("PERMNO,date,RET\n");
        java.time.LocalDate day = java.time.LocalDate.of(1900, 1, 1);
        for (int i = 0; i < 15_000; i++) {
            text.append("%d,%s,0.1\n".formatted(i + 1, day.plusDays(i)));
        }
        assertTrue(
                refusal(text.toString(), Market.Format.AUTO)
                        .contains("15000 days of 15000 assets are more than"));
    }
}
