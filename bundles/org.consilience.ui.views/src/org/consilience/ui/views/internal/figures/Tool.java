package org.consilience.ui.views.internal.figures;

/** What can be done with the figure shown; a command each. */
enum Tool {
    /** Switches the abscissa between linear and logarithmic. */
    LOG_X("logX"),
    /** Switches the ordinate between linear and logarithmic. */
    LOG_Y("logY"),
    /** Shows or hides the bands. */
    BANDS("bands"),
    /** Shows or hides the legend. */
    LEGEND("legend"),
    /** Shows or hides the values below the pointer. */
    CROSSHAIR("crosshair"),
    /** Shows or hides the numbers. */
    TABLE("table"),
    /** Shows all of the figure. */
    RESET_ZOOM("resetZoom"),
    /** Writes a picture. */
    EXPORT_PNG("exportPng"),
    /** Writes a drawing. */
    EXPORT_SVG("exportSvg"),
    /** Writes the numbers. */
    EXPORT_CSV("exportCsv"),
    /** Copies a picture. */
    COPY_IMAGE("copyImage");

    private final String command;

    Tool(String command) {
        this.command = "org.consilience.ui.views.figures." + command;
    }

    /** Returns the id of its command. */
    String command() {
        return command;
    }
}
