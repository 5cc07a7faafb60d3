package org.consilience.methods.portfolio.internal;

/** The measures that ensembles have beside those of {@link Measures}. */
public final class EnsembleMeasures {

    /** Log wealth less that of the component that is best at the day, per recorded day. */
    public static final String LEAD =
            "lead; title=Lead over the best component; unit=nat; kind=level; better=higher";

    /** Smallest excess of the lead over the guarantee since the last recorded day. */
    public static final String SLACK =
            "guarantee-slack; title=Excess over the guarantee; unit=nat; kind=level;"
                    + " better=higher";

    /** Effective number of points of the integral, per recorded day. */
    public static final String SAMPLE =
            "effective-sample-size; title=Effective sample size; unit=; kind=level;"
                    + " better=higher";

    /** Smallest r_n over the second half of the days. */
    public static final String GROWTH_MIN =
            "relative-growth-min; title=Relative growth r_n, minimum of the second half;"
                    + " unit=nat/day; kind=level; better=higher";

    /** Median r_n over the second half of the days. */
    public static final String GROWTH_MEDIAN =
            "relative-growth-median; title=Relative growth r_n, median of the second half;"
                    + " unit=nat/day; kind=level; better=higher";

    /** r_n on the last day. */
    public static final String GROWTH_LAST =
            "relative-growth-last; title=Relative growth r_n, last; unit=nat/day; kind=level;"
                    + " better=higher";

    /** Log wealth of the best mixture in hindsight less ours. */
    public static final String MIXTURE_GAP =
            "mixture-gap; title=Gap to the best mixture in hindsight; unit=nat; kind=level;"
                    + " better=lower";

    private EnsembleMeasures() {}
}
