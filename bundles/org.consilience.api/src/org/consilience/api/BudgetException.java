package org.consilience.api;

/** Ends a trial whose budget does not cover the next step. Methods let it pass. */
public final class BudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Budget.Resource resource;

    /**
     * Creates the exception.
     *
     * @param resource what ran out
     * @param message the limit, what was asked for, and which setting raises the limit
     */
    public BudgetException(Budget.Resource resource, String message) {
        super(message);
        this.resource = resource;
    }

    /** Returns what ran out. */
    public Budget.Resource resource() {
        return resource;
    }
}
