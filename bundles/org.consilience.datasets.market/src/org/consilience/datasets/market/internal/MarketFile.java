package org.consilience.datasets.market.internal;

import org.consilience.api.DataException;
import org.consilience.api.data.MarketHistory;
import org.consilience.datasets.market.Market;

import java.nio.file.Path;

/** Reads a market from a file of any format. */
public final class MarketFile {

    private MarketFile() {}

    /**
     * Reads a file.
     *
     * @param file a readable, regular file
     * @param format how it is written
     * @param values what its numbers are, where the format does not say
     * @return its history
     * @throws DataException if it cannot be read, with every fault of the content
     */
    public static MarketHistory read(Path file, Market.Format format, Market.Values values)
            throws DataException {
        throw new DataException(file + ": files cannot be read yet; use a generator.");
    }
}
