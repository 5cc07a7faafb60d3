package org.consilience.cli.internal;

/** What a command's exit status means. */
final class ExitStatus {

    /** Done as asked. */
    static final int DONE = 0;

    /** A claim failed or stayed undecided under {@code --strict}, or a rerun did not match. */
    static final int CLAIM_FAILED = 1;

    /** Wrong usage, or an experiment that does not hold. */
    static final int WRONG_USAGE = 2;

    /** Trials failed. */
    static final int TRIALS_FAILED = 3;

    /** A fault of the program itself. */
    static final int PROGRAM_FAULT = 4;

    /** The user interrupted it. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
