package org.consilience.ui.views.internal.figures;

/** How the seeds of an arm are shown. */
enum Band {
    /** Their mean with its 95 % interval. */
    INTERVAL("Mean, 95 % interval", "Mean over %s; band: 95 %% interval (Student's t)"),
    /** Their mean with the lowest and the highest. */
    RANGE("Mean, lowest to highest", "Mean over %s; band: lowest to highest seed"),
    /** Each as a curve. */
    SEEDS("Each seed", "One curve a seed, %s");

    private final String label;
    private final String words;

    Band(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** Returns the words to choose it by. */
    String label() {
        return label;
    }

    /**
     * Returns what is to be seen, for a caption.
     *
     * @param most the most seeds that an arm has
     */
    String words(int most) {
        return words.formatted(most == 1 ? "one seed" : "up to %d seeds".formatted(most));
    }

    /** Returns the one of a name, the interval for any other text. */
    static Band of(@org.eclipse.jdt.annotation.Nullable String name) {
        for (Band band : values()) {
            if (band.name().equals(name)) {
                return band;
            }
        }
        return INTERVAL;
    }
}
