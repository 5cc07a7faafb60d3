package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.consilience.ui.editor.internal.settings.Mark;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Fills an axis with numbers: from, to, and a step or a number of equal ratios. */
final class SeriesRow {

    private final Detail detail;
    private final Label words;
    private final Composite row;
    private final Text from;
    private final Text to;
    private final Combo rule;
    private final Text by;
    private final Mark mark;
    private boolean whole;

    SeriesRow(Detail detail, Consumer<List<String>> take) {
        this.detail = detail;
        words = detail.words("Fill", "Replaces the values");
        row = detail.composing().toolkit().createComposite(detail.body());
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(5, 0).applyTo(row);
        detail.fill(row);
        from = number("from");
        detail.composing().toolkit().createLabel(row, "to");
        to = number("to");
        rule = new Combo(row, SWT.READ_ONLY);
        rule.setItems("in steps of", "log, how many");
        rule.select(0);
        rule.setToolTipText("Steps of one size, or a number of values whose ratios are equal");
        by = number("by");
        Button fill = detail.composing().toolkit().createButton(row, "Fill", SWT.PUSH);
        fill.setToolTipText("Replace the values by these numbers");
        mark = new Mark(from, "From");
        fill.addListener(SWT.Selection, e -> fill(take));
        by.addListener(SWT.DefaultSelection, e -> fill(take));
    }

    private Text number(String name) {
        Text text = new Text(row, SWT.BORDER);
        text.setMessage(name);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(36, SWT.DEFAULT)
                .applyTo(text);
        text.getAccessible()
                .addAccessibleListener(
                        new org.eclipse.swt.accessibility.AccessibleAdapter() {
                            @Override
                            public void getName(
                                    org.eclipse.swt.accessibility.@org.eclipse.jdt.annotation
                                                    .Nullable
                                            AccessibleEvent
                                            e) {
                                Objects.requireNonNull(e).result = "Fill, " + name;
                            }
                        });
        return text;
    }

    private void fill(Consumer<List<String>> take) {
        try {
            List<String> values =
                    rule.getSelectionIndex() == 0
                            ? NumberSeries.steps(from.getText(), to.getText(), by.getText())
                            : NumberSeries.ratios(
                                    from.getText(), to.getText(), by.getText(), whole);
            mark.say("", true);
            take.accept(values);
        } catch (IllegalArgumentException e) {
            mark.say(String.valueOf(e.getMessage()), true);
            from.setFocus();
        }
    }

    /** Shows the row only where numbers are swept. */
    void show(boolean visible, boolean wholeNumbers) {
        whole = wholeNumbers;
        boolean news = false;
        for (org.eclipse.swt.widgets.Control control :
                List.<org.eclipse.swt.widgets.Control>of(words, row)) {
            if (!(control.getLayoutData() instanceof GridData)) {
                control.setLayoutData(new GridData());
            }
            if (control.getLayoutData() instanceof GridData data && data.exclude == visible) {
                data.exclude = !visible;
                control.setVisible(visible);
                news = true;
            }
        }
        if (news) {
            detail.reflow();
        }
    }
}
