package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.consilience.model.Parts;
import org.consilience.model.SeedRange;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.TypedField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The form of the seeds: a text such as 1..10, and how many that are. */
final class SeedsDetail extends Detail {

    private static final int SHOWN = 8;

    private final Text text;
    private final TypedField field;
    private final Mark mark;
    private final Label count;

    SeedsDetail(Composite parent, Composing composing) {
        super(parent, composing);
        title().setText("Seeds");
        paragraph(Group.SEEDS.doc() + " Datasets and arms may restrict them.");
        words("Seeds", "");
        text = text();
        text.setMessage("such as 1..10 or 1,2,5");
        mark = new Mark(text, "Seeds");
        mark.explain("Whole numbers and ranges, separated by commas.");
        field =
                new TypedField(
                        text,
                        composing.typing(),
                        value ->
                                composing
                                        .session()
                                        .set(
                                                "Change Seeds",
                                                composing.session().experiment(),
                                                ExperimentPackage.Literals.EXPERIMENT__SEEDS,
                                                value.strip()));
        count = paragraph("");
        text.addListener(SWT.Modify, e -> count());
    }

    @Override
    boolean accepts(Object element) {
        return element == Group.SEEDS;
    }

    @Override
    void show(Object element) {
        var session = composing().session();
        text.setEditable(writable());
        field.show(Parts.text(session.experiment().getSeeds()));
        count();
    }

    /** Counts what is typed, before it is taken over. */
    private void count() {
        String typed = text.getText();
        try {
            List<Long> seeds = typed.isBlank() ? List.of() : SeedRange.parse(typed).seeds();
            mark(mark, composing().session().problems(composing().session().experiment(), "seeds"));
            if (!seeds.isEmpty()) {
                mark.say("", true);
            }
            say(count, seeds.isEmpty() ? "No seeds, so nothing runs." : words(seeds));
        } catch (IllegalArgumentException e) {
            mark.say(String.valueOf(e.getMessage()), true);
            say(count, String.valueOf(e.getMessage()));
        }
    }

    static String words(List<Long> seeds) {
        String first =
                seeds.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        String rest = seeds.size() > SHOWN ? ", … " + seeds.get(seeds.size() - 1) : "";
        return "%,d seed%s: %s%s"
                .formatted(seeds.size(), seeds.size() == 1 ? "" : "s", first, rest);
    }

    @Override
    void focus() {
        text.setFocus();
        text.selectAll();
    }
}
