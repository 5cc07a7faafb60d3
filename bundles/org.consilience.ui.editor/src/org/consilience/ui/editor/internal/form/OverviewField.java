package org.consilience.ui.editor.internal.form;

import java.util.List;
import java.util.Objects;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.TypedField;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Text;

/** A field of the overview over one attribute of the experiment, its paper or its budget. */
final class OverviewField {

    private final EditSession session;
    private final Text text;
    private final String label;
    private final @Nullable EReference holder;
    private final EAttribute attribute;
    private final TypedField field;
    private final Mark mark;

    /**
     * Binds a widget.
     *
     * @param holder the experiment's reference to the part, made when a value is written; null for
     *     the experiment itself
     */
    OverviewField(
            EditSession session,
            Typing typing,
            Text text,
            String label,
            @Nullable EReference holder,
            EAttribute attribute) {
        this.session = session;
        this.text = text;
        this.label = label;
        this.holder = holder;
        this.attribute = attribute;
        field = new TypedField(text, typing, this::write);
        mark = new Mark(text, label);
        mark.explain(doc(attribute));
    }

    /** Shows what is wrong with the value. */
    void mark() {
        EObject part = part();
        List<Problem> problems =
                part == null ? List.of() : session.problems(part, attribute.getName());
        mark.say(
                String.join(
                        "\n", problems.stream().map(p -> p.message() + " " + p.remedy()).toList()),
                problems.stream().anyMatch(p -> p.severity() == Severity.ERROR));
    }

    private static String doc(EAttribute attribute) {
        String words = EcoreUtil.getDocumentation(attribute);
        return words == null ? "" : words;
    }

    private @Nullable EObject part() {
        return holder == null ? session.experiment() : (EObject) session.experiment().eGet(holder);
    }

    boolean isOf(EObject other, String feature) {
        return other == part() && (feature.isEmpty() || attribute.getName().equals(feature));
    }

    void focus() {
        text.setFocus();
        text.selectAll();
    }

    void show() {
        EObject part = part();
        Object value = part == null ? null : part.eGet(attribute);
        String words = value == null ? "" : words(value);
        field.show(words);
        text.setEditable(!session.readOnly());
        mark();
    }

    /** Numbers of 0, which mean none, show as an empty field. */
    private static String words(Object value) {
        if (value instanceof Number number) {
            double d = number.doubleValue();
            return d == 0
                    ? ""
                    : d == Math.rint(d) && Math.abs(d) < 1e15
                            ? String.valueOf((long) d)
                            : value.toString();
        }
        return value.toString();
    }

    private void write(String words) {
        Object value;
        try {
            value = words.isBlank() ? null : parse(words.strip());
        } catch (NumberFormatException e) {
            mark.say("%s must be a number.".formatted(label), true);
            return;
        }
        EObject part = part();
        if (part != null) {
            session.set("Change " + label, part, attribute, value);
        } else if (value != null && holder != null) {
            EObject fresh = EcoreUtil.create(Objects.requireNonNull(holder).getEReferenceType());
            fresh.eSet(attribute, value);
            session.execute(
                    "Change " + label,
                    new SetCommand(session.domain(), session.experiment(), holder, fresh));
        }
        if (session.readOnly()) {
            show();
        }
    }

    private Object parse(String words) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (type == int.class) {
            return Integer.valueOf(words);
        } else if (type == double.class) {
            return Double.valueOf(words);
        }
        return words;
    }
}
