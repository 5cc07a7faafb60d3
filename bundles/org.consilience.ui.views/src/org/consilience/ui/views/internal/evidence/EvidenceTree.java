package org.consilience.ui.views.internal.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilience.engine.evidence.Verdict;
import org.consilience.ui.Icons;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.views.internal.Named;
import org.consilience.ui.views.internal.SameKey;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

/** The tree of claims, points, seeds and trials, with a column for each further run. */
final class EvidenceTree {

    private static final int RUN_WIDTH = 190;

    private final TreeViewer viewer;
    private final IntervalCell picture = new IntervalCell();
    private final Set<Verdict> shown = EnumSet.allOf(Verdict.class);
    private final List<TreeViewerColumn> others = new ArrayList<>();
    private List<JudgedRun> runs = List.of();
    private Focus focus = Focus.NONE;

    EvidenceTree(Composite parent) {
        viewer =
                new TreeViewer(
                        parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        viewer.getTree().setLinesVisible(true);
        Named.name(viewer.getTree(), "Claims with their evidence");
        viewer.setUseHashlookup(true);
        viewer.setComparer(new SameKey());
        viewer.setContentProvider(new Rows());
        viewer.addFilter(new ByVerdict());
        for (Column column : Column.values()) {
            TreeViewerColumn made = column(column.title(), column.width());
            made.setLabelProvider(column == Column.PICTURE ? picture : new Cells(column));
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows runs; what was open and selected stays so. */
    void show(List<JudgedRun> newRuns) {
        Object[] open = viewer.getExpandedElements();
        var selection = viewer.getStructuredSelection();
        List<String> before = runs.stream().skip(1).map(JudgedRun::id).toList();
        runs = List.copyOf(newRuns);
        picture.forget();
        viewer.getTree().setRedraw(false);
        try {
            if (!before.equals(runs.stream().skip(1).map(JudgedRun::id).toList())) {
                columns();
            }
            viewer.setInput(runs);
            viewer.setExpandedElements(open);
            viewer.setSelection(selection);
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /** Shows claims of a verdict, or hides them. */
    void filter(Verdict verdict, boolean visible) {
        if (visible ? shown.add(verdict) : shown.remove(verdict)) {
            viewer.refresh();
        }
    }

    /** Returns how many claims are shown. */
    long visible() {
        return runs.isEmpty()
                ? 0
                : runs.get(0).claims().stream()
                        .filter(c -> shown.contains(c.evidence().verdict()))
                        .count();
    }

    /** Emphasises the rows that another view looks at. */
    void emphasise(Focus newFocus) {
        focus = newFocus;
        viewer.refresh();
    }

    List<Row> selected() {
        List<Row> rows = new ArrayList<>();
        for (Object element : viewer.getStructuredSelection()) {
            if (element instanceof Row row) {
                rows.add(row);
            }
        }
        return rows;
    }

    void select(Row row) {
        viewer.setSelection(new StructuredSelection(row), true);
    }

    private void columns() {
        others.forEach(c -> c.getColumn().dispose());
        others.clear();
        for (JudgedRun run : runs.subList(Math.min(1, runs.size()), runs.size())) {
            TreeViewerColumn made =
                    new TreeViewerColumn(viewer, SWT.NONE, Column.STATEMENT.ordinal());
            made.getColumn().setText(run.id());
            made.getColumn().setToolTipText("The verdict of run " + run.id());
            made.getColumn().setWidth(RUN_WIDTH);
            made.getColumn().setResizable(true);
            made.setLabelProvider(new OtherRun(run.id()));
            others.add(made);
        }
    }

    private TreeViewerColumn column(String title, int width) {
        TreeViewerColumn made = new TreeViewerColumn(viewer, SWT.NONE);
        made.getColumn().setText(title);
        made.getColumn().setWidth(width);
        made.getColumn().setResizable(true);
        made.getColumn().setMoveable(true);
        return made;
    }

    /** The icon of a verdict. */
    static Image icon(Verdict verdict) {
        return Icons.image("verdict-" + verdict.word());
    }

    private boolean emphasised(Row row) {
        return switch (row) {
            case Row.OfClaim claim ->
                    !focus.arms().isEmpty() && focus.arms().containsAll(claim.arms());
            case Row.OfSeed seed ->
                    focus.seeds().contains(seed.effect().seed())
                            && (focus.trials().isEmpty()
                                    || seed.trials().stream().anyMatch(focus.trials()::contains));
            case Row.OfMissing missing -> focus.seeds().contains(missing.missing().seed());
            case Row.OfTrial trial -> focus.trials().contains(trial.id());
            case Row.OfPoint point -> false;
            case Row.OfPart part -> false;
        };
    }

    private final class Cells extends ColumnLabelProvider {

        private final Column column;

        Cells(Column column) {
            this.column = column;
        }

        @Override
        public String getText(@Nullable Object element) {
            return element instanceof Row row ? column.text(row) : "";
        }

        @Override
        public @Nullable Image getImage(@Nullable Object element) {
            if (column != Column.VERDICT) {
                return null;
            }
            return switch (element) {
                case Row.OfClaim claim -> icon(claim.claim().evidence().verdict());
                case Row.OfPoint point -> icon(point.point().verdict());
                case null, default -> null;
            };
        }

        @Override
        public @Nullable Font getFont(@Nullable Object element) {
            return column == Column.CLAIM && element instanceof Row row && emphasised(row)
                    ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                    : null;
        }

        @Override
        public @Nullable String getToolTipText(@Nullable Object element) {
            return switch (element) {
                case Row.OfClaim claim ->
                        column == Column.STATEMENT
                                ? claim.claim().evidence().statement()
                                : claim.claim().evidence().sentence();
                case Row.OfPoint point -> point.point().sentence();
                case Row.OfMissing missing -> missing.missing().reason();
                case null, default -> null;
            };
        }
    }

    private final class OtherRun extends ColumnLabelProvider {

        private final String id;

        OtherRun(String id) {
            this.id = id;
        }

        private Optional<JudgedRun> run() {
            return runs.stream().filter(r -> r.id().equals(id)).findFirst();
        }

        private Optional<JudgedClaim> claim(@Nullable Object element) {
            return element instanceof Row.OfClaim row
                    ? run().flatMap(r -> r.claim(row.key()))
                    : Optional.empty();
        }

        @Override
        public String getText(@Nullable Object element) {
            return element instanceof Row.OfClaim row
                    ? run().map(r -> EvidenceText.verdict(r, row.claim())).orElse("")
                    : "";
        }

        @Override
        public @Nullable Image getImage(@Nullable Object element) {
            Optional<JudgedClaim> claim = claim(element);
            return claim.isPresent() ? icon(claim.get().evidence().verdict()) : null;
        }

        @Override
        public String getToolTipText(@Nullable Object element) {
            return claim(element)
                    .map(c -> c.evidence().sentence())
                    .orElseGet(() -> run().map(JudgedRun::problem).orElse(""));
        }
    }

    private final class ByVerdict extends ViewerFilter {
        @Override
        public boolean select(
                @Nullable Viewer from, @Nullable Object parent, @Nullable Object element) {
            return !(element instanceof Row.OfClaim row)
                    || shown.contains(row.claim().evidence().verdict());
        }
    }

    private static final class Rows implements ITreeContentProvider {
        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> list
                            && !list.isEmpty()
                            && list.get(0) instanceof JudgedRun run
                    ? run.claims().stream().map(Row.OfClaim::new).toArray()
                    : new Object[0];
        }

        @Override
        public Object[] getChildren(@Nullable Object element) {
            return element instanceof Row row ? row.children().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(@Nullable Object element) {
            return element instanceof Row row ? row.above() : null;
        }

        @Override
        public boolean hasChildren(@Nullable Object element) {
            return element instanceof Row.OfClaim claim
                    ? !claim.claim().evidence().points().isEmpty()
                    : element instanceof Row.OfPoint point
                            ? !point.point().effects().isEmpty()
                                    || !point.point().seedsMissing().isEmpty()
                            : element instanceof Row.OfPart || element instanceof Row.OfSeed;
        }
    }
}
