package org.consilience.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void distanceCountsEditsAndSwapsOfNeighbours() {
        assertEquals(0, Nearest.distance("", ""));
        assertEquals(3, Nearest.distance("", "abc"));
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(1, Nearest.distance("gamma", "gmama"));
    }

    @Test
    void nearestIsFoundWhateverTheCase() {
        assertEquals(Optional.of("olmar"), Nearest.to("OLMR", List.of("pamr", "olmar")));
        assertEquals(Optional.of("b"), Nearest.to("a", List.of("b")));
    }

    @Test
    void farAndHugeWordsHaveNoNearest() {
        assertEquals(Optional.empty(), Nearest.to("weather", List.of("market", "images")));
        assertEquals(Optional.empty(), Nearest.to("x".repeat(1_000_000), List.of("x")));
        assertEquals(Optional.empty(), Nearest.to("x", List.of()));
        assertEquals("", Nearest.question("weather", List.of("market")));
    }
}
