package org.consilience.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void numbersStandToTheRightAndWordsToTheLeft() {
        TextTable table = new TextTable("arm", "wealth", "word");
        table.row("eg", "1.5", "a");
        table.row("universal", "-12.25", "bb");
        assertEquals(
                """
                arm        wealth  word
                eg            1.5  a
                universal  -12.25  bb
                """,
                printed(table));
    }

    @Test
    void longSentenceIsBrokenUnderItself() {
        TextTable table = new TextTable("claim", "evidence");
        table.row("C1", "word ".repeat(40).strip());
        for (String line : printed(table).lines().skip(2).toList()) {
            assertTrue(line.startsWith("       word"), line);
            assertTrue(line.length() <= 110, line);
        }
    }

    @Test
    void theRecordedCommandLeavesTheRunsIdOut() {
        assertEquals(
                List.of("run", "f", "--seeds", "1"),
                CommandText.repeatable(List.of("run", "--id", "x", "f", "--seeds", "1", "--id=y")));
    }

    @Test
    void rowOfAnotherLengthIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> new TextTable("a", "b").row("1"));
    }

    @Test
    void numbersKeepAboutFourDigits() {
        assertEquals("0", Words.number(0));
        assertEquals("1.2346", Words.number(1.23456));
        assertEquals("123.46", Words.number(123.456));
        assertEquals("1.23e-05", Words.number(0.0000123));
        assertEquals("-1.50e+16", Words.number(-1.5e16));
        assertEquals("NaN", Words.number(Double.NaN));
        assertEquals("-inf", Words.number(Double.NEGATIVE_INFINITY));
    }

    @Test
    void widthsKeepTwoDigits() {
        assertEquals("0.062", Words.rough(0.0617));
        assertEquals("12", Words.rough(12.4));
        assertEquals("1.2e-07", Words.rough(0.000000123));
        assertEquals("inf", Words.rough(Double.POSITIVE_INFINITY));
    }

    @Test
    void durationsAreWords() {
        assertEquals("1.5 s", Words.duration(1500));
        assertEquals("2 min 05 s", Words.duration(125_000));
        assertEquals("1 h 01 min", Words.duration(3_660_000));
    }

    @Test
    void argumentsAreQuotedForAShell() {
        assertEquals("a=1,b", CommandText.quoted("a=1,b"));
        assertEquals("'a b'", CommandText.quoted("a b"));
        assertEquals("'it'\\''s'", CommandText.quoted("it's"));
        assertEquals("''", CommandText.quoted(""));
        assertEquals("'$(x)'", CommandText.quoted("$(x)"));
    }

    private static String printed(TextTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
