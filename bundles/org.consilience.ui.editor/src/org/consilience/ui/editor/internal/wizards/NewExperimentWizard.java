package org.consilience.ui.editor.internal.wizards;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.Faults;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

/** Makes an experiment from a place, a dataset or a file of one's own, and methods to compare. */
public final class NewExperimentWizard extends Wizard implements INewWizard {

    private @Nullable IWorkbench workbench;
    private @Nullable WizardNewFileCreationPage place;
    private @Nullable DataPage data;
    private @Nullable MethodsPage methods;
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    @Override
    public void init(@Nullable IWorkbench newWorkbench, @Nullable IStructuredSelection selected) {
        workbench = newWorkbench;
        selection = Objects.requireNonNull(selected);
        setWindowTitle("New Experiment");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        IContainer folder = NewFiles.folder(selection);
        WizardNewFileCreationPage file =
                new WizardNewFileCreationPage(
                        "place",
                        folder == null
                                ? StructuredSelection.EMPTY
                                : new StructuredSelection(folder));
        file.setTitle("Experiment");
        file.setDescription("Name the file and choose its folder.");
        file.setFileExtension(ExperimentFiles.EXTENSION);
        file.setFileName(
                folder == null
                        ? "my.experiment"
                        : NewFiles.unused(folder, "my.experiment").getName());
        place = file;
        addPage(file);
        DataPage dataPage = new DataPage(item());
        data = dataPage;
        addPage(dataPage);
        MethodsPage methodsPage = new MethodsPage(dataPage, item());
        methods = methodsPage;
        addPage(methodsPage);
    }

    /** What of the catalogue the user started from, or null. */
    private @Nullable CatalogItem item() {
        return selection.getFirstElement() instanceof CatalogItem item ? item : null;
    }

    @Override
    public boolean performFinish() {
        WizardNewFileCreationPage where = Objects.requireNonNull(place);
        DataPage source = Objects.requireNonNull(data);
        MethodsPage compared = Objects.requireNonNull(methods);
        IPath path = where.getContainerFullPath().append(where.getFileName());
        IFile file =
                ResourcesPlugin.getWorkspace()
                        .getRoot()
                        .getFile(
                                ExperimentFiles.EXTENSION.equals(path.getFileExtension())
                                        ? path
                                        : path.addFileExtension(ExperimentFiles.EXTENSION));
        String name = file.getFullPath().removeFileExtension().lastSegment();
        try {
            String own = ownData(source, file);
            if (own == null) {
                return false;
            }
            String text =
                    ExperimentFiles.format(
                            new ExperimentDraft(
                                            source.title(),
                                            source.dataset(),
                                            source.fileSetting(),
                                            own,
                                            compared.chosen(),
                                            compared.seeds())
                                    .experiment(name));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (!NewFiles.write(getContainer(), file, () -> new ByteArrayInputStream(bytes))) {
                return false;
            }
        } catch (ExperimentException e) {
            Faults.show("The experiment was not made: %s".formatted(Faults.words(e)), e);
            return false;
        }
        NewFiles.open(Objects.requireNonNull(workbench).getActiveWorkbenchWindow(), file);
        return true;
    }

    /**
     * How the experiment names the user's file, copied beside it if he wants; null if that failed.
     */
    private @Nullable String ownData(DataPage source, IFile experiment) {
        String chosen = source.file();
        if (chosen.isEmpty()) {
            return "";
        }
        Path file = Path.of(chosen);
        if (!source.copies()) {
            return file.toAbsolutePath().toString();
        }
        IFile copy = NewFiles.unused(experiment.getParent(), String.valueOf(file.getFileName()));
        return NewFiles.write(getContainer(), copy, () -> Files.newInputStream(file))
                ? copy.getName()
                : null;
    }
}
