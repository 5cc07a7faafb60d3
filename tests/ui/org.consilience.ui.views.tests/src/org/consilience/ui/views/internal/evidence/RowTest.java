package org.consilience.ui.views.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.consilience.engine.evidence.ClaimEvidence;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.engine.evidence.SeedEffect;
import org.consilience.engine.evidence.Verdict;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void veryManySeedsAreShownInParts() {
        Row.OfPoint row = row(point(1_201, -0.051, 0.949));
        assertEquals(
                List.of(
                        "1 to 500 of the seeds",
                        "501 to 1000 of the seeds",
                        "1001 to 1201 of the seeds"),
                row.children().stream().map(Column.CLAIM::text).toList());
        assertEquals(
                List.of(500, 500, 201),
                row.children().stream().map(r -> r.children().size()).toList());
    }

    @Test
    void intervalHasThreeDigitsOfHalfItsWidth() {
        assertEquals("[−0.051, 0.949]", Digits.interval(point(2, -0.0512, 0.9488)));
        assertEquals("[1000.0, 1024.0]", Digits.interval(point(2, 1000, 1024)));
        assertEquals("[2, 2]", Digits.interval(point(2, 2, 2)));
        assertEquals("[−1e300, 1e300]", Digits.interval(point(2, -1e300, 1e300)));
    }

    @Test
    void scaleHoldsMarksAndIntervalsOfAnySize() {
        for (double size : new double[] {0, Double.MIN_VALUE, 1e-300, 1, 1e300, Double.MAX_VALUE}) {
            Row.OfPoint row = row(point(2, -size, size));
            Scale scale = Scale.of(row.claim());
            double low = scale.place(-size);
            double high = scale.place(size);
            assertEquals(true, 0 <= low && low <= high && high <= 1, "size " + size);
            assertEquals(true, scale.ticks(6).size() <= 7, "size " + size);
        }
    }

    private static Row.OfPoint row(PointEvidence point) {
        ClaimEvidence claim =
                new ClaimEvidence("C", "s", "", "", Verdict.HOLDS, List.of(point), "holds: indeed");
        return new Row.OfPoint(
                new Row.OfClaim(
                        new JudgedClaim(claim, "a", "", "m", List.of(0.0), JudgedClaim.Side.ABOVE)),
                point);
    }

    private static PointEvidence point(int seeds, double low, double high) {
        return new PointEvidence(
                "market",
                new TreeMap<>(),
                Verdict.HOLDS,
                LongStream.rangeClosed(1, seeds)
                        .mapToObj(s -> new SeedEffect(s, 1, null, 1, "t" + s, null))
                        .toList(),
                List.of(),
                low / 2 + high / 2,
                low,
                high,
                0.95,
                "student-t",
                0,
                "holds: indeed");
    }
}
