package org.consilience.ui.editor.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilience.engine.run.PlannedTrial;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The plan as tables: how many trials each arm has, and the first trials in their order. */
final class PlanTables {

    private static final int HEIGHT = 110;

    private final Composite body;
    private final Table arms;
    private final Table trials;
    private final Label note;

    PlanTables(Composite parent, FormToolkit toolkit) {
        body = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(body);
        note = toolkit.createLabel(body, "", SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(300, SWT.DEFAULT)
                .exclude(true)
                .applyTo(note);
        note.setVisible(false);
        arms = table("Trials of each arm");
        column(arms, "Arm", 120, SWT.LEFT);
        column(arms, "Trials", 55, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(false, true).hint(185, HEIGHT).applyTo(arms);
        trials = table("The first trials of the plan");
        column(trials, "#", 42, SWT.RIGHT);
        column(trials, "Dataset", 90, SWT.LEFT);
        column(trials, "Arm", 110, SWT.LEFT);
        column(trials, "Seed", 48, SWT.RIGHT);
        column(trials, "Point", 160, SWT.LEFT);
        GridDataFactory.fillDefaults().grab(true, true).hint(220, HEIGHT).applyTo(trials);
    }

    Composite control() {
        return body;
    }

    private Table table(String name) {
        Table table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(
                                    @org.eclipse.jdt.annotation.Nullable AccessibleEvent e) {
                                if (e != null && e.childID < 0) {
                                    e.result = name;
                                }
                            }
                        });
        return table;
    }

    private static void column(Table table, String words, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(words);
        column.setWidth(width);
    }

    void show(PlanSummary plan) {
        List<String[]> counts = new ArrayList<>();
        for (Map.Entry<String, Integer> arm : plan.byArm().entrySet()) {
            counts.add(new String[] {arm.getKey(), "%,d".formatted(arm.getValue())});
        }
        fill(arms, counts);
        List<String[]> rows = new ArrayList<>();
        for (PlannedTrial trial : plan.first()) {
            rows.add(
                    new String[] {
                        Integer.toString(trial.number()),
                        trial.dataset(),
                        trial.arm(),
                        Long.toString(trial.seed()),
                        point(trial)
                    });
        }
        fill(trials, rows);
        note.setText(note(plan).replace("&", "&&"));
        if (note.getLayoutData() instanceof GridData data) {
            data.exclude = note.getText().isEmpty();
            note.setVisible(!data.exclude);
        }
    }

    private static String point(PlannedTrial trial) {
        StringBuilder words = new StringBuilder();
        trial.point()
                .forEach(
                        (target, value) ->
                                words.append(words.isEmpty() ? "" : ", ")
                                        .append(target)
                                        .append('=')
                                        .append(value));
        return words.toString();
    }

    private static String note(PlanSummary plan) {
        if (!plan.problems().isEmpty()) {
            String more = plan.problems().size() > 1 ? " The Problems view lists all." : "";
            return plan.problems().get(0) + more;
        }
        if (plan.bounded()) {
            return "The plan is too long to be listed while it is edited.";
        }
        return plan.trials() > plan.first().size()
                ? "The first %,d of %,d trials.".formatted(plan.first().size(), plan.trials())
                : "";
    }

    private static void fill(Table table, List<String[]> rows) {
        table.setRedraw(false);
        while (table.getItemCount() > rows.size()) {
            table.remove(table.getItemCount() - 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            TableItem item =
                    i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            item.setText(rows.get(i));
        }
        table.setRedraw(true);
    }
}
