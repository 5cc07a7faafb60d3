package org.consilience.ui.charts.internal.draw;

import java.util.Arrays;

/**
 * How much of each pixel a shape covers. A shape is collected here first and then poured as one
 * colour, so that its own overlaps do not show.
 */
public final class Mask {

    private final int width;
    private final int height;
    private final float[] cover;
    private final int[] first;
    private final int[] last;

    /**
     * Makes an empty mask.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public Mask(int width, int height) {
        this.width = width;
        this.height = height;
        cover = new float[width * height];
        first = new int[width];
        last = new int[width];
        Arrays.fill(first, height);
        Arrays.fill(last, -1);
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /**
     * Covers a part of a pixel; beyond the edges nothing happens.
     *
     * @param x the column
     * @param y the row
     * @param part from 0 to 1
     */
    public void add(int x, int y, double part) {
        if (x >= 0 && x < width && y >= 0 && y < height && part > 0) {
            cover[x * height + y] += (float) part;
            first[x] = Math.min(first[x], y);
            last[x] = Math.max(last[x], y);
        }
    }

    /**
     * Covers a stretch of a column.
     *
     * @param x the column
     * @param from its upper end, between rows
     * @param to its lower end
     * @param part of the column's width, from 0 to 1
     */
    public void vertical(int x, double from, double to, double part) {
        double top = Math.max(0, from);
        double bottom = Math.min(height, to);
        if (x < 0 || x >= width || !(top < bottom)) {
            return;
        }
        int a = (int) top;
        int b = Math.min(height - 1, (int) bottom);
        if (a == b) {
            add(x, a, (bottom - top) * part);
            return;
        }
        add(x, a, (a + 1 - top) * part);
        int at = x * height;
        for (int y = a + 1; y < b; y++) {
            cover[at + y] += (float) part;
        }
        first[x] = Math.min(first[x], a);
        last[x] = Math.max(last[x], b - 1);
        add(x, b, (bottom - b) * part);
    }

    /**
     * Covers a stretch of a row.
     *
     * @param y the row
     * @param from its left end, between columns
     * @param to its right end
     * @param part of the row's height, from 0 to 1
     */
    public void horizontal(int y, double from, double to, double part) {
        double left = Math.max(0, from);
        double right = Math.min(width, to);
        if (y < 0 || y >= height || !(left < right)) {
            return;
        }
        for (int x = (int) left; x < right; x++) {
            add(x, y, (Math.min(right, x + 1.0) - Math.max(left, x)) * part);
        }
    }

    /**
     * Lays the shape over a picture in one colour and forgets it.
     *
     * @param target the picture, as large as this
     * @param rgb the colour
     * @param alpha from 0 to 1
     */
    public void pour(Raster target, int rgb, double alpha) {
        float scale = (float) (alpha * 255);
        for (int x = 0; x < width; x++) {
            for (int y = first[x]; y <= last[x]; y++) {
                int at = x * height + y;
                if (cover[at] > 0) {
                    int a = (int) (Math.min(1f, cover[at]) * scale + 0.5f);
                    if (a > 0) {
                        target.blend(x, y, rgb, a);
                    }
                    cover[at] = 0;
                }
            }
            first[x] = height;
            last[x] = -1;
        }
    }
}
