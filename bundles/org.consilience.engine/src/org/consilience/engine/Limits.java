package org.consilience.engine;

/**
 * What a run may use; 0 means no limit, and a limit set here replaces the experiment's own.
 *
 * @param trialSeconds wall-clock seconds of one trial
 * @param runSeconds wall-clock seconds of the run
 * @param trialMegabytes resident memory of a trial's process, in megabytes of 2^20 bytes
 * @param trialTokens tokens of one trial
 * @param trialMoney money of one trial, in the currency of the endpoint's price list
 */
public record Limits(
        double trialSeconds,
        double runSeconds,
        double trialMegabytes,
        double trialTokens,
        double trialMoney) {

    /** No limit at all. */
    public static final Limits NONE = new Limits(0, 0, 0, 0, 0);

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Limits {
        require("trialSeconds", trialSeconds);
        require("runSeconds", runSeconds);
        require("trialMegabytes", trialMegabytes);
        require("trialTokens", trialTokens);
        require("trialMoney", trialMoney);
    }

    /**
     * Returns these limits, filled up by others where none is set here.
     *
     * @param others the limits that hold where this one has none
     */
    public Limits or(Limits others) {
        return new Limits(
                trialSeconds > 0 ? trialSeconds : others.trialSeconds,
                runSeconds > 0 ? runSeconds : others.runSeconds,
                trialMegabytes > 0 ? trialMegabytes : others.trialMegabytes,
                trialTokens > 0 ? trialTokens : others.trialTokens,
                trialMoney > 0 ? trialMoney : others.trialMoney);
    }

    private static void require(String name, double amount) {
        if (!(amount >= 0) || amount == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Limit \"%s\" is %s; it must be a number of at least 0, where 0 means no limit."
                            .formatted(name, amount));
        }
    }
}
