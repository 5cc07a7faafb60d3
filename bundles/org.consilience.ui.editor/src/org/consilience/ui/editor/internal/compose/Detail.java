package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.editor.internal.settings.Mark;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** The right side of the page for one kind of part; made once and filled with each. */
abstract class Detail {

    /** The width that the text of a form is wrapped to if there is room for more. */
    static final int WRAP = 240;

    private final Composing composing;
    private final ScrolledForm form;

    Detail(Composite parent, Composing composing) {
        this.composing = composing;
        form = composing.toolkit().createScrolledForm(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(columns())
                .margins(8, 6)
                .spacing(Mark.ROOM, 5)
                .applyTo(form.getBody());
    }

    /** How many columns the form has. */
    int columns() {
        return 2;
    }

    /** Whether it shows such an element of the tree. */
    abstract boolean accepts(Object element);

    /** Shows an element, another one or the same with other values. */
    abstract void show(Object element);

    /** Gives the keyboard to the first field. */
    abstract void focus();

    final Composing composing() {
        return composing;
    }

    final ScrolledForm form() {
        return form;
    }

    final Composite body() {
        return form.getBody();
    }

    final boolean writable() {
        return !composing.session().readOnly();
    }

    /** A title over the whole width. */
    final Label title() {
        Label title = composing.toolkit().createLabel(body(), "");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults()
                .span(columns(), 1)
                .grab(true, false)
                .hint(WRAP, SWT.DEFAULT)
                .applyTo(title);
        return title;
    }

    /** A paragraph over the whole width. */
    final Label paragraph(String words) {
        Label label = composing.toolkit().createLabel(body(), words, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(columns(), 1)
                .grab(true, false)
                .hint(WRAP, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    /** The words before a field. */
    final Label words(String words, String hover) {
        Label label = composing.toolkit().createLabel(body(), words + ":");
        label.setToolTipText(hover);
        return label;
    }

    /** A text field over the rest of the row. */
    final Text text() {
        Text text = new Text(body(), SWT.BORDER | SWT.SINGLE);
        fill(text);
        return text;
    }

    final void fill(Control control) {
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .span(columns() - 1, 1)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(control);
    }

    /** Lays out anew after the form became longer or shorter; the place scrolled to stays. */
    final void reflow() {
        form.reflow(true);
    }

    /** Sets a paragraph's words; lays out anew if they differ. */
    final void say(Label label, String words) {
        String escaped = words.replace("&", "&&");
        if (!label.getText().equals(escaped)) {
            label.setText(escaped);
            reflow();
        }
    }

    /** Marks a field with the problems of a feature. */
    static void mark(Mark mark, List<Problem> problems) {
        mark.say(
                problems.stream()
                        .map(p -> p.message() + " " + p.remedy())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                problems.stream().anyMatch(p -> p.severity() == Severity.ERROR));
    }
}
