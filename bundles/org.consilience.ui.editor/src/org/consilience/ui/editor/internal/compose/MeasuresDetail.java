package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilience.api.Measure;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.MeasureReference;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.settings.Mark;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The measures that reports show first: those ticked, in their order, then the others. */
final class MeasuresDetail extends Detail {

    private static final int MOST_ROWS = 12;

    private final Table table;
    private final ToolBar tools;
    private final Label empty;

    MeasuresDetail(Composite parent, Composing composing) {
        super(parent, composing);
        title().setText("Measures");
        paragraph(Group.MEASURES.doc());
        Composite row = composing.toolkit().createComposite(body());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(row);
        table = new Table(row, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        column("Measure", 185);
        column("Id", 110);
        column("Recorded by", 130);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, 120).applyTo(table);
        new Mark(table, "Measures").explain("Ticked ones are shown first, in this order.");
        tools = new ToolBar(row, SWT.FLAT | SWT.VERTICAL);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(tools);
        composing.toolkit().adapt(tools, false, false);
        tool("compose-up", "Move the measure up (Alt+Up)", -1);
        tool("compose-down", "Move the measure down (Alt+Down)", 1);
        empty = paragraph("");
        table.addListener(
                SWT.Selection,
                e -> {
                    if (e.detail == SWT.CHECK && e.item instanceof TableItem item) {
                        check(item);
                    }
                });
        table.addListener(SWT.KeyDown, this::key);
    }

    @Override
    boolean accepts(Object element) {
        return element == Group.MEASURES || element instanceof MeasureReference;
    }

    @Override
    void show(Object element) {
        Experiment experiment = composing().session().experiment();
        Map<String, String[]> rows = rows(experiment);
        TableItem[] chosen = table.getSelection();
        String selected = chosen.length == 0 ? "" : chosen[0].getText(1);
        List<String> ticked = ids(experiment);
        boolean other = table.getItemCount() != rows.size();
        while (table.getItemCount() > rows.size()) {
            table.remove(table.getItemCount() - 1);
        }
        int i = 0;
        for (String[] cells : rows.values()) {
            TableItem item =
                    i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            item.setText(cells);
            item.setChecked(ticked.contains(cells[1]));
            if (cells[1].equals(selected) || selected(element, cells[1])) {
                table.setSelection(i);
            }
            i++;
        }
        table.setEnabled(writable());
        tools.setEnabled(writable());
        say(empty, rows.isEmpty() ? "Add an arm first; its method says what it measures." : "");
        if (other && table.getLayoutData() instanceof GridData data) {
            data.heightHint =
                    table.getHeaderHeight()
                            + table.getItemHeight() * Math.max(3, Math.min(MOST_ROWS, rows.size()));
            reflow();
        }
    }

    private static boolean selected(Object element, String id) {
        return element instanceof MeasureReference m && id.equals(m.getId());
    }

    /** Id to title, id and arms; those of the experiment first, in its order. */
    private Map<String, String[]> rows(Experiment experiment) {
        Map<String, List<String>> arms = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        ids(experiment).forEach(id -> arms.put(id, new ArrayList<>()));
        composing()
                .knowledge()
                .installed()
                .ifPresent(
                        installed -> {
                            for (Arm arm : experiment.getArms()) {
                                for (Measure m :
                                        installed
                                                .find(arm)
                                                .map(Entry::measures)
                                                .orElse(List.of())) {
                                    arms.computeIfAbsent(m.id(), k -> new ArrayList<>())
                                            .add(Parts.text(arm.getLabel()));
                                    titles.put(
                                            m.id(),
                                            m.unit().isEmpty()
                                                    ? m.title()
                                                    : m.title() + " [" + m.unit() + "]");
                                }
                            }
                        });
        Map<String, String[]> rows = new LinkedHashMap<>();
        int all = experiment.getArms().size();
        arms.forEach(
                (id, by) ->
                        rows.put(
                                id,
                                new String[] {
                                    titles.getOrDefault(id, id),
                                    id,
                                    by.isEmpty()
                                            ? "no arm"
                                            : by.size() == all ? "all arms" : String.join(", ", by)
                                }));
        return rows;
    }

    private static List<String> ids(Experiment experiment) {
        return experiment.getMeasures().stream().map(m -> Parts.text(m.getId())).toList();
    }

    private void column(String words, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(words);
        column.setWidth(width);
    }

    private void tool(String icon, String tip, int by) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> move(by));
    }

    private void key(Event e) {
        if (e.stateMask == SWT.ALT && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
            move(e.keyCode == SWT.ARROW_UP ? -1 : 1);
            e.doit = false;
        }
    }

    private void check(TableItem item) {
        Experiment experiment = composing().session().experiment();
        String id = item.getText(1);
        if (item.getChecked()) {
            MeasureReference fresh = ExperimentFactory.eINSTANCE.createMeasureReference();
            fresh.setId(id);
            composing()
                    .session()
                    .add(
                            "Add Measure",
                            experiment,
                            ExperimentPackage.Literals.EXPERIMENT__MEASURES,
                            fresh,
                            -1);
        } else {
            composing()
                    .session()
                    .remove(
                            "Remove Measure",
                            experiment.getMeasures().stream()
                                    .filter(m -> id.equals(m.getId()))
                                    .toList());
        }
    }

    private void move(int by) {
        Experiment experiment = composing().session().experiment();
        @Nullable MeasureReference chosen = null;
        int at = table.getSelectionIndex();
        if (at >= 0 && at < experiment.getMeasures().size()) {
            chosen = experiment.getMeasures().get(at);
        }
        int to = at + by;
        if (chosen != null && writable() && to >= 0 && to < experiment.getMeasures().size()) {
            composing().session().move("Move Measure", Objects.requireNonNull(chosen), to);
        }
    }

    @Override
    void focus() {
        table.setFocus();
    }
}
