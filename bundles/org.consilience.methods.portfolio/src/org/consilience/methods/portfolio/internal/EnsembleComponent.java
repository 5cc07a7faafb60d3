package org.consilience.methods.portfolio.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of an ensemble. */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EnsembleComponent {

    /** Returns the id. */
    String id();

    /** Returns the title. */
    String title();

    /** Returns the source: authors, venue, year. */
    String paper();

    /** Returns the family. */
    String family() default "portfolio";

    /** Returns the type of data. */
    String data() default "org.consilience.api.data.MarketHistory";

    /** Returns the measures. */
    String[] measures() default {
        Measures.LOG_WEALTH,
        Measures.DRAWDOWN,
        Measures.LOG10_WEALTH,
        Measures.GROWTH_RATE,
        Measures.APY,
        Measures.VOLATILITY,
        Measures.SHARPE,
        Measures.CALMAR,
        Measures.TURNOVER,
        Measures.REGRET,
        EnsembleMeasures.LEAD,
        EnsembleMeasures.SLACK,
        EnsembleMeasures.SAMPLE,
        EnsembleMeasures.GROWTH_MIN,
        EnsembleMeasures.GROWTH_MEDIAN,
        EnsembleMeasures.GROWTH_LAST,
        EnsembleMeasures.MIXTURE_GAP
    };
}
