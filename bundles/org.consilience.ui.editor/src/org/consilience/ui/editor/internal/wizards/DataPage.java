package org.consilience.ui.editor.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilience.api.settings.SettingSpec;
import org.consilience.engine.Engine;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.validation.CatalogueView;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks what the methods learn from: a dataset of the catalogue, or a file that it reads. */
final class DataPage extends WizardPage {

    private static final int LIST_HEIGHT = 130;
    private static final int WIDTH = 420;

    /** A dataset with the setting by which it reads a file, or an empty string. */
    private record Choice(Entry entry, String fileSetting, String fileDoc) {}

    private final @Nullable CatalogItem start;
    private @Nullable Text title;
    private @Nullable TableViewer datasets;
    private @Nullable Label doc;
    private @Nullable Text file;
    private @Nullable Button browse;
    private @Nullable Button copy;

    DataPage(@Nullable CatalogItem start) {
        super("data");
        this.start = start;
        setTitle("Data");
        setDescription("Choose a dataset. If it reads files, you can name one of your own.");
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        Composite page = new Composite(Objects.requireNonNull(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new Label(page, SWT.NONE).setText("&Title:");
        Text titleText = new Text(page, SWT.BORDER);
        titleText.setMessage("What the experiment is to show");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(titleText);
        title = titleText;
        Label label = new Label(page, SWT.NONE);
        label.setText("&Dataset:");
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        TableViewer viewer = new TableViewer(page, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(
                new LabelProvider() {
                    @Override
                    public String getText(@Nullable Object element) {
                        return element instanceof Choice c
                                ? c.entry().title() + "  (" + c.entry().id() + ")"
                                : "";
                    }

                    @Override
                    public Image getImage(@Nullable Object element) {
                        return Icons.image("dataset");
                    }
                });
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(WIDTH, LIST_HEIGHT)
                .applyTo(viewer.getControl());
        datasets = viewer;
        new Label(page, SWT.NONE);
        Label docLabel = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(docLabel);
        doc = docLabel;
        createFileRow(page);
        viewer.addSelectionChangedListener(e -> chosen());
        new Loader<List<Choice>>(page, this::show, e -> setErrorMessage(Faults.words(e)))
                .load("Reading the catalogue", monitor -> choices());
        setControl(page);
        chosen();
    }

    private void createFileRow(Composite page) {
        new Label(page, SWT.NONE).setText("&File:");
        Text fileText = new Text(page, SWT.BORDER);
        fileText.setMessage("Your own file; empty for the generated data");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fileText);
        fileText.addListener(SWT.Modify, e -> check());
        file = fileText;
        Button button = new Button(page, SWT.PUSH);
        button.setText("&Browse...");
        button.addListener(SWT.Selection, e -> browse());
        setButtonLayoutData(button);
        browse = button;
        new Label(page, SWT.NONE);
        Button copies = new Button(page, SWT.CHECK);
        copies.setText("&Copy the file beside the experiment, so that both move together");
        copies.setSelection(true);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(copies);
        copy = copies;
    }

    String title() {
        Text text = title;
        return text == null ? "" : text.getText();
    }

    @Nullable
    Entry dataset() {
        Choice choice = choice();
        return choice == null ? null : choice.entry();
    }

    String fileSetting() {
        Choice choice = choice();
        return choice == null ? "" : choice.fileSetting();
    }

    /** The user's file, or an empty string. */
    String file() {
        Text text = file;
        return text == null || !text.isEnabled() ? "" : text.getText().strip();
    }

    boolean copies() {
        Button button = copy;
        return button != null && button.getSelection();
    }

    private @Nullable Choice choice() {
        TableViewer viewer = datasets;
        return viewer != null
                        && viewer.getStructuredSelection().getFirstElement() instanceof Choice c
                ? c
                : null;
    }

    private static List<Choice> choices() {
        return Services.get(Engine.class).catalogue().datasets().stream()
                .map(DataPage::choice)
                .toList();
    }

    /** A dataset whose settings cannot be read is offered without a file. */
    private static Choice choice(Entry entry) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            entry.settings().specs().stream()
                    .filter(SettingSpec::file)
                    .forEach(spec -> files.put(spec.name(), spec.doc()));
        } catch (RuntimeException | LinkageError e) {
            Faults.log(
                    "The settings of %s (%s) cannot be read: %s"
                            .formatted(entry.id(), entry.bundle(), Faults.words(e)),
                    e);
        }
        return files.entrySet().stream()
                .findFirst()
                .map(f -> new Choice(entry, f.getKey(), f.getValue()))
                .orElseGet(() -> new Choice(entry, "", ""));
    }

    private void show(List<Choice> choices) {
        TableViewer viewer = Objects.requireNonNull(datasets);
        viewer.setInput(choices);
        CatalogItem item = start;
        choices.stream()
                .filter(
                        c ->
                                item == null
                                        || item.kind() != CatalogueView.Kind.DATASET
                                        || c.entry().id().equals(item.id()))
                .findFirst()
                .ifPresent(c -> viewer.setSelection(new StructuredSelection(c), true));
    }

    private void chosen() {
        Choice choice = choice();
        boolean reads = choice != null && !choice.fileSetting().isEmpty();
        Objects.requireNonNull(doc)
                .setText(
                        choice == null
                                ? "Without a dataset the experiment can be composed, but not run."
                                : choice.entry().doc()
                                        + (reads ? " File: " + choice.fileDoc() + "." : ""));
        Objects.requireNonNull(file).setEnabled(reads);
        Objects.requireNonNull(browse).setEnabled(reads);
        Objects.requireNonNull(copy).setEnabled(reads);
        Objects.requireNonNull(doc).getParent().layout(true);
        check();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText("Data File");
        String name = dialog.open();
        if (name != null) {
            Objects.requireNonNull(file).setText(name);
        }
    }

    private void check() {
        String name = file();
        String message = null;
        if (!name.isEmpty()) {
            try {
                if (!Files.isReadable(Path.of(name)) || Files.isDirectory(Path.of(name))) {
                    message =
                            "There is no readable file %s; choose one with Browse.".formatted(name);
                }
            } catch (InvalidPathException e) {
                message = "%s is no file name.".formatted(name);
            }
        }
        setErrorMessage(message);
        setPageComplete(message == null);
    }
}
