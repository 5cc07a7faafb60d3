package org.consilience.ui.editor.internal.wizards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.consilience.engine.Engine;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.SeedRange;
import org.consilience.model.validation.CatalogueView;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks which methods are compared, among those that accept the chosen data, and on which seeds. */
final class MethodsPage extends WizardPage {

    private static final int LIST_HEIGHT = 220;
    private static final int NAME_WIDTH = 210;
    private static final int DOC_WIDTH = 380;

    private final DataPage data;
    private final Set<Entry> chosen = new LinkedHashSet<>();
    private final @Nullable CatalogItem start;
    private List<Entry> all = new ArrayList<>();
    private @Nullable CheckboxTableViewer methods;
    private @Nullable Text search;
    private @Nullable Text seeds;

    MethodsPage(DataPage data, @Nullable CatalogItem start) {
        super("methods");
        this.data = data;
        this.start = start;
        setTitle("Methods");
        setDescription(
                "Tick the methods to compare; each becomes an arm with its default settings.");
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        Composite page = new Composite(Objects.requireNonNull(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        Text box = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        box.setMessage("Search methods");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(box);
        search = box;
        CheckboxTableViewer viewer =
                CheckboxTableViewer.newCheckList(
                        page, SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(viewer, "Method", NAME_WIDTH, entry -> entry.title());
        column(viewer, "What it does", DOC_WIDTH, entry -> entry.doc());
        viewer.addFilter(
                new ViewerFilter() {
                    @Override
                    public boolean select(
                            @Nullable Viewer v, @Nullable Object above, @Nullable Object element) {
                        return element instanceof Entry entry && fits(entry);
                    }
                });
        viewer.addCheckStateListener(
                e -> {
                    if (e.getElement() instanceof Entry entry) {
                        if (e.getChecked()) {
                            chosen.add(entry);
                        } else {
                            chosen.remove(entry);
                        }
                    }
                });
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(NAME_WIDTH + DOC_WIDTH, LIST_HEIGHT)
                .applyTo(viewer.getControl());
        methods = viewer;
        box.addListener(SWT.Modify, e -> refresh());
        new Label(page, SWT.NONE).setText("&Seeds:");
        Text seedText = new Text(page, SWT.BORDER);
        seedText.setText("1..5");
        seedText.setToolTipText("Each seed is one repetition, such as 1..5 or 1,3,7.");
        seedText.addListener(SWT.Modify, e -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(seedText);
        seeds = seedText;
        new Loader<List<Entry>>(page, this::show, e -> setErrorMessage(Faults.words(e)))
                .load(
                        "Reading the catalogue",
                        monitor -> Services.get(Engine.class).catalogue().methods());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            refresh();
        }
    }

    /** The ticked methods that accept the chosen data, in the order they were ticked. */
    List<Entry> chosen() {
        return chosen.stream().filter(this::accepts).toList();
    }

    String seeds() {
        Text text = seeds;
        return text == null ? "1..5" : text.getText();
    }

    private static void column(
            CheckboxTableViewer viewer,
            String title,
            int width,
            java.util.function.Function<Entry, String> words) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(
                new ColumnLabelProvider() {
                    @Override
                    public String getText(@Nullable Object element) {
                        return element instanceof Entry entry ? words.apply(entry) : "";
                    }
                });
    }

    private void show(List<Entry> entries) {
        all = new ArrayList<>(entries);
        all.sort(Comparator.comparing(Entry::family).thenComparing(Entry::title));
        CatalogItem item = start;
        if (item != null && item.kind() == CatalogueView.Kind.METHOD) {
            all.stream().filter(e -> e.id().equals(item.id())).forEach(chosen::add);
        }
        Objects.requireNonNull(methods).setInput(all);
        refresh();
    }

    private void refresh() {
        CheckboxTableViewer viewer = Objects.requireNonNull(methods);
        viewer.refresh();
        Set<Entry> ticked = new HashSet<>(chosen);
        Arrays.stream(viewer.getTable().getItems())
                .filter(item -> item.getData() instanceof Entry)
                .forEach(item -> item.setChecked(ticked.contains(item.getData())));
    }

    private boolean fits(Entry entry) {
        String words = Objects.requireNonNull(search).getText().toLowerCase(Locale.ROOT).strip();
        String text = (entry.id() + " " + entry.title() + " " + entry.doc() + " " + entry.family());
        return accepts(entry) && text.toLowerCase(Locale.ROOT).contains(words);
    }

    private boolean accepts(Entry entry) {
        Entry dataset = data.dataset();
        return dataset == null || dataset.dataType().equals(entry.dataType());
    }

    private void check() {
        String message = null;
        try {
            SeedRange.parse(seeds());
        } catch (IllegalArgumentException e) {
            message = Faults.words(e);
        }
        setErrorMessage(message);
        setPageComplete(message == null);
    }
}
