package org.consilience.ui.editor.internal.claims;

import java.util.function.DoubleConsumer;
import org.consilience.api.settings.SettingSpec;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.TypedField;
import org.consilience.ui.editor.internal.settings.Typing;
import org.eclipse.swt.widgets.Text;

/**
 * A number that a claim needs. A text that is none stays in the field, marked, and changes nothing.
 */
final class NumberField {

    private final Text text;
    private final SettingSpec.Range range;
    private final Mark mark;
    private final TypedField field;
    private double model = Double.NaN;
    private boolean wrong;

    NumberField(
            Text text, String name, SettingSpec.Range range, Typing typing, DoubleConsumer change) {
        this.text = text;
        this.range = range;
        mark = new Mark(text, name);
        field =
                new TypedField(
                        text,
                        typing,
                        value -> {
                            String complaint = complaint(value);
                            wrong = !complaint.isEmpty();
                            mark.say(complaint, true);
                            if (!wrong) {
                                change.accept(Double.parseDouble(value.strip()));
                            }
                        });
    }

    Mark mark() {
        return mark;
    }

    Text text() {
        return text;
    }

    /** Shows the model's number, unless what stands in the field waits to be corrected. */
    void show(double value, boolean other) {
        if (wrong && Double.compare(value, model) == 0 && !other) {
            return;
        }
        wrong = false;
        model = value;
        mark.say("", true);
        field.show(ClaimSentence.number(value));
    }

    private String complaint(String value) {
        try {
            double number = Double.parseDouble(value.strip());
            if (!Double.isFinite(number)) {
                return "%s is no number to compare with.".formatted(value.strip());
            }
            return range.contains(number) ? "" : "It must be %s.".formatted(range.words());
        } catch (NumberFormatException e) {
            return "\"%s\" is no number; the claim keeps %s."
                    .formatted(value.strip(), ClaimSentence.number(model));
        }
    }
}
