package org.consilience.report.internal.svg;

/** The data of an SVG path in tenths of a unit, relative, so that long curves stay short text. */
final class PathText {

    private final StringBuilder out = new StringBuilder();
    private long x;
    private long y;
    private boolean fresh = true;

    PathText move(double toX, double toY) {
        x = Math.round(toX * 10);
        y = Math.round(toY * 10);
        out.append('M').append(tenths(x)).append(' ').append(tenths(y));
        fresh = true;
        return this;
    }

    PathText line(double toX, double toY) {
        long nextX = Math.round(toX * 10);
        long nextY = Math.round(toY * 10);
        String dx = tenths(nextX - x);
        String dy = tenths(nextY - y);
        out.append(fresh ? "l" : dx.startsWith("-") ? "" : " ").append(dx);
        out.append(dy.startsWith("-") ? "" : " ").append(dy);
        x = nextX;
        y = nextY;
        fresh = false;
        return this;
    }

    /** Adds a rectangle. */
    PathText box(double left, double top, double right, double bottom) {
        move(left, top);
        String width = tenths(Math.round(right * 10) - x);
        out.append('h').append(width).append('v').append(tenths(Math.round(bottom * 10) - y));
        out.append('H').append(tenths(x)).append('z');
        return this;
    }

    /** Adds path data that is relative to the last move. */
    PathText mark(String relative) {
        out.append(relative);
        return this;
    }

    PathText end() {
        out.append('z');
        return this;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    String data() {
        return out.toString();
    }

    static String number(double value) {
        return tenths(Math.round(value * 10));
    }

    private static String tenths(long tenths) {
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        String sign = tenths < 0 ? "-" : "";
        if (rest == 0) {
            return tenths == 0 ? "0" : sign + whole;
        }
        return sign + (whole == 0 ? "" : Long.toString(whole)) + "." + rest;
    }
}
