package org.consilience.methods.portfolio.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.consilience.api.data.MarketHistory;
import org.junit.jupiter.api.Test;

/**
 * Final wealth on published markets. The expected values come from independent programs: the
 * paper's table of recomputed values and, for the best stock, uniform and best portfolios, the OLPS
 * survey (Li and Hoi, ACM Computing Surveys 2014). Tolerances are 0.1 %; 2 % for mean reversion,
 * which is sensitive to rounding; 0.2 % where the value is a lower bound of an optimum.
 */
class RealMarketsTest {

    @Test
    void msci() throws IOException {
        MarketHistory market = Markets.published("msci");
        check(market, "best-stock", 1.50402, 0.001);
        check(market, "bcrp", 1.50553, 0.002);
        check(market, "market", 0.906352, 0.001);
        check(market, "ucrp", 0.926836, 0.001);
        check(market, "eg", 0.926016, 0.001);
        check(market, "ons", 0.85604, 0.001);
        check(market, "pamr", 15.2320, 0.02);
        check(market, "olmar-1", 14.9298, 0.02);
        check(market, "rmr", 16.7608, 0.001);
        check(market, "cwmr-stdev", 17.2814, 0.02);
        check(market, "bah-anticor", 2.77467, 0.001);
        check(market, "bah-anticor(drift=true)", 2.74251, 0.001);
        check(market, "anticor-anticor(drift=true)", 3.22, 0.002);
    }

    @Test
    void nyseOld() throws IOException {
        MarketHistory market = Markets.published("nyse-o");
        check(market, "best-stock", 54.1404, 0.001);
        check(market, "bcrp", 250.2, 0.002);
        check(market, "market", 14.4973, 0.001);
        check(market, "ucrp", 27.0752, 0.001);
        check(market, "eg", 27.0949, 0.001);
        check(market, "ons", 109.19, 0.001);
        check(market, "pamr", 5.138e15, 0.01);
        check(market, "cwmr-var", 6.49e15, 0.02);
    }

    @Test
    void tse() throws IOException {
        MarketHistory market = Markets.published("tse");
        check(market, "best-stock", 6.27922, 0.001);
        check(market, "bcrp", 6.777, 0.002);
        check(market, "market", 1.61292, 0.001);
        check(market, "ucrp", 1.59523, 0.001);
        check(market, "eg", 1.59349, 0.001);
        check(market, "pamr", 264.86, 0.02);
        check(market, "cwmr-stdev", 332.62, 0.02);
    }

    private static void check(MarketHistory market, String id, double wealth, double relative) {
        assertEquals(wealth, Markets.wealth(id, market), relative * wealth, id);
    }
}
