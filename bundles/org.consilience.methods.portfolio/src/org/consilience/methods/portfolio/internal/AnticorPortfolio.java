package org.consilience.methods.portfolio.internal;

import org.eclipse.jdt.annotation.Nullable;

/** Buy and hold of Anticor experts, or of Anticor experts that trade Anticor experts. */
public final class AnticorPortfolio extends HeldPortfolio {

    private final AnticorExperts experts;
    private final @Nullable AnticorExperts second;
    private final double[] shares;

    /**
     * Starts with equal weights.
     *
     * @param n the number of assets
     * @param first the smallest window, at least 2
     * @param last the largest window
     * @param drift whether the day's relatives move an expert's weights before its transfer
     * @param twice whether a second layer trades the experts of the first
     */
    public AnticorPortfolio(int n, int first, int last, boolean drift, boolean twice) {
        super(n);
        int count = last - first + 1;
        experts = new AnticorExperts(n, first, last, drift);
        second = twice ? new AnticorExperts(count, first, last, drift) : null;
        shares = new double[count];
    }

    @Override
    public void observe(double[] x) {
        experts.observe(x);
        AnticorExperts layer = second;
        if (layer == null) {
            experts.combine(b);
        } else {
            layer.observe(experts.returns());
            layer.combine(shares);
            experts.combine(shares, b);
        }
    }

    @Override
    public void exchange(Memory memory) {
        super.exchange(memory);
        experts.exchange(memory);
        AnticorExperts layer = second;
        if (layer != null) {
            layer.exchange(memory);
        }
    }
}
