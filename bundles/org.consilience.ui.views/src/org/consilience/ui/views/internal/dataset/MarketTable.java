package org.consilience.ui.views.internal.dataset;

import org.consilience.api.data.MarketHistory;
import org.consilience.ui.views.internal.artifacts.Grid;
import org.eclipse.swt.widgets.Composite;

/** The price relatives of a market, a day a row; rows are made when they are seen. */
final class MarketTable {

    /** A table of more columns scrolls badly on some platforms. */
    static final int MOST_COLUMNS = 100;

    MarketTable(Composite parent, MarketHistory market) {
        int assets = Math.min(MOST_COLUMNS, market.width());
        String[] columns = new String[assets + 1];
        columns[0] = "Day";
        for (int i = 0; i < assets; i++) {
            columns[i + 1] = market.assets().get(i);
        }
        Grid.of(
                parent,
                "Price relatives by day and asset",
                columns,
                market.length(),
                (row, column) -> cell(market, row, column),
                column -> column > 0);
    }

    private static String cell(MarketHistory market, int row, int column) {
        if (column > 0) {
            return Grid.text(market.relatives()[row][column - 1]);
        }
        return market.days().isEmpty() ? String.valueOf(row + 1) : market.days().get(row);
    }
}
