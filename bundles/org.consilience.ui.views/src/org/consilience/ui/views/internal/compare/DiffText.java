package org.consilience.ui.views.internal.compare;

import java.util.List;
import org.consilience.ui.views.internal.compare.Difference.Section;

/** A comparison as plain text, in the manner of a patch. */
final class DiffText {

    private DiffText() {}

    static String of(String left, String right, List<Section> sections, boolean all) {
        StringBuilder text = new StringBuilder();
        text.append("--- ").append(left).append("\n+++ ").append(right).append('\n');
        for (Section section : sections) {
            if (!all && section.differing() == 0) {
                continue;
            }
            text.append("@@ ").append(section.title()).append(" @@\n");
            for (Difference d : section.lines()) {
                if (d.same() && all) {
                    text.append("  ").append(d.what()).append(": ").append(d.left()).append('\n');
                } else if (!d.same()) {
                    text.append("- ").append(d.what()).append(": ").append(d.left()).append('\n');
                    text.append("+ ").append(d.what()).append(": ").append(d.right()).append('\n');
                    if (!d.note().isEmpty()) {
                        text.append("# ").append(d.note()).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
