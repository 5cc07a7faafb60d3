package org.consilience.api;

/** What a trial may spend. Amounts are reserved before they are spent; a refusal ends the trial. */
public interface Budget {

    /** What a budget limits. */
    enum Resource {
        /** Wall-clock time in seconds; watched by the engine. */
        TIME,
        /** Resident memory in bytes; watched by the engine. */
        MEMORY,
        /** Tokens of a language model, prompt and answer together. */
        TOKENS,
        /** Money in the currency of the endpoint's price list. */
        MONEY
    }

    /**
     * Reserves an amount before it is spent.
     *
     * @param resource {@link Resource#TOKENS} or {@link Resource#MONEY}; the engine accounts for
     *     the others itself
     * @param amount how much, at least 0
     * @throws BudgetException if the limit does not cover what was reserved so far and this amount
     */
    void reserve(Resource resource, double amount);

    /**
     * Returns what is left.
     *
     * @param resource any resource
     * @return the amount in the resource's unit, or positive infinity where no limit was set
     */
    double left(Resource resource);
}
