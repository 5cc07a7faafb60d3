package org.consilience.ui.views.internal.devices;

/**
 * How a self-test went.
 *
 * @param state how far it is
 * @param sentence what to say of it
 */
record TestResult(State state, String sentence) {

    /** The user ended it. */
    static final TestResult CANCELLED = new TestResult(State.CANCELLED, "cancelled");

    /** How far a self-test is. */
    enum State {
        /** It goes on. */
        RUNNING,
        /** Both trials ended well and are equal. */
        PASSED,
        /** A trial failed, or the two differ. */
        FAILED,
        /** The user ended it. */
        CANCELLED
    }

    /** The icon's name, or an empty string. */
    String icon() {
        return switch (state) {
            case RUNNING -> "self-test";
            case PASSED -> "verdict-holds";
            case FAILED -> "verdict-fails";
            case CANCELLED -> "verdict-undecided";
        };
    }
}
