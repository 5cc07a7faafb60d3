package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consilience.engine.store.TrialRow;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertySheetPage;

/** The selected lines for other views: as the focus of the workbench and as a selection. */
final class RunsSelection implements ISelectionProvider {

    private final RunsGrid grid;
    private final RunsModel model;
    private final FocusService focus;
    private final RunLibrary library;
    private final Object origin;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final List<PropertySheetPage> sheets = new ArrayList<>();
    private final Map<RunElement, IPropertySource> properties = new HashMap<>();
    private StructuredSelection selection = StructuredSelection.EMPTY;

    RunsSelection(
            RunsGrid grid, RunsModel model, FocusService focus, RunLibrary library, Object origin) {
        this.grid = grid;
        this.model = model;
        this.focus = focus;
        this.library = library;
        this.origin = origin;
    }

    /** Tells the others what the hand selected. */
    void publish() {
        List<Row.Key> keys = grid.selected();
        Set<String> runs = new LinkedHashSet<>();
        List<RunElement> elements = new ArrayList<>();
        for (Row.Key key : keys) {
            switch (key) {
                case Row.RunKey run -> {
                    runs.add(run.run());
                    elements.add(new RunElement(run.run(), "", this::properties));
                }
                case Row.TrialKey trial -> {
                    runs.add(trial.run());
                    elements.add(new RunElement(trial.run(), trial.trial(), this::properties));
                }
                case Row.GroupKey group -> {
                    // a heading stands for no run
                }
            }
        }
        setSelection(new StructuredSelection(elements));
        if (elements.isEmpty()) {
            return;
        }
        Focus now = focus.focus();
        List<String> trials =
                elements.stream()
                        .filter(e -> e.run().equals(elements.get(0).run()))
                        .map(RunElement::trial)
                        .filter(t -> !t.isEmpty())
                        .toList();
        boolean same =
                trials.isEmpty()
                        && now.trials().isEmpty()
                        && List.copyOf(now.runs()).equals(List.copyOf(runs));
        if (!same) {
            focus.focus(now.withRuns(runs).withTrials(trials), origin);
        }
    }

    /** Selects what another view set. */
    void follow(Focus now) {
        Page page = model.page();
        List<Row.Key> keys = new ArrayList<>();
        if (page.snapshot().level() == Level.RUNS) {
            now.runs().forEach(run -> keys.add(new Row.RunKey(run)));
        } else if (!now.trials().isEmpty() || !now.arms().isEmpty() || !now.seeds().isEmpty()) {
            for (Row row : page.snapshot().rows()) {
                if (row instanceof Row.OfTrial of && included(now, of.trial())) {
                    keys.add(row.key());
                }
            }
        }
        grid.select(keys);
        setSelection(
                new StructuredSelection(
                        keys.stream()
                                .filter(k -> page.position(k) >= 0)
                                .map(this::element)
                                .toList()));
    }

    private RunElement element(Row.Key key) {
        return key instanceof Row.TrialKey t
                ? new RunElement(t.run(), t.trial(), this::properties)
                : new RunElement(key instanceof Row.RunKey r ? r.run() : "", "", this::properties);
    }

    private static boolean included(Focus now, TrialRow trial) {
        return trial.run().equals(now.run())
                && (now.trials().isEmpty() || now.trials().contains(trial.id()))
                && (now.arms().isEmpty() || now.arms().contains(trial.arm()))
                && (now.seeds().isEmpty() || now.seeds().contains(trial.seed()));
    }

    /** Makes a page for the Properties view. */
    PropertySheetPage sheet() {
        PropertySheetPage page = new PropertySheetPage();
        sheets.add(page);
        return page;
    }

    private IPropertySource properties(RunElement element) {
        if (properties.size() > 1 && !properties.containsKey(element)) {
            properties.clear();
        }
        return properties.computeIfAbsent(
                element, e -> new FactSheet(e, library, sheet -> refresh()));
    }

    /** Reads the properties anew, since runs changed. */
    void outdate() {
        properties.clear();
    }

    private void refresh() {
        sheets.removeIf(s -> s.getControl() == null || s.getControl().isDisposed());
        sheets.forEach(PropertySheetPage::refresh);
    }

    @Override
    public IStructuredSelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(@Nullable ISelection newSelection) {
        selection = newSelection instanceof StructuredSelection s ? s : StructuredSelection.EMPTY;
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        listeners.forEach(l -> l.selectionChanged(event));
    }

    @Override
    public void addSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        listeners.add(Objects.requireNonNull(listener));
    }

    @Override
    public void removeSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        listeners.remove(Objects.requireNonNull(listener));
    }
}
