package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The right side of the page: the form of what is chosen. A form is made when it is first shown.
 */
final class DetailBook {

    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final Label several;
    private final List<Detail> made = new ArrayList<>();
    private final List<Supplier<Detail>> makers = new ArrayList<>();
    private @Nullable Detail current;
    private @Nullable Object element;

    DetailBook(Composite parent, Composing composing, Consumer<Group> adder) {
        body = composing.toolkit().createComposite(parent);
        stack.marginWidth = 0;
        body.setLayout(stack);
        several = composing.toolkit().createLabel(body, "", SWT.WRAP | SWT.CENTER);
        makers.add(() -> new PartDetail(body, composing, true));
        makers.add(() -> new PartDetail(body, composing, false));
        makers.add(() -> new AxisDetail(body, composing));
        makers.add(() -> new GroupDetail(body, composing, adder));
        makers.add(() -> new SeedsDetail(body, composing));
        makers.add(() -> new DeviceDetail(body, composing));
        makers.add(() -> new MeasuresDetail(body, composing));
    }

    Composite control() {
        return body;
    }

    /** Shows what is chosen. */
    void show(List<Object> chosen) {
        if (chosen.size() != 1) {
            element = null;
            current = null;
            several.setText(
                    chosen.isEmpty()
                            ? "Choose what to edit on the left."
                            : chosen.size()
                                    + " parts are chosen. Move, duplicate, copy or remove them together, or choose one to edit it.");
            top(several);
            return;
        }
        Object one = chosen.get(0);
        Detail detail = detail(one);
        element = one;
        current = detail;
        if (detail != null) {
            detail.show(one);
            top(detail.form());
        }
    }

    /** Shows the same again, with its values of now. */
    void refresh() {
        Detail detail = current;
        Object one = element;
        if (detail != null && one != null) {
            detail.show(one);
        }
    }

    /** Gives the keyboard to the form. */
    void focus() {
        Detail detail = current;
        if (detail != null) {
            detail.focus();
        }
    }

    private @Nullable Detail detail(Object one) {
        for (Detail detail : made) {
            if (detail.accepts(one)) {
                return detail;
            }
        }
        while (made.size() < makers.size()) {
            Detail fresh = makers.get(made.size()).get();
            made.add(fresh);
            if (fresh.accepts(one)) {
                return fresh;
            }
        }
        return null;
    }

    private void top(org.eclipse.swt.widgets.Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            body.layout();
        }
    }
}
