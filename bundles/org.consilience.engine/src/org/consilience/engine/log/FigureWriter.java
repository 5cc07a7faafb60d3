package org.consilience.engine.log;

import java.util.List;
import org.consilience.api.figure.Axis;
import org.consilience.api.figure.Figure;
import org.consilience.api.figure.Series;

/** Writes figures into records; numbers keep every bit, but NaN has one form. */
final class FigureWriter {

    static final int LINES = 1;
    static final int AREAS = 2;
    static final int SCATTER = 3;
    static final int BARS = 4;
    static final int HEAT_MAP = 5;
    static final int ANIMATION = 6;

    private final ByteSink out;
    private long elements;

    FigureWriter(ByteSink out) {
        this.out = out;
    }

    void write(Figure figure) throws LogException {
        switch (figure) {
            case Figure.Lines f -> {
                head(LINES, f);
                curves(f.x(), f.y(), f.series());
            }
            case Figure.Areas f -> {
                head(AREAS, f);
                curves(f.x(), f.y(), f.series());
            }
            case Figure.Scatter f -> {
                head(SCATTER, f);
                curves(f.x(), f.y(), f.series());
            }
            case Figure.Bars f -> {
                head(BARS, f);
                axis(f.y());
                count(f.bars().size());
                for (Figure.Bar bar : f.bars()) {
                    out.text(bar.label());
                    out.f64(bar.value());
                    out.f64(bar.low());
                    out.f64(bar.high());
                }
            }
            case Figure.HeatMap f -> {
                head(HEAT_MAP, f);
                axis(f.x());
                axis(f.y());
                out.text(f.unit());
                out.varint(f.columns().length);
                out.doubles(f.columns());
                out.varint(f.rows().length);
                out.doubles(f.rows());
                for (double[] row : f.values()) {
                    out.doubles(row);
                }
            }
            case Figure.Animation f -> {
                head(ANIMATION, f);
                out.text(f.time());
                count(f.frames().size());
                for (Figure.Frame frame : f.frames()) {
                    out.f64(frame.time());
                    write(frame.figure());
                }
            }
        }
    }

    private void head(int kind, Figure figure) {
        out.u8(kind);
        out.text(figure.name());
        out.text(figure.title());
    }

    private void curves(Axis x, Axis y, List<Series> series) throws LogException {
        axis(x);
        axis(y);
        count(series.size());
        for (Series s : series) {
            out.text(s.name());
            out.varint(s.x().length);
            out.u8(s.low().length > 0 ? 1 : 0);
            out.doubles(s.x());
            out.doubles(s.y());
            out.doubles(s.low());
            out.doubles(s.high());
        }
    }

    private void axis(Axis axis) {
        out.text(axis.title());
        out.u8(axis.log() ? 1 : 0);
    }

    private void count(int n) throws LogException {
        elements += n;
        if (elements > ByteSource.MAX_ELEMENTS) {
            throw new LogException(
                    "A figure has more than %,d series, bars and frames; thin it."
                            .formatted(ByteSource.MAX_ELEMENTS));
        }
        out.varint(n);
    }
}
