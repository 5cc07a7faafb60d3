package org.consilience.ui.charts.internal.view;

import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Tells a screen reader of a plot. */
final class PlotSpeech {

    private PlotSpeech() {}

    static void give(Control area, Supplier<String> name, Supplier<String> description) {
        area.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = name.get();
                                }
                            }

                            @Override
                            public void getDescription(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = description.get();
                                }
                            }

                            @Override
                            public void getHelp(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result =
                                            "Arrows pan, plus and minus zoom, 0 shows all,"
                                                    + " Control with left and right reads the points.";
                                }
                            }
                        });
        area.getAccessible()
                .addAccessibleControlListener(
                        new AccessibleControlAdapter() {
                            @Override
                            public void getRole(@Nullable AccessibleControlEvent e) {
                                if (e != null) {
                                    e.detail = ACC.ROLE_GRAPHIC;
                                }
                            }

                            @Override
                            public void getState(@Nullable AccessibleControlEvent e) {
                                if (e != null) {
                                    e.detail =
                                            ACC.STATE_FOCUSABLE
                                                    | (area.isFocusControl()
                                                            ? ACC.STATE_FOCUSED
                                                            : 0);
                                }
                            }

                            @Override
                            public void getValue(@Nullable AccessibleControlEvent e) {
                                if (e != null) {
                                    e.result = description.get();
                                }
                            }
                        });
    }
}
