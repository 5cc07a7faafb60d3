package org.consilience.ui.charts.internal.draw;

/**
 * Colours that stay apart for colour-blind readers, for dark and for light backgrounds; dashes and
 * marks differ where colours repeat.
 */
public final class Colours {

    /** After Okabe and Ito, darkened to 3:1 against white; the report's curves have the same. */
    private static final int[] LIGHT = {
        0x0072b2, 0xd55e00, 0x008c66, 0xb8478f, 0xa6761d, 0x2f93cf, 0x777777, 0xc03d3d
    };

    /** The same hues, lightened to 4.5:1 against #1e1f22. */
    private static final int[] DARK = {
        0x4da6e8, 0xff8a3c, 0x2fc296, 0xe58bc4, 0xd8ae52, 0x93d3f7, 0xb4b9be, 0xf27d7d
    };

    /** The map "viridis" of matplotlib at nine equal steps. */
    private static final int[] VIRIDIS = {
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
    };

    /** The map "RdBu" of ColorBrewer from low to high at nine steps. */
    private static final int[] AROUND_ZERO = {
        0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b
    };

    private Colours() {}

    /**
     * Returns the colour of a series.
     *
     * @param index its place in the figure
     * @param dark whether the background is dark
     */
    public static int series(int index, boolean dark) {
        int[] colours = dark ? DARK : LIGHT;
        return colours[index % colours.length];
    }

    /**
     * Returns the dashes of a series, 0 for none.
     *
     * @param index its place in the figure
     */
    public static int dash(int index) {
        return index / LIGHT.length;
    }

    /**
     * Returns a colour of a heat map.
     *
     * @param share from 0, the lowest value, to 1
     * @param aroundZero whether 0.5 stands for zero
     */
    public static int heat(double share, boolean aroundZero) {
        int[] map = aroundZero ? AROUND_ZERO : VIRIDIS;
        double place = Math.clamp(share, 0.0, 1.0) * (map.length - 1);
        int below = Math.min((int) place, map.length - 2);
        return mixed(map[below], map[below + 1], place - below);
    }

    /**
     * Returns a colour between two others.
     *
     * @param from the first
     * @param to the second
     * @param share of the second, 0 to 1
     */
    public static int mixed(int from, int to, double share) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255;
            int b = to >> shift & 255;
            colour |= (int) Math.round(a + share * (b - a)) << shift;
        }
        return colour;
    }

    /**
     * Tells whether a background is dark.
     *
     * @param rgb the background
     */
    public static boolean dark(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255) < 128;
    }
}
