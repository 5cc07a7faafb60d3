package org.consilience.report.internal.svg;

import java.util.List;

/**
 * Colours that stay apart for colour-blind readers, on white and on dark paper. Series differ in
 * dashes and marks too, so that a grey print stays readable.
 */
final class Palette {

    /** After Okabe and Ito, darkened where needed to 3:1 against white and against #15181c. */
    private static final List<String> SERIES =
            List.of(
                    "#0072b2", "#d55e00", "#008c66", "#b8478f", "#a6761d", "#2f93cf", "#777777",
                    "#c03d3d");

    private static final List<String> DASHES =
            List.of("", "8 3", "3 3", "9 3 3 3", "14 4", "2 2", "9 3 3 3 3 3", "5 2");

    /** The map "viridis" of matplotlib at nine equal steps. */
    private static final int[] VIRIDIS = {
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
    };

    /** The map "RdBu" of ColorBrewer from low to high at nine steps. */
    private static final int[] AROUND_ZERO = {
        0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b
    };

    private Palette() {}

    static String series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    /**
     * Returns the dashes of a curve, an empty string for none; they differ where colours repeat.
     */
    static String dashes(int index) {
        return DASHES.get((index + index / DASHES.size()) % DASHES.size());
    }

    /**
     * Returns a colour of a heat map.
     *
     * @param share from 0, the lowest value, to 1
     * @param aroundZero whether 0.5 stands for zero
     */
    static String heat(double share, boolean aroundZero) {
        int[] map = aroundZero ? AROUND_ZERO : VIRIDIS;
        double place = Math.clamp(share, 0.0, 1.0) * (map.length - 1);
        int below = Math.min((int) place, map.length - 2);
        double rest = place - below;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = map[below] >> shift & 0xff;
            int to = map[below + 1] >> shift & 0xff;
            colour |= (int) Math.round(from + rest * (to - from)) << shift;
        }
        return "#%06x".formatted(colour);
    }
}
