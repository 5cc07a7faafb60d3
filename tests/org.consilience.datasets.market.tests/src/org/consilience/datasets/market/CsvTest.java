package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.api.data.MarketHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    private static final double[][] RELATIVES = {{1.1, 0.5}, {2, 1.25}};

    @TempDir Path folder = Path.of("");

    private MarketHistory prices(String text) throws Exception {
        return Reading.read(
                Reading.write(folder, "prices.csv", text),
                Market.Format.AUTO,
                Market.Values.PRICES);
    }

    private void assertSame(List<String> assets, List<String> days, String text) throws Exception {
        MarketHistory history = prices(text);
        assertEquals(assets, history.assets(), text);
        assertEquals(days, history.days(), text);
        for (int t = 0; t < 2; t++) {
            assertArrayEquals(RELATIVES[t], history.relatives()[t], 1e-15, text);
        }
    }

    @Test
    void headerAndDaysAreOptional() throws Exception {
        List<String> unnamed = List.of("A01", "A02");
        List<String> named = List.of("IBM", "GE");
        List<String> days = List.of("2020-01-03", "2020-01-06");
        assertSame(unnamed, List.of(), "10,20\n11,10\n22,12.5\n");
        assertSame(named, List.of(), "IBM,GE\n10,20\n11,10\n22,12.5\n");
        assertSame(unnamed, days, "2020-01-02,10,20\n2020-01-03,11,10\n2020-01-06,22,12.5\n");
        assertSame(
                named, days, "Date,IBM,GE\n2020-01-02,10,20\n2020-01-03,11,10\n2020-01-06,22,12.5");
    }

    @Test
    void firstColumnMayHoldAnyLabels() throws Exception {
        List<String> named = List.of("IBM", "GE");
        assertSame(named, List.of("Tue", "Wed"), "d,IBM,GE\nMon,10,20\nTue,11,10\nWed,22,12.5\n");
        assertSame(
                named,
                List.of("20200103", "20200106"),
                "x,IBM,GE\n20200102,10,20\n20200103,11,10\n20200106,22,12.5\n");
        assertSame(
                named,
                List.of("1", "2"),
                ",IBM,GE\n0,10,20\n1,11,10\n2,22,12.5\n"); // as pandas writes its index
        assertSame(
                named,
                List.of("03.02.2020", "01.03.2020"),
                "date,IBM,GE\n31.01.2020,10,20\n03.02.2020,11,10\n01.03.2020,22,12.5\n");
        assertSame(
                List.of("A01", "A02"),
                List.of("02/01/2020", "03/01/2020"),
                "01/31/2020,10,20\n02/01/2020,11,10\n03/01/2020,22,12.5\n");
    }

    @Test
    void numericHeadersAreNoPrices() throws Exception {
        assertSame(
                List.of("10107", "14593"),
                List.of("2020-01-03", "2020-01-06"),
                "date,10107,14593\n2020-01-02,10,20\n2020-01-03,11,10\n2020-01-06,22,12.5\n");
        assertSame(List.of("10107", "14593"), List.of(), "10107,14593\n10,20\n11,10\n22,12.5\n");
        assertSame(List.of("0", "1"), List.of(), "0,1\n10,20\n11,10\n22,12.5\n");
    }

    @Test
    void dialectsGiveTheSameMarket() throws Exception {
        List<String> named = List.of("I;B,M", "GE");
        assertSame(named, List.of(), "\"I;B,M\",GE\r\n10,20\r\n11,10\r\n22,12.5\r\n");
        assertSame(named, List.of(), "\uFEFF\"I;B,M\";GE\n10,0;20\n11,0;10\n22,0;12,5\n");
        assertSame(named, List.of(), "\"I;B,M\"\tGE\n10\t20\n11\t10\n\n22\t12,5");
        assertSame(named, List.of(), "\"I;B,M\" , GE\n 10, \"20\"\n11 ,1e1\n+22,12.50\n\n");
    }

    @Test
    void gzipIsToldByContent() throws Exception {
        byte[] text = "10,20\n11,10\n22,12.5\n".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("packed.csv"), Reading.gzip(text));
        MarketHistory history = Reading.read(file);
        assertArrayEquals(RELATIVES[1], history.relatives()[1], 1e-15);
        assertEquals("packed", history.name());
    }

    @Test
    void relativesKeepTheFirstRow() throws Exception {
        Path file = Reading.write(folder, "x.csv", "d,A\nMon,1.5\nTue,0.5\n");
        MarketHistory history = Reading.read(file, Market.Format.CSV, Market.Values.RELATIVES);
        assertArrayEquals(new double[][] {{1.5}, {0.5}}, history.relatives());
        assertEquals(List.of("Mon", "Tue"), history.days());
    }

    @Test
    void scatterAroundOneIsToldFromAPath() throws Exception {
        String relatives = Reading.fixtureRows(40);
        assertEquals(40, Reading.read(Reading.write(folder, "r.csv", relatives)).length());
        StringBuilder path = new StringBuilder();
        double price = 1;
        for (int t = 0; t < 40; t++) {
            price *= Reading.fixture(t, 0);
            path.append(price * (1 + t / 100.0)).append('\n');
        }
        assertEquals(39, Reading.read(Reading.write(folder, "p.csv", path.toString())).length());
        String doubt =
                "%s: the numbers do not tell whether they are prices or relatives; set \"Values in"
                        + " the file\" (values) to prices or relatives.";
        assertEquals(
                doubt.formatted("few.csv"),
                Reading.refusal(
                        Reading.write(folder, "few.csv", Reading.fixtureRows(29)),
                        Market.Format.AUTO,
                        Market.Values.AUTO));
        assertEquals(
                doubt.formatted("flat.csv"),
                Reading.refusal(
                        Reading.write(folder, "flat.csv", "1.01\n".repeat(50)),
                        Market.Format.AUTO,
                        Market.Values.AUTO));
    }

    @Test
    void cumulativePricesGiveTheirFirstRowAsRelative() throws Exception {
        String text = "p q\n1.1,0.5\n2.2,0.625\n";
        MarketHistory history =
                Reading.read(
                        Reading.write(folder, "tse.csv", text),
                        Market.Format.CUMULATIVE,
                        Market.Values.AUTO);
        assertArrayEquals(RELATIVES[0], history.relatives()[0], 1e-15);
        assertArrayEquals(RELATIVES[1], history.relatives()[1], 1e-15);
        assertEquals(List.of("A01", "A02"), history.assets());
        assertEquals("tse", history.name());
        String named = "a,\" \n1.1,0.5\n2.2,0.625\n"; // a quote is a name there
        assertEquals(
                List.of("a", "\""),
                Reading.read(
                                Reading.write(folder, "djia.csv", named),
                                Market.Format.CUMULATIVE,
                                Market.Values.AUTO)
                        .assets());
    }
}
