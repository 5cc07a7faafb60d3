package org.consilience.ui.views.internal.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.SettingValue;
import org.consilience.model.validation.CatalogueView;
import org.consilience.ui.CatalogItem;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPart;

/**
 * What is to be loaded.
 *
 * @param id the dataset's id in the catalogue
 * @param label its label in the experiment, or its id
 * @param settings its settings as text
 * @param base the folder that relative files are resolved against
 */
record DataSource(String id, String label, Map<String, String> settings, Path base) {

    /** Copies the map. */
    DataSource {
        settings = Map.copyOf(settings);
    }

    /**
     * Returns the dataset that a selection holds; on the UI thread.
     *
     * @param part where it was selected
     * @param selection any selection
     */
    static Optional<DataSource> of(@Nullable IWorkbenchPart part, @Nullable ISelection selection) {
        Object element = selection instanceof IStructuredSelection s ? s.getFirstElement() : null;
        if (element instanceof CatalogItem item) {
            return item.kind() == CatalogueView.Kind.DATASET
                    ? Optional.of(new DataSource(item.id(), item.id(), Map.of(), home()))
                    : Optional.empty();
        }
        DatasetReference dataset =
                element instanceof DatasetReference d
                        ? d
                        : Adapters.adapt(element, DatasetReference.class);
        return dataset == null ? Optional.empty() : Optional.of(of(dataset, part));
    }

    private static DataSource of(DatasetReference dataset, @Nullable IWorkbenchPart part) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (SettingValue setting : dataset.getSettings()) {
            if (setting.getName() != null && setting.getValue() != null) {
                settings.put(setting.getName(), setting.getValue());
            }
        }
        String id = text(dataset.getType());
        String label = text(dataset.getLabel());
        return new DataSource(id, label.isEmpty() ? id : label, settings, base(dataset, part));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Path base(DatasetReference dataset, @Nullable IWorkbenchPart part) {
        IEditorPart editor =
                part instanceof IEditorPart e
                        ? e
                        : part == null ? null : part.getSite().getPage().getActiveEditor();
        if (editor != null) {
            IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
            IPath location = file == null ? null : file.getLocation();
            if (location != null) {
                return folder(location.toPath());
            }
            if (editor.getEditorInput() instanceof IURIEditorInput input
                    && "file".equals(input.getURI().getScheme())) {
                return folder(Path.of(input.getURI()));
            }
        }
        Resource resource = dataset.eResource();
        URI uri = resource == null ? null : resource.getURI();
        return uri != null && uri.isFile() ? folder(Path.of(uri.toFileString())) : home();
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? home() : parent;
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}
