package org.consilience.ui.editor.internal.wizards;

import java.util.List;
import java.util.Objects;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.Paper;
import org.consilience.ui.Example;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

/** Lists the examples by the paper that they refer to, and asks where the copy goes. */
final class ExamplePage extends WizardPage {

    private static final int LIST_HEIGHT = 200;
    private static final int PAPER_WIDTH = 330;
    private static final int TITLE_WIDTH = 290;
    private static final int DOC_HEIGHT = 90;

    private final String start;
    private @Nullable TableViewer examples;
    private @Nullable Text doc;
    private @Nullable Text folder;

    ExamplePage(String start) {
        super("example");
        this.start = start;
        setTitle("Example");
        setDescription(
                "Choose a paper. The example runs it in a size for one machine, with its claims.");
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        Composite page = new Composite(Objects.requireNonNull(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        TableViewer viewer =
                new TableViewer(page, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(viewer, "Paper", PAPER_WIDTH, ExamplePage::paper);
        column(viewer, "Experiment", TITLE_WIDTH, Experiment::getTitle);
        viewer.addSelectionChangedListener(e -> chosenChanged());
        viewer.addDoubleClickListener(
                e -> {
                    if (isPageComplete() && getWizard().performFinish()) {
                        getShell().close();
                    }
                });
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(3, 1)
                .hint(PAPER_WIDTH + TITLE_WIDTH, LIST_HEIGHT)
                .applyTo(viewer.getControl());
        examples = viewer;
        Text text = new Text(page, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .hint(PAPER_WIDTH, DOC_HEIGHT)
                .applyTo(text);
        doc = text;
        new Label(page, SWT.NONE).setText("&Folder:");
        Text target = new Text(page, SWT.BORDER);
        target.setText(start);
        target.addListener(SWT.Modify, e -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
        folder = target;
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addListener(SWT.Selection, e -> browse());
        setButtonLayoutData(browse);
        new Loader<List<Example>>(page, this::show, e -> setErrorMessage(Faults.words(e)))
                .load("Reading the examples", monitor -> Example.all());
        setControl(page);
        check();
    }

    @Nullable
    Example chosen() {
        TableViewer viewer = examples;
        return viewer != null
                        && viewer.getStructuredSelection().getFirstElement() instanceof Example e
                ? e
                : null;
    }

    String folder() {
        Text text = folder;
        return text == null ? start : text.getText().strip();
    }

    private void show(List<Example> found) {
        TableViewer viewer = Objects.requireNonNull(examples);
        viewer.setInput(found);
        if (found.isEmpty()) {
            setErrorMessage("No installed plugin brings an example; install one that does.");
        } else {
            viewer.setSelection(new StructuredSelection(found.get(0)));
        }
    }

    private void chosenChanged() {
        Example example = chosen();
        String words = example == null ? "" : example.experiment().getDescription();
        Objects.requireNonNull(doc).setText(words == null ? "" : words);
        check();
    }

    private void browse() {
        ContainerSelectionDialog dialog =
                new ContainerSelectionDialog(
                        getShell(), null, true, "Where the example is copied to:");
        if (dialog.open() == org.eclipse.jface.window.Window.OK && dialog.getResult().length > 0) {
            Objects.requireNonNull(folder).setText(String.valueOf(dialog.getResult()[0]));
        }
    }

    private void check() {
        IPath path = IPath.fromOSString(folder()).makeAbsolute();
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        String message = null;
        if (path.segmentCount() == 0) {
            message = "Name the project that the example is copied to.";
        } else {
            IStatus status =
                    workspace.validatePath(path.toString(), IResource.PROJECT | IResource.FOLDER);
            IResource there = workspace.getRoot().findMember(path);
            if (!status.isOK()) {
                message = status.getMessage();
            } else if (there != null && !(there instanceof IContainer)) {
                message = "%s is a file; name a folder.".formatted(path);
            } else if (path.segmentCount() > 1
                    && !workspace.getRoot().getProject(path.segment(0)).isOpen()) {
                message = "There is no open project %s.".formatted(path.segment(0));
            }
        }
        setErrorMessage(message);
        setPageComplete(message == null && chosen() != null);
    }

    private static String paper(Experiment experiment) {
        Paper paper = experiment.getPaper();
        return paper == null
                ? ""
                : "%s (%s, %d)".formatted(paper.getTitle(), paper.getAuthors(), paper.getYear());
    }

    private static void column(
            TableViewer viewer,
            String title,
            int width,
            java.util.function.Function<Experiment, @Nullable String> words) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(
                new ColumnLabelProvider() {
                    @Override
                    public String getText(@Nullable Object element) {
                        String text =
                                element instanceof Example e ? words.apply(e.experiment()) : null;
                        return text == null ? "" : text;
                    }
                });
    }
}
