package org.consilience.ui.charts.internal.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells a screen reader of the legend: a list of names that are checked when shown. */
final class LegendSpeech {

    private LegendSpeech() {}

    static void give(LegendStrip legend) {
        legend.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    boolean item = e.childID >= 0;
                                    e.result =
                                            item && e.childID < legend.names().size()
                                                    ? legend.names().get(e.childID)
                                                    : "Legend";
                                }
                            }
                        });
        legend.getAccessible().addAccessibleControlListener(new Items(legend));
    }

    private static final class Items extends AccessibleControlAdapter {

        private final LegendStrip legend;

        Items(LegendStrip legend) {
            this.legend = legend;
        }

        @Override
        public void getRole(@Nullable AccessibleControlEvent e) {
            if (e != null) {
                e.detail = e.childID >= 0 ? ACC.ROLE_CHECKBUTTON : ACC.ROLE_LIST;
            }
        }

        @Override
        public void getChildCount(@Nullable AccessibleControlEvent e) {
            if (e != null) {
                e.detail = legend.names().size();
            }
        }

        @Override
        public void getChildren(@Nullable AccessibleControlEvent e) {
            if (e != null) {
                Object[] children = new Object[legend.names().size()];
                for (int i = 0; i < children.length; i++) {
                    children[i] = i;
                }
                e.children = children;
            }
        }

        @Override
        public void getFocus(@Nullable AccessibleControlEvent e) {
            if (e != null) {
                boolean here = legend.isFocusControl();
                e.childID =
                        !here
                                ? ACC.CHILDID_NONE
                                : legend.current() >= 0 ? legend.current() : ACC.CHILDID_SELF;
            }
        }

        @Override
        public void getState(@Nullable AccessibleControlEvent e) {
            if (e != null) {
                e.detail = ACC.STATE_FOCUSABLE;
                if (e.childID >= 0 && e.childID < legend.names().size()) {
                    e.detail |= legend.shown(e.childID) ? ACC.STATE_CHECKED : 0;
                }
            }
        }

        @Override
        public void getLocation(@Nullable AccessibleControlEvent e) {
            if (e != null) {
                boolean item = e.childID >= 0 && e.childID < legend.names().size();
                Rectangle place = item ? legend.place(e.childID) : legend.getClientArea();
                Point at = legend.toDisplay(place.x, place.y);
                e.x = at.x;
                e.y = at.y;
                e.width = place.width;
                e.height = place.height;
            }
        }

        @Override
        public void getChildAtPoint(@Nullable AccessibleControlEvent e) {
            if (e != null) {
                Point at = legend.toControl(e.x, e.y);
                int item = legend.itemAt(at.x, at.y);
                e.childID = item >= 0 ? item : ACC.CHILDID_SELF;
            }
        }
    }
}
