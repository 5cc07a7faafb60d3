package org.consilience.datasets.market;

import org.consilience.api.DataContext;
import org.consilience.api.DataException;
import org.consilience.api.Dataset;
import org.consilience.api.Seeds;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.api.settings.SettingsException;
import org.consilience.datasets.market.internal.Generator;
import org.consilience.datasets.market.internal.MarketFile;
import org.osgi.service.component.annotations.Component;

/**
 * A market: price relatives of assets over days, from a file or from one of two generators.
 *
 * <p>Source: Lam, "Ensembling Portfolio Strategies for Long-Term Investments", arXiv:2406.03652,
 * for the use; the three-signal and the iid market are ours. Departures: none.
 */
@Component(
        service = Dataset.class,
        property = {
            "id=market",
            "title=Market: price relatives of assets over days",
            "family=market",
            "data=org.consilience.api.data.MarketHistory",
            "seeded=true",
            "doc=Reads prices or price relatives from CSV, CRSP, cumulative-price and MATLAB files,"
                    + " or generates a market with three weak signals or with none."
        })
public final class Market implements Dataset<MarketHistory, Market.Settings> {

    /** Where the history comes from. */
    public enum Source {
        /** Generated: reversal, momentum and season hidden in noise. */
        THREE_SIGNAL,
        /** Generated: independent log-normal relatives, nothing to be found in them. */
        IID,
        /** The file that the path names. */
        FILE
    }

    /** How a file is written. */
    public enum Format {
        /** Told from the file's content: MATLAB, CRSP or CSV. */
        AUTO,
        /** One row a day, one column an asset; dates and header optional. */
        CSV,
        /** CRSP or WRDS: one row a day and stock, columns PERMNO, date, RET. */
        CRSP,
        /** A header, then cumulative prices whose first row is the first relative. */
        CUMULATIVE,
        /** MATLAB level 5 or v7.3: a matrix {@code data}, days by assets. */
        MATLAB
    }

    /** What the numbers of a CSV or MATLAB file are. */
    public enum Values {
        /** Told from the numbers; refused where they leave a doubt. */
        AUTO,
        /** Prices; the first row only starts the first day. */
        PRICES,
        /** Price over the price of the day before. */
        RELATIVES
    }

    /** The one declaration behind the form, the checks, the help and the sweep axes. */
    public record Settings(
            @Setting(
                            label = "Source",
                            doc = "generator, or file; a path given means the file",
                            def = "three-signal")
                    Source source,
            @Setting(
                            label = "File",
                            doc = "CSV (plain or gzip) or MATLAB file; empty for a generator",
                            file = true)
                    String path,
            @Setting(label = "File format", doc = "auto tells it from the content", def = "auto")
                    Format format,
            @Setting(
                            label = "Values in the file",
                            doc = "of CSV and MATLAB files; the other formats say it themselves",
                            def = "auto")
                    Values values,
            @Setting(
                            label = "Days",
                            doc = "T of the generator; a file gives all its days",
                            def = "30000",
                            min = 500,
                            max = 200_000,
                            unit = "days")
                    int days,
            @Setting(label = "Assets", doc = "N of the generator", def = "10", min = 1, max = 1000)
                    int assets,
            @Setting(
                            label = "Volatility",
                            doc = "σ of the generator, per day",
                            def = "0.04",
                            above = 0,
                            max = 1)
                    double sigma,
            @Setting(
                            label = "Drift",
                            doc = "μ of the generator, mean log return per day",
                            def = "0",
                            min = -1,
                            max = 1)
                    double mu,
            @Setting(
                            label = "Reversal",
                            doc = "a₁ of the three-signal market: pull against yesterday's return",
                            def = "0.003",
                            min = -1,
                            max = 1)
                    double a1,
            @Setting(
                            label = "Momentum",
                            doc = "a₂ of the three-signal market: push along the last 20 days",
                            def = "0.003",
                            min = -1,
                            max = 1)
                    double a2,
            @Setting(
                            label = "Season",
                            doc =
                                    "a₃ of the three-signal market: a wave of 5 days, shifted by"
                                            + " asset",
                            def = "0.0035",
                            min = -1,
                            max = 1)
                    double a3) {

        /**
         * Checks the bounds, and that a file has a path; a path given makes the source the file.
         */
        public Settings {
            Bounds.require(
                    Settings.class,
                    source,
                    path,
                    format,
                    values,
                    days,
                    assets,
                    sigma,
                    mu,
                    a1,
                    a2,
                    a3);
            if (source == Source.FILE && path.isBlank()) {
                throw new SettingsException(
                        "path",
                        "Market: \"Source\" (source) is file, but \"File\" (path) is empty; give a"
                                + " path, or choose a generator.");
            }
            source = path.isBlank() ? source : Source.FILE;
        }
    }

    /**
     * Reads the file if a path is given, generates the market otherwise. The seed changes nothing
     * about a file.
     *
     * @throws DataException if the file is missing, malformed or too large
     */
    @Override
    public MarketHistory load(Settings settings, DataContext context) throws DataException {
        if (!settings.path().isBlank()) {
            return MarketFile.read(
                    context.file(settings.path()),
                    settings.format(),
                    settings.values(),
                    context.progress());
        }
        Generator generator = new Generator(settings.assets(), settings.mu(), settings.sigma());
        if (settings.source() == Source.THREE_SIGNAL) {
            generator = generator.withSignals(settings.a1(), settings.a2(), settings.a3());
        }
        return generator.generate(settings.days(), Seeds.split(context.seed(), "market"));
    }
}
