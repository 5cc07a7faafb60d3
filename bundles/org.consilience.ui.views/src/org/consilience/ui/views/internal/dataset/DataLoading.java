package org.consilience.ui.views.internal.dataset;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.consilience.api.CancelledException;
import org.consilience.api.DataContext;
import org.consilience.api.DataException;
import org.consilience.api.Dataset;
import org.consilience.api.settings.SettingsException;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.ui.Faults;
import org.consilience.ui.inspect.DataPreview;
import org.consilience.ui.inspect.DataPreviews;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;

/** Loads data and prepares its preview; away from the UI thread, with nothing taken on trust. */
final class DataLoading {

    /** The dataset's type parameters are known to nobody here; a handle checks them at the call. */
    private static final MethodHandle LOAD = load();

    /**
     * Data ready to be shown.
     *
     * @param title the dataset's title
     * @param files the files it was read from
     * @param seeded whether it changes with the seed
     * @param plugin the bundle that provides it
     * @param body shows it
     */
    record Loaded(
            String title,
            List<Path> files,
            boolean seeded,
            String plugin,
            Consumer<Composite> body) {}

    private DataLoading() {}

    /**
     * Loads.
     *
     * @param source what
     * @param catalogue who provides it
     * @param monitor says when nobody waits any more
     * @throws DataException if there is nothing to show, with a message for the user
     */
    static Loaded load(DataSource source, Catalogue catalogue, IProgressMonitor monitor)
            throws DataException {
        Entry entry =
                catalogue
                        .find(Catalogue.Kind.DATASET, source.id())
                        .orElseThrow(
                                () ->
                                        new DataException(
                                                "No installed plugin provides the dataset \"%s\". Install one, or choose a dataset of the Catalog."
                                                        .formatted(source.id())));
        DataPreview<?> preview =
                DataPreviews.find(entry.dataType())
                        .orElseThrow(
                                () ->
                                        new DataException(
                                                "No installed plugin shows data of type %s; %s gives such data all the same."
                                                        .formatted(entry.dataType(), entry.id())));
        PreviewContext context = new PreviewContext(entry, source.base(), monitor);
        try {
            @Nullable
            Object data =
                    LOAD.invoke(
                            entry.provider().get(),
                            (Record) entry.settings().parse(source.settings()),
                            (DataContext) context);
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (data == null) {
                throw new DataException("Dataset " + entry.id() + " gave no data.");
            }
            Consumer<Composite> body = prepare(preview, data, monitor);
            return new Loaded(entry.title(), context.files(), entry.seeded(), entry.bundle(), body);
        } catch (DataException e) {
            throw e;
        } catch (SettingsException e) {
            throw new DataException(Faults.words(e), e);
        } catch (CancelledException | OperationCanceledException e) {
            throw new OperationCanceledException();
        } catch (Throwable e) { // a plugin may throw anything, and the workbench goes on
            String sentence =
                    "The dataset \"%s\" of the plugin %s failed: %s"
                            .formatted(entry.id(), entry.bundle(), said(e));
            Faults.log(sentence, e);
            throw new DataException(sentence, e);
        }
    }

    /** Returns the words of whatever a plugin threw. */
    static String said(Throwable e) {
        return e instanceof OutOfMemoryError
                ? "it needs more memory than the workbench has; make it smaller"
                : e.getClass().getSimpleName() + ": " + Faults.words(e);
    }

    private static <D> Consumer<Composite> prepare(
            DataPreview<D> preview, Object data, IProgressMonitor monitor) throws Exception {
        return preview.prepare(preview.type().cast(data), monitor);
    }

    private static MethodHandle load() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            Dataset.class,
                            "load",
                            MethodType.methodType(Object.class, Record.class, DataContext.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
