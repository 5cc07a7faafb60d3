package org.consilience.api.data;

import java.util.List;

/**
 * Price relatives of assets over days.
 *
 * @param name what market it is
 * @param assets the assets' names, N of them
 * @param days the days' labels, T of them, or empty where the source has none
 * @param relatives {@code [T][N]}, price over the price of the day before; positive and finite;
 *     never to be changed
 */
public record MarketHistory(
        String name, List<String> assets, List<String> days, double[][] relatives) {

    /**
     * Checks shape and values.
     *
     * @throws IllegalArgumentException if there is no day or no asset, a row has not N values, or a
     *     relative is not positive and finite; rows and columns are counted from 1
     */
    public MarketHistory {
        assets = List.copyOf(assets);
        days = List.copyOf(days);
        if (assets.isEmpty() || relatives.length == 0) {
            throw new IllegalArgumentException(
                    "Market \"%s\" has %d assets and %d days; it needs at least one of each."
                            .formatted(name, assets.size(), relatives.length));
        }
        if (!days.isEmpty() && days.size() != relatives.length) {
            throw new IllegalArgumentException(
                    "Market \"%s\" has %d day labels for %d days."
                            .formatted(name, days.size(), relatives.length));
        }
        for (int t = 0; t < relatives.length; t++) {
            if (relatives[t].length != assets.size()) {
                throw new IllegalArgumentException(
                        "Market \"%s\", day %d: %d values for %d assets."
                                .formatted(name, t + 1, relatives[t].length, assets.size()));
            }
            for (int i = 0; i < assets.size(); i++) {
                if (!(relatives[t][i] > 0) || relatives[t][i] == Double.POSITIVE_INFINITY) {
                    throw new IllegalArgumentException(
                            "Market \"%s\", day %d, asset %s: the relative is %s; it must be positive."
                                    .formatted(name, t + 1, assets.get(i), relatives[t][i]));
                }
            }
        }
    }

    /** Returns T, the number of days. */
    public int length() {
        return relatives.length;
    }

    /** Returns N, the number of assets. */
    public int width() {
        return assets.size();
    }
}
