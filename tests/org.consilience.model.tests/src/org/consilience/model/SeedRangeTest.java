package org.consilience.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedRangeTest {

    @Test
    void rangesAndNumbersAreReadInTheirOrder() {
        assertEquals(List.of(1L, 2L, 3L, 8L, 5L), SeedRange.parse("1..3, 8,5").seeds());
        assertEquals(List.of(0L), SeedRange.parse("0").seeds());
        assertEquals(List.of(7L), SeedRange.parse(" 7..7 ").seeds());
    }

    @Test
    void writtenSeedsAreReadBack() {
        for (String text :
                List.of(
                        "1..3,8,5",
                        "0",
                        "2..3",
                        "9,8,7",
                        "999999999999999998..999999999999999999")) {
            assertEquals(text, SeedRange.parse(text).toString());
        }
    }

    @Test
    void theMostSeedsAreReadAndOneMoreIsNot() {
        assertEquals(SeedRange.MOST, SeedRange.parse("1..100000").size());
        assertRefused("1..100001", "more than 100,000");
        assertRefused("1..60000,100001..150000", "more than 100,000");
        assertRefused("0..999999999999999999", "more than 100,000");
    }

    @Test
    void whatIsNoSeedIsRefusedWithAnExample() {
        for (String bad :
                List.of(
                        "",
                        " ",
                        ",",
                        "1,",
                        "a",
                        "-1",
                        "1..",
                        "..2",
                        "1...3",
                        "1-3",
                        "1.5",
                        "9".repeat(19))) {
            assertRefused(bad, "such as 1..5,8");
        }
    }

    @Test
    void reversedRangesAndRepeatedSeedsAreRefused() {
        assertRefused("5..1", "write 1..5");
        assertRefused("1..5,3", "seed 3 comes twice");
    }

    private static void assertRefused(String text, String reason) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> SeedRange.parse(text));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}
