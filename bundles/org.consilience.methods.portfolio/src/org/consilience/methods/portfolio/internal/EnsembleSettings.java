package org.consilience.methods.portfolio.internal;

import java.util.List;

/** The settings that every ensemble has beside its own and those of a back-test. */
public interface EnsembleSettings extends BacktestSettings {

    /** The strategies of the embedded market. */
    String FOUR = "ucrp; reversal(1,1); momentum(20,1); seasonal(5,50)";

    /** What the strategies mean. */
    String STRATEGIES =
            "Components, such as eg(0.05); momentum({5,10,20},1) stands for three of a family and"
                    + " mv(60,{0.1..10:8}) for a net of eight";

    /** What the prior's parameter means. */
    String ALPHA = "α: Dirichlet parameter of μ; 1 is uniform, 0.5 leans to single strategies";

    /** What the particles mean. */
    String PARTICLES = "P: points of the integral for 4 components and more";

    /** Returns the components. */
    List<String> strategies();
}
