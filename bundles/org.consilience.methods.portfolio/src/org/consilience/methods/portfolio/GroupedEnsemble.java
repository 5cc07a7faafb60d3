package org.consilience.methods.portfolio;

import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Backtesting;
import org.consilience.methods.portfolio.internal.EmbeddedMarket;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.GroupedUniversal;
import org.consilience.methods.portfolio.internal.Guarantee;
import org.consilience.methods.portfolio.internal.Mixtures;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Strategy;
import org.osgi.service.component.annotations.Component;

/**
 * Universal combination in groups, for many strategies: neighbours in the list form groups, each is
 * combined universally, and so are the groups.
 *
 * <p>Source: Lam, arXiv:2406.03652, section 3; the gap to the best mixture is at most (g−1 +
 * G−1)·log(n+1) for G groups of g. An infinite family enters as a finite net of its parameter.
 * Departures: none.
 */
@Component(service = Method.class)
@EnsembleComponent(
        id = "grouped-ensemble",
        title = "Universal combination in groups",
        paper = "Lam 2024, arXiv 2406.03652")
public final class GroupedEnsemble implements EnsembleMethod<GroupedEnsemble.Settings> {

    /** The components, the rule's parameters and the settings of a back-test. */
    public record Settings(
            EmbeddedMarket market,
            @Setting(
                            label = "Group size",
                            doc = "g: most strategies of a group",
                            def = "5",
                            min = 2,
                            max = 10)
                    int groupSize,
            Mixtures mixtures,
            @Setting(
                            label = "Power",
                            doc = "γ: acceleration; 1 is none",
                            def = "1",
                            min = 1,
                            max = 1e6)
                    double gamma,
            Backtesting backtest)
            implements EnsembleSettings {

        /** Checks the bounds. */
        public Settings {
            Bounds.require(Settings.class, market, groupSize, mixtures, gamma, backtest);
        }
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Strategy rule(Settings settings, Opening over) {
        return new GroupedUniversal(
                over.width(),
                settings.groupSize(),
                settings.mixtures().priorAlpha(),
                settings.gamma(),
                settings.mixtures().particles(),
                over.seed());
    }

    @Override
    public Guarantee guarantee(Settings settings, int k, int days) {
        if (settings.gamma() != 1) {
            return Guarantee.none();
        }
        int groups = GroupedUniversal.groups(k, settings.groupSize());
        int largest = (k + groups - 1) / groups;
        return Guarantee.mixing(groups, settings.mixtures().priorAlpha(), days)
                .after(Guarantee.mixing(largest, settings.mixtures().priorAlpha(), days));
    }
}
