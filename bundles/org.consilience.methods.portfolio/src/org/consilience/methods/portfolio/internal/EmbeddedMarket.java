package org.consilience.methods.portfolio.internal;

import java.util.List;
import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;
import org.consilience.api.settings.SettingsException;

/**
 * The strategies that an ensemble combines: the assets of its embedded market.
 *
 * @param strategies expressions of strategies and of families
 */
public record EmbeddedMarket(
        @Setting(
                        label = "Strategies",
                        doc =
                                "Components, such as eg(0.05); momentum({5,10,20},1) stands for"
                                        + " three of a family and mv(60,{0.1..10:8}) for a net of"
                                        + " eight",
                        def = FOUR,
                        min = 1,
                        max = 200)
                List<String> strategies) {

    /** The default: one strategy of each kind. */
    static final String FOUR = "ucrp; reversal(1,1); momentum(20,1); seasonal(5,50)";

    /** Checks the bounds and that every strategy can be read. */
    public EmbeddedMarket {
        Bounds.require(EmbeddedMarket.class, strategies);
        try {
            for (String expression : Families.expand(strategies)) {
                StrategyExpression.parse(expression);
            }
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "strategies", "\"Strategies\" (strategies): " + e.getMessage());
        }
    }

    /** Returns the strategies one by one, families expanded. */
    public List<String> names() {
        return Families.expand(strategies);
    }
}
