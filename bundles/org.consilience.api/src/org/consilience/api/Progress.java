package org.consilience.api;

/** Where long work reports how far it is and learns that it should stop. */
public interface Progress {

    /**
     * Reports that work is at a step, and checks for cancellation and used-up budgets. Cheap: call
     * it every round.
     *
     * @param step the step that begins, 1 to {@code total}
     * @param total how many there are, or 0 if unknown
     * @throws CancelledException if the user cancelled
     * @throws BudgetException if the time or memory budget is used up
     */
    void step(long step, long total);
}
