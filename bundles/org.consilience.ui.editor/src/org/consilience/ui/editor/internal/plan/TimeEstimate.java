package org.consilience.ui.editor.internal.plan;

/**
 * How long a plan will take.
 *
 * @param seconds the sum over the trials that past runs say something about, divided by the workers
 * @param unknown how many trials are of methods that never ran on such data
 * @param known how many trials the sum counts
 * @param workers how many work at the same time
 */
public record TimeEstimate(double seconds, int unknown, int known, int workers) {

    /** Nothing is known. */
    public static final TimeEstimate NONE = new TimeEstimate(0, 0, 0, 1);

    /** Returns the estimate in words. */
    public String words() {
        if (known == 0) {
            return "no past runs to tell the time from";
        }
        String rest =
                unknown == 0
                        ? ""
                        : ", not counting %,d trial%s of methods that never ran"
                                .formatted(unknown, unknown == 1 ? "" : "s");
        return "about %s with %d worker%s%s"
                .formatted(duration(seconds), workers, workers == 1 ? "" : "s", rest);
    }

    static String duration(double seconds) {
        if (seconds < 1.5) {
            return "1 s";
        } else if (seconds < 90) {
            return Math.round(seconds) + " s";
        } else if (seconds < 90 * 60) {
            return Math.round(seconds / 60) + " min";
        } else if (seconds < 48 * 3600) {
            return Math.round(seconds / 3600) + " h";
        }
        return Math.round(seconds / 86400) + " days";
    }
}
