package org.consilience.product.internal.welcome;

import java.util.List;
import java.util.Map;

/**
 * Something that the welcome page offers to do.
 *
 * @param icon the icon's file below {@code icons/}, without its ending
 * @param title a few words
 * @param text one sentence
 * @param command the command that does it
 * @param parameters the command's parameters
 * @param leaves whether the page makes way for what then comes
 */
record Offer(
        String icon,
        String title,
        String text,
        String command,
        Map<String, String> parameters,
        boolean leaves) {

    private static final String WIZARD = "org.eclipse.ui.newWizard";
    private static final Map<String, String> NEW_EXPERIMENT =
            Map.of("newWizardId", "org.consilience.ui.editor.newExperiment");

    /** What the page offers, in the order of its cards. */
    static final List<Offer> ALL =
            List.of(
                    new Offer(
                            "welcome-run",
                            "Run the example",
                            "Ensembles of portfolio strategies on a generated market: 225 trials"
                                    + " and the paper's claims, in about a minute.",
                            "org.consilience.product.runExample",
                            Map.of(),
                            true),
                    new Offer(
                            "tour",
                            "Ten-minute tour",
                            "Run, look at figures and evidence, change a setting, compare and"
                                    + " export. Each step can be done for you.",
                            "org.consilience.product.tour",
                            Map.of(),
                            true),
                    new Offer(
                            "welcome-new",
                            "New experiment",
                            "Choose datasets, methods and seeds; the form knows their settings and"
                                    + " checks them as you type.",
                            WIZARD,
                            NEW_EXPERIMENT,
                            true),
                    new Offer(
                            "welcome-csv",
                            "Compose on your own CSV",
                            "Start from a file of prices or returns; its columns are found and"
                                    + " shown before anything runs.",
                            WIZARD,
                            NEW_EXPERIMENT,
                            true),
                    new Offer(
                            "welcome-catalog",
                            "What is here",
                            "The catalog of datasets, methods and devices, each with its paper and"
                                    + " its settings.",
                            "org.eclipse.ui.views.showView",
                            Map.of(
                                    "org.eclipse.ui.views.showView.viewId",
                                    "org.consilience.ui.views.catalog"),
                            true),
                    new Offer(
                            "welcome-docs",
                            "Documentation",
                            "How experiments, claims and evidence work, and how to write a plugin"
                                    + " of your own.",
                            "org.consilience.product.documentation",
                            Map.of(),
                            true));
}
