package org.consilience.ui.editor.internal.compose;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the datasets, arms or axes are, and a way to add one. */
final class GroupDetail extends Detail {

    private final Label title;
    private final Label words;
    private final Button add;
    private Group group = Group.DATASETS;

    GroupDetail(Composite parent, Composing composing, Consumer<Group> adder) {
        super(parent, composing);
        title = title();
        words = paragraph("");
        add = composing.toolkit().createButton(body(), "", SWT.PUSH);
        add.addListener(SWT.Selection, e -> adder.accept(group));
    }

    @Override
    boolean accepts(Object element) {
        return element instanceof Group g && g.open();
    }

    @Override
    void show(Object element) {
        if (element instanceof Group g) {
            group = g;
            title.setText(g.title());
            add.setText("Add " + g.one() + (g == Group.AXES ? "" : "…"));
            add.setEnabled(writable());
            add.setToolTipText("Ins");
            String hint = g == Group.AXES ? "" : " Or drag from the Catalog view into the list.";
            words.setText(g.doc() + hint);
            reflow();
        }
    }

    @Override
    void focus() {
        add.setFocus();
    }
}
