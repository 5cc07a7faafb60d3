package org.consilience.ui.charts;

import java.io.IOException;
import java.util.List;
import org.consilience.api.figure.Figure;
import org.consilience.ui.charts.internal.data.Exact;
import org.consilience.ui.charts.internal.data.Rows;

/** The numbers of a figure as comma-separated values, by RFC 4180 but with plain line ends. */
public final class FigureCsv {

    private FigureCsv() {}

    /**
     * Writes a figure with one point a row and a header. Numbers read back as the same doubles, NaN
     * is an empty field.
     *
     * @param figure any figure; an animation gets a first column with the frame's time
     * @param out where to, row by row
     * @throws IOException if it cannot be written
     */
    public static void write(Figure figure, Appendable out) throws IOException {
        Rows rows = Rows.of(figure);
        List<String> columns = rows.columns();
        for (int c = 0; c < columns.size(); c++) {
            field(out, columns.get(c), c);
        }
        out.append('\n');
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                field(out, Exact.text(rows.cell(r, c)), c);
            }
            out.append('\n');
        }
    }

    private static void field(Appendable out, String text, int column) throws IOException {
        if (column > 0) {
            out.append(',');
        }
        boolean quoted = false;
        for (int i = 0; i < text.length() && !quoted; i++) {
            char c = text.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }
}
