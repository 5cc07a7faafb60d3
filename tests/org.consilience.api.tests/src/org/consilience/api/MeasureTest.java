package org.consilience.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void bareIdTakesTheDefaults() {
        assertEquals(
                new Measure(
                        "log-wealth", "Log wealth", "", Measure.Kind.LEVEL, Measure.Better.NEITHER),
                Measure.parse("log-wealth"));
    }

    @Test
    void partsAreReadInAnyOrder() {
        assertEquals(
                new Measure("bytes", "Bytes sent", "B", Measure.Kind.COUNTER, Measure.Better.LOWER),
                Measure.parse("bytes; better=lower; kind=counter; unit=B; title=Bytes sent"));
    }

    @Test
    void unknownPartIsNamed() {
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> Measure.parse("loss; units=nat"));
        assertTrue(e.getMessage().contains("units"), e.getMessage());
    }

    @Test
    void idMustBeWordsJoinedByDashes() {
        for (String id : new String[] {"", "Loss", "a b", "-a", "a-", "a--b", "../a", "a.b"}) {
            assertThrows(IllegalArgumentException.class, () -> Measure.parse(id), id);
        }
    }
}
