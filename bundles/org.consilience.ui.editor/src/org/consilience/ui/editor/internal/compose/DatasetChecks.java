package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Arm;
import org.consilience.model.validation.Problem;
import org.consilience.ui.editor.internal.settings.Mark;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The datasets that an arm runs on: all, unless some are unticked. */
final class DatasetChecks {

    private static final int ROWS = 5;

    private final Detail detail;
    private final Table table;
    private final Mark mark;

    DatasetChecks(Detail detail, Consumer<String> change) {
        this.detail = detail;
        Label label = detail.words("Datasets", "");
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .indent(0, 3)
                .applyTo(label);
        table = new Table(detail.body(), SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        detail.fill(table);
        mark = new Mark(table, "Datasets");
        mark.explain("The datasets that this arm runs on. All ticked: also those added later.");
        table.addListener(
                SWT.Selection,
                e -> {
                    if (e.detail == SWT.CHECK) {
                        change.accept(restriction());
                    }
                });
    }

    private String restriction() {
        TableItem[] items = table.getItems();
        List<String> ticked =
                Arrays.stream(items).filter(TableItem::getChecked).map(TableItem::getText).toList();
        return ticked.size() == items.length || ticked.isEmpty()
                ? ""
                : ticked.stream().collect(Collectors.joining(", "));
    }

    void show(Arm arm, List<Problem> problems) {
        List<String> chosen = Scope.labels(arm.getDatasets());
        List<String> labels = new ArrayList<>();
        detail.composing()
                .session()
                .experiment()
                .getDatasets()
                .forEach(d -> labels.add(Parts.text(d.getLabel())));
        chosen.stream().filter(c -> !labels.contains(c)).forEach(labels::add);
        boolean taller = table.getItemCount() != labels.size();
        while (table.getItemCount() > labels.size()) {
            table.remove(table.getItemCount() - 1);
        }
        for (int i = 0; i < labels.size(); i++) {
            TableItem item =
                    i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            item.setText(labels.get(i));
            item.setChecked(chosen.isEmpty() || chosen.contains(labels.get(i)));
        }
        table.setEnabled(detail.writable());
        Detail.mark(mark, problems);
        if (taller && table.getLayoutData() instanceof GridData data) {
            data.heightHint =
                    table.getItemHeight() * Math.max(1, Math.min(ROWS, labels.size())) + 4;
            detail.reflow();
        }
    }
}
