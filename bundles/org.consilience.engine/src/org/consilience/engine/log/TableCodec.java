package org.consilience.engine.log;

import java.util.ArrayList;
import java.util.List;
import org.consilience.api.Table;

/** Tables in records. */
final class TableCodec {

    private static final int FALSE = 0;
    private static final int TRUE = 1;
    private static final int NUMBER = 2;
    private static final int WHOLE = 3;
    private static final int TEXT = 4;
    private static final int ROW = 5;

    private TableCodec() {}

    static void write(Table table, ByteSink out) throws LogException {
        long cells = (long) (table.columns().size() + 1) * (table.rows().size() + 1);
        if (cells > ByteSource.MAX_ELEMENTS) {
            throw new LogException(
                    "A table has %,d cells; the most is %,d. Record an artifact instead."
                            .formatted(cells, ByteSource.MAX_ELEMENTS));
        }
        out.varint(table.columns().size());
        table.columns().forEach(out::text);
        out.varint(table.rows().size());
        for (List<Object> row : table.rows()) {
            out.u8(ROW); // so that rows without columns take bytes, too
            for (Object cell : row) {
                cell(cell, out);
            }
        }
    }

    private static void cell(Object cell, ByteSink out) {
        switch (cell) {
            case Boolean b -> out.u8(b ? TRUE : FALSE);
            case Double d -> {
                out.u8(NUMBER);
                out.f64(d);
            }
            case Long n -> {
                out.u8(WHOLE);
                out.zigzag(n);
            }
            case String s -> {
                out.u8(TEXT);
                out.text(s);
            }
            default -> throw new IllegalStateException("A table has no " + cell.getClass());
        }
    }

    static Table read(ByteSource in) throws LogException {
        int n = in.objects();
        List<String> columns = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            columns.add(in.text());
        }
        int m = in.objects();
        List<List<Object>> rows = new ArrayList<>(m);
        for (int r = 0; r < m; r++) {
            if (in.u8() != ROW) {
                throw new LogException("a table's row does not begin where it should");
            }
            in.objects(n);
            List<Object> row = new ArrayList<>(n);
            for (int c = 0; c < n; c++) {
                row.add(cell(in));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static Object cell(ByteSource in) throws LogException {
        int kind = in.u8();
        return switch (kind) {
            case FALSE -> false;
            case TRUE -> true;
            case NUMBER -> in.f64();
            case WHOLE -> in.zigzag();
            case TEXT -> in.text();
            default -> throw new LogException("a table's cell is of the unknown kind " + kind);
        };
    }
}
