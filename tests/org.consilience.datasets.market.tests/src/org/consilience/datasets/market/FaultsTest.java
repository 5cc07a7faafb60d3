package org.consilience.datasets.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    @TempDir Path folder = Path.of("");

    private String refusal(String text) throws Exception {
        return Reading.refusal(
                Reading.write(folder, "p.csv", text), Market.Format.AUTO, Market.Values.PRICES);
    }

    private String refusal(byte[] bytes) throws Exception {
        return Reading.refusal(
                Files.write(folder.resolve("p.csv"), bytes),
                Market.Format.AUTO,
                Market.Values.AUTO);
    }

    private static void assertContains(String part, String message) {
        assertTrue(message.contains(part), message);
    }

    @Test
    void everyFaultIsNamedByLineAndColumn() throws Exception {
        String text =
                "date,IBM,GE\n"
                        + "2020-01-02,10,20\n"
                        + "\n"
                        + "2020-01-03,,0\n"
                        + "2020-01-06,-1,n/a\n"
                        + "2020-01-07,1x,\"1\n2\"\n"
                        + "2020-01-08,inf,1e999\n"
                        + "2020-01-09,10\n"
                        + "2020-01-10,1,2,3\n"
                        + "2020-01-13,0x10,\"1,5\"";
        assertEquals(
                "p.csv: 12 faults; correct the file.\n"
                        + "  line 4, column 2 (\"IBM\"): the value is missing.\n"
                        + "  line 4, column 3 (\"GE\"): \"0\" is not positive.\n"
                        + "  line 5, column 2 (\"IBM\"): \"-1\" is not positive.\n"
                        + "  line 5, column 3 (\"GE\"): the value is missing.\n"
                        + "  line 7, column 2 (\"IBM\"): \"1x\" is not a number.\n"
                        + "  line 7, column 3 (\"GE\"): \"1?2\" is not a number.\n"
                        + "  line 8, column 2 (\"IBM\"): \"inf\" is not finite.\n"
                        + "  line 8, column 3 (\"GE\"): \"1e999\" is not finite.\n"
                        + "  line 9: 2 cells, but the first row has 3.\n"
                        + "  line 10: 4 cells, but the first row has 3.\n"
                        + "  line 11, column 2 (\"IBM\"): \"0x10\" is not a number.\n"
                        + "  line 11, column 3 (\"GE\"): \"1,5\" is not a number.",
                refusal(text));
    }

    @Test
    void afterTwentyFaultsTheyAreCounted() throws Exception {
        String message = refusal("A,B\n1,2\n" + "x,1\n".repeat(500));
        assertTrue(message.startsWith("p.csv: 500 faults; correct the file.\n"), message);
        assertTrue(
                message.endsWith(
                        "line 22, column 1 (\"A\"): \"x\" is not a number.\n  and 480 more"),
                message);
    }

    @Test
    void daysOutOfOrderOrTwiceAreRefused() throws Exception {
        assertEquals(
                "p.csv: 1 fault; correct the file.\n"
                        + "  line 3: the day 2020-01-02 does not come after 2020-01-03; sort the rows,"
                        + " oldest first, each day once.",
                refusal("date,A\n2020-01-03,1\n2020-01-02,2\n"));
        assertTrue(refusal("01/31/2020,1\n01/31/2020,2\n").contains("line 2: the day 01/31/2020"));
    }

    @Test
    void decimalMarksAreNotMixed() throws Exception {
        assertTrue(
                refusal("A;B\n1,5;2\n1.234;2\n")
                        .contains("\"1.234\" has another decimal mark than the values before."));
        assertContains("\"1.234,5\" is not a number.", refusal("A;B\n2;1.234,5\n3;2\n"));
    }

    @Test
    void typingErrorInTheFirstCellDoesNotMakeLabelsOfNumbers() throws Exception {
        assertEquals(
                "p.csv: 1 fault; correct the file.\n"
                        + "  line 3, column 1: \"11\" is a number, but the first rows have labels"
                        + " there.",
                refusal("A,B\n1O,20\n11,10\n"));
    }

    @Test
    void overflowingRelativesAreRefused() throws Exception {
        assertEquals(
                "p.csv: 1 fault; correct the file.\n"
                        + "  line 2, column 1 (\"A01\"): 1.0E300 after 1.0E-300 is no usable relative.",
                refusal("1e-300,1\n1e300,2\n"));
    }

    @Test
    void columnsOfOneNameAreRefused() throws Exception {
        assertTrue(refusal("A,B,A\n1,2,3\n1,2,3\n").contains("the header names two columns so"));
    }

    @Test
    void whatIsNoTableSaysWhatItIs() throws Exception {
        assertEquals("p.csv: empty; give a file with one row a day.", refusal(""));
        assertTrue(refusal("A,B\n").contains("fault"), "a header alone");
        assertTrue(refusal("1,2\n").contains("give at least two rows"));
        assertTrue(refusal("PK\u0003\u0004zip").contains("a ZIP archive or an Excel workbook"));
        assertTrue(refusal("1,2\u0000\n").contains("neither text nor a MATLAB file"));
        assertTrue(
                refusal("1,2\n".getBytes(StandardCharsets.UTF_16)).contains("UTF-16 text; save"));
        assertTrue(
                refusal("Müller\n1\n2\n".getBytes(StandardCharsets.ISO_8859_1))
                        .contains("not UTF-8 text; save it as UTF-8"));
        assertTrue(refusal(Reading.gzip(Reading.gzip(new byte[10]))).contains("compressed twice"));
        assertTrue(refusal("1,\"2\n3,4\n").contains("cannot be read"));
    }

    @Test
    void bombsAreRefusedBeforeTheyUnfold() throws Exception {
        byte[] oneRow = Reading.gzip("1".repeat(20 << 20).getBytes(StandardCharsets.UTF_8));
        assertContains("a row has more than 8388608 characters", refusal(oneRow));
        byte[] blank = Reading.gzip("\n".repeat(20 << 20).getBytes(StandardCharsets.UTF_8));
        assertContains("a row has more than 8388608 characters", refusal(blank));
        byte[] wide = Reading.gzip("1,".repeat(150_000).getBytes(StandardCharsets.UTF_8));
        assertContains("more than 100000 columns", refusal(wide));
    }
}
