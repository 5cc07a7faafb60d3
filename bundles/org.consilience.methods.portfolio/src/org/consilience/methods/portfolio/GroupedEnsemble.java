package org.consilience.methods.portfolio;

import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.methods.portfolio.internal.Components;
import org.consilience.methods.portfolio.internal.EnsembleComponent;
import org.consilience.methods.portfolio.internal.EnsembleMethod;
import org.consilience.methods.portfolio.internal.EnsembleSettings;
import org.consilience.methods.portfolio.internal.GroupedUniversal;
import org.consilience.methods.portfolio.internal.Guarantee;
import org.consilience.methods.portfolio.internal.Opening;
import org.consilience.methods.portfolio.internal.Sharpe;
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
            @Setting(label = "Strategies", doc = STRATEGIES, def = FOUR, min = 1, max = 200)
                    List<String> strategies,
            @Setting(
                            label = "Group size",
                            doc = "g: most strategies of a group",
                            def = "5",
                            min = 2,
                            max = 10)
                    int groupSize,
            @Setting(label = "Prior", doc = ALPHA, def = "1", min = 0.25, max = 2)
                    double priorAlpha,
            @Setting(label = "Particles", doc = PARTICLES, def = "2000", min = 200, max = 1e6)
                    int particles,
            @Setting(
                            label = "Power",
                            doc = "γ: acceleration; 1 is none",
                            def = "1",
                            min = 1,
                            max = 1e6)
                    double gamma,
            @Setting(label = "Cost", doc = COST, def = "0", min = 0, max = 0.02) double cost,
            @Setting(label = "Periods a year", def = "252", above = 0) double periodsPerYear,
            @Setting(label = "Risk-free rate", doc = RISK_FREE, def = "0", unit = "1/year")
                    double riskFree,
            @Setting(label = "Sharpe ratio", doc = SHARPE, def = "daily") Sharpe sharpe,
            @Setting(label = "Record every", doc = RECORD, def = "10", min = 1, unit = "days")
                    int recordEvery)
            implements EnsembleSettings {

        /** Checks the bounds and the strategies. */
        public Settings {
            Bounds.require(
                    Settings.class,
                    strategies,
                    groupSize,
                    priorAlpha,
                    particles,
                    gamma,
                    cost,
                    periodsPerYear,
                    riskFree,
                    sharpe,
                    recordEvery);
            Components.check("GroupedEnsemble", strategies);
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
                settings.priorAlpha(),
                settings.gamma(),
                settings.particles(),
                over.seed());
    }

    @Override
    public Guarantee guarantee(Settings settings, int k, int days) {
        if (settings.gamma() != 1) {
            return Guarantee.none();
        }
        int groups = GroupedUniversal.groups(k, settings.groupSize());
        int largest = (k + groups - 1) / groups;
        return Guarantee.mixing(groups, settings.priorAlpha(), days)
                .after(Guarantee.mixing(largest, settings.priorAlpha(), days));
    }
}
