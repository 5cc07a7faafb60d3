package org.consilience.ui.views.internal.figures;

import java.util.List;
import java.util.Map;
import org.consilience.ui.charts.Prepared;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A figure ready to be shown.
 *
 * @param request what it was asked for
 * @param prepared the figure, or null if it is still the one shown before
 * @param keys what its curves stand for, by name
 * @param words what is to be seen, for the line below it
 * @param live whether it may still grow
 * @param whole whether every recorded point is in it
 * @param stamp differs when something new was read
 * @param problems what could not be read, one sentence each
 */
record Drawn(
        FigureMaker.Request request,
        @Nullable Prepared prepared,
        Map<String, CurveKey> keys,
        String words,
        boolean live,
        boolean whole,
        long stamp,
        List<String> problems) {}
