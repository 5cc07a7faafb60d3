package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.api.DataContext;
import org.consilience.api.DataException;
import org.consilience.api.Progress;
import org.consilience.engine.catalogue.Entry;
import org.consilience.engine.run.Provenance.DataFile;
import org.eclipse.jdt.annotation.Nullable;

/** Loads data for trials and keeps it for the next ones while memory allows. */
final class DataCache {

    private static final int KEEP = 16;
    private static final SoftReference<@Nullable Loaded> NONE = new SoftReference<>(null);

    private record Key(
            String dataset, Map<String, String> settings, String base, @Nullable Long seed) {}

    /** Loaded data, the hash over its values, and the files it came from. */
    record Loaded(Object data, String hash, List<DataFile> files) {}

    private final Map<Key, SoftReference<@Nullable Loaded>> cache =
            new LinkedHashMap<>(16, 0.75f, true);

    Loaded load(Entry entry, Message.Run order, Progress progress) throws Throwable {
        Key key =
                new Key(
                        entry.id(),
                        order.datasetSettings(),
                        order.base(),
                        entry.seeded() ? order.seed() : null);
        @Nullable Loaded cached = cache.getOrDefault(key, NONE).get();
        if (cached != null) {
            return cached;
        }
        Context context = new Context(entry, order, progress);
        Object data = load(entry, order.datasetSettings(), context);
        Loaded loaded = new Loaded(data, hash(data, entry, order, context.files), context.files);
        cache.put(key, new SoftReference<>(loaded));
        if (cache.size() > KEEP) {
            cache.remove(cache.keySet().iterator().next());
        }
        return loaded;
    }

    private static Object load(Entry entry, Map<String, String> settings, DataContext context)
            throws Throwable {
        @Nullable
        Object data = Calls.load(entry.provider().get(), entry.settings().parse(settings), context);
        if (data == null) {
            throw new DataException("Dataset " + entry.id() + " gave no data.");
        }
        return data;
    }

    /** Over the values; where they are no plain values, over what they were made of. */
    private static String hash(Object data, Entry entry, Message.Run order, List<DataFile> files) {
        String hash = ContentHash.value(data);
        return hash.isEmpty()
                ? ContentHash.value(
                        List.of(
                                entry.id(),
                                entry.version(),
                                order.datasetSettings(),
                                entry.seeded() ? order.seed() : 0L,
                                files.stream().map(DataFile::sha256).toList()))
                : hash;
    }

    private static final class Context implements DataContext {
        private final Entry entry;
        private final Message.Run order;
        private final Progress progress;
        private final List<DataFile> files = new ArrayList<>();

        Context(Entry entry, Message.Run order, Progress progress) {
            this.entry = entry;
            this.order = order;
            this.progress = progress;
        }

        @Override
        public Path file(String path) throws DataException {
            try {
                Path file = Path.of(order.base()).resolve(path).normalize();
                if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                    throw new DataException(
                            "%s: there is no readable file %s; give its path, absolute or relative to %s."
                                    .formatted(entry.id(), file, order.base()));
                }
                files.add(new DataFile(file.toString(), Files.size(file), ContentHash.file(file)));
                return file;
            } catch (java.nio.file.InvalidPathException e) {
                throw new DataException(
                        "%s: \"%s\" is no path: %s."
                                .formatted(entry.id(), path, String.valueOf(e.getMessage())),
                        e);
            } catch (IOException e) {
                throw new DataException(
                        "%s: %s cannot be read: %s."
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
            return order.seed();
        }

        @Override
        public Progress progress() {
            return progress;
        }
    }
}
