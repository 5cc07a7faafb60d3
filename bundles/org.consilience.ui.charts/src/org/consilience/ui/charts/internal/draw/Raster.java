package org.consilience.ui.charts.internal.draw;

/** A transparent picture, column after column since curves are drawn so; colours premultiplied. */
public final class Raster {

    private static final int TILE = 32;

    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * Makes a transparent picture.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
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
     * Lays a colour over a pixel.
     *
     * @param x the column
     * @param y the row from the top
     * @param rgb the colour
     * @param alpha from 0, nothing, to 255
     */
    public void blend(int x, int y, int rgb, int alpha) {
        int at = x * height + y;
        int old = pixels[at];
        int rest = 255 - alpha;
        int a = alpha + divided((old >>> 24) * rest);
        int r = divided((rgb >> 16 & 255) * alpha + (old >> 16 & 255) * rest);
        int g = divided((rgb >> 8 & 255) * alpha + (old >> 8 & 255) * rest);
        int b = divided((rgb & 255) * alpha + (old & 255) * rest);
        pixels[at] = a << 24 | r << 16 | g << 8 | b;
    }

    private static int divided(int product) {
        return (product * 257 + 32896) >>> 16;
    }

    /**
     * Copies the picture row by row, colours not premultiplied, in tiles that fit the cache.
     *
     * @param rgb takes red, green and blue of every pixel
     * @param stride bytes a row of {@code rgb}
     * @param alpha takes how opaque it is
     */
    public void copy(byte[] rgb, int stride, byte[] alpha) {
        for (int left = 0; left < width; left += TILE) {
            for (int top = 0; top < height; top += TILE) {
                for (int x = left; x < Math.min(width, left + TILE); x++) {
                    for (int y = top; y < Math.min(height, top + TILE); y++) {
                        int a = pixels[x * height + y] >>> 24;
                        if (a > 0) {
                            int colour = rgb(x, y);
                            int at = y * stride + 3 * x;
                            rgb[at] = (byte) (colour >> 16);
                            rgb[at + 1] = (byte) (colour >> 8);
                            rgb[at + 2] = (byte) colour;
                            alpha[y * width + x] = (byte) a;
                        }
                    }
                }
            }
        }
    }

    /**
     * Returns how opaque a pixel is, 0 to 255.
     *
     * @param x the column
     * @param y the row
     */
    public int alpha(int x, int y) {
        return pixels[x * height + y] >>> 24;
    }

    /**
     * Returns the colour of a pixel, not premultiplied; black where nothing is.
     *
     * @param x the column
     * @param y the row
     */
    public int rgb(int x, int y) {
        int pixel = pixels[x * height + y];
        int a = pixel >>> 24;
        if (a == 0 || a == 255) {
            return pixel & 0xffffff;
        }
        int r = Math.min(255, ((pixel >> 16 & 255) * 255 + a / 2) / a);
        int g = Math.min(255, ((pixel >> 8 & 255) * 255 + a / 2) / a);
        int b = Math.min(255, ((pixel & 255) * 255 + a / 2) / a);
        return r << 16 | g << 8 | b;
    }
}
