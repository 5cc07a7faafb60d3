package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.methods.portfolio.internal.AnticorPortfolio;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.PortfolioMethod;
import org.consilience.methods.portfolio.internal.Strategy;
import org.consilience.methods.portfolio.internal.StrategyMethod;
import org.osgi.service.component.annotations.Component;

/**
 * BAH_W(Anticor): equal wealth on day 1 in the Anticor experts with windows 2 to W.
 *
 * <p>Source: Borodin, El-Yaniv and Gogan, JAIR 21, 2004, section 4; the experts as in {@link
 * Anticor}. Departures: none beyond those of the experts.
 */
@Component(service = Method.class)
@PortfolioMethod(
        id = "bah-anticor",
        title = "Buy and hold of Anticor experts",
        paper = "Borodin, El-Yaniv, Gogan, JAIR 2004")
public final class BuyAndHoldAnticor implements StrategyMethod<AnticorPortfolio.Settings> {

    @Override
    public Class<AnticorPortfolio.Settings> settings() {
        return AnticorPortfolio.Settings.class;
    }

    @Override
    public Strategy open(AnticorPortfolio.Settings settings, Opening opening) {
        return new AnticorPortfolio(opening.width(), 2, settings.window(), settings.drift(), false);
    }
}
