package org.consilience.methods.portfolio.internal;

import org.consilience.api.settings.Bounds;
import org.consilience.api.settings.Setting;

/**
 * The mixtures of strategies that a universal combination averages over.
 *
 * @param priorAlpha α, the Dirichlet parameter of μ
 * @param particles P, the points of the integral
 */
public record Mixtures(
        @Setting(
                        label = "Prior",
                        doc =
                                "α: Dirichlet parameter of μ; 1 is uniform, 0.5 leans to single"
                                        + " strategies",
                        def = "1",
                        min = 0.25,
                        max = 2)
                double priorAlpha,
        @Setting(
                        label = "Particles",
                        doc = "P: points of the integral for 4 components and more",
                        def = "2000",
                        min = 200,
                        max = 1e6)
                int particles) {

    /** Checks the bounds. */
    public Mixtures {
        Bounds.require(Mixtures.class, priorAlpha, particles);
    }
}
