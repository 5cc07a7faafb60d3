package org.consilience.ui.views.internal.dataset;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.api.CancelledException;
import org.consilience.api.DataContext;
import org.consilience.api.DataException;
import org.consilience.api.Progress;
import org.consilience.engine.catalogue.Entry;
import org.eclipse.core.runtime.IProgressMonitor;

/** What a dataset is given that is loaded to be looked at: seed 1, as a worker gives it. */
final class PreviewContext implements DataContext {

    private static final long SEED = 1;

    private final Entry entry;
    private final Path base;
    private final IProgressMonitor monitor;
    private final List<Path> files = new ArrayList<>();

    PreviewContext(Entry entry, Path base, IProgressMonitor monitor) {
        this.entry = entry;
        this.base = base;
        this.monitor = monitor;
    }

    /** Returns the files that were asked for. */
    List<Path> files() {
        return files;
    }

    @Override
    public Path file(String path) throws DataException {
        try {
            Path file = base.resolve(path).normalize();
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new DataException(
                        "%s: there is no readable file %s; give its path, absolute or relative to %s."
                                .formatted(entry.id(), file, base));
            }
            files.add(file);
            return file;
        } catch (InvalidPathException e) {
            throw new DataException(
                    "%s: \"%s\" is no path: %s."
                            .formatted(entry.id(), path, String.valueOf(e.getMessage())),
                    e);
        }
    }

    @Override
    public long seed() {
        if (!entry.seeded()) {
            throw new IllegalStateException(
                    "Dataset %s uses the seed but does not declare seeded=true."
                            .formatted(entry.id()));
        }
        return SEED;
    }

    @Override
    public Progress progress() {
        return (step, total) -> {
            if (monitor.isCanceled()) {
                throw new CancelledException();
            }
        };
    }
}
