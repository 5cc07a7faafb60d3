package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consilience.engine.Engine;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Part;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.editor.internal.settings.SettingsLayout;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;

/**
 * What a page knows of the installed plugins. It is read in the background, piece by piece as it is
 * needed; until then the answer is empty, and listeners hear when it came. For the UI thread only.
 */
public final class Knowledge {

    private record Key(boolean method, String id) {}

    private record Lesson(Installed installed, Map<Key, SettingsLayout> layouts) {}

    private final Loader<Lesson> loader;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<Key, SettingsLayout> layouts = new HashMap<>();
    private final List<Consumer<Installed>> waiting = new ArrayList<>();
    private final Set<Key> wanted = new LinkedHashSet<>();
    private @Nullable Installed installed;

    /**
     * Starts to read.
     *
     * @param owner the control whose end is the end of it
     */
    public Knowledge(Control owner) {
        loader =
                new Loader<>(
                        owner,
                        this::learn,
                        e -> Faults.log("The catalogue could not be read for the editor.", e));
        load();
    }

    /**
     * Adds a listener.
     *
     * @param listener hears that something was learnt
     */
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Does something with what is installed: now, or as soon as that was read.
     *
     * @param body what
     */
    public void whenInstalled(Consumer<Installed> body) {
        Installed now = installed;
        if (now != null) {
            body.accept(now);
        } else {
            waiting.add(body);
        }
    }

    /** Returns what is installed, or empty while that is being read. */
    public Optional<Installed> installed() {
        Installed now = installed;
        return now == null ? Optional.empty() : Optional.of(now);
    }

    /**
     * Returns what there is to set at a dataset or arm.
     *
     * @param part the dataset or arm
     * @return the settings; empty if its plugin is missing, or while that is being read
     */
    public Optional<SettingsLayout> layout(Part part) {
        Key key = key(part);
        if (!layouts.containsKey(key)) {
            need(List.of(part));
            return Optional.empty();
        }
        return Optional.of(layouts.get(key));
    }

    /**
     * Tells whether the plugin behind a dataset or arm is known to be missing.
     *
     * @param part the dataset or arm
     */
    public boolean missing(Part part) {
        Installed now = installed;
        return now != null && now.find(part).isEmpty();
    }

    /**
     * Asks for the settings of datasets and arms.
     *
     * @param parts the datasets and arms
     */
    public void need(Collection<? extends Part> parts) {
        boolean news = false;
        for (Part part : parts) {
            Key key = key(part);
            if (!layouts.containsKey(key) && !missing(part)) {
                news |= wanted.add(key);
            }
        }
        if (news) {
            load();
        }
    }

    /** Tells whether something is still being read. */
    public boolean busy() {
        return loader.busy();
    }

    private static Key key(Part part) {
        return new Key(part instanceof Arm, Parts.provider(part));
    }

    private void load() {
        List<Key> keys = List.copyOf(wanted);
        Installed known = installed;
        loader.load("Reading the catalogue", monitor -> read(known, keys, monitor));
    }

    private static Lesson read(
            @Nullable Installed known, List<Key> keys, IProgressMonitor monitor) {
        Catalogue catalogue = Services.get(Engine.class).catalogue();
        Installed installed = known == null ? Installed.read(catalogue) : known;
        Map<Key, SettingsLayout> layouts = new HashMap<>();
        for (Key key : keys) {
            if (monitor.isCanceled()) {
                break;
            }
            installed.find(key.method(), key.id()).ifPresent(e -> read(e, key, layouts));
        }
        return new Lesson(installed, layouts);
    }

    private static void read(Entry entry, Key key, Map<Key, SettingsLayout> layouts) {
        try {
            layouts.put(key, SettingsLayout.of(entry.settings()));
        } catch (RuntimeException | LinkageError e) {
            Faults.log("The settings of \"%s\" could not be read.".formatted(entry.id()), e);
        }
    }

    private void learn(Lesson lesson) {
        installed = lesson.installed();
        layouts.putAll(lesson.layouts());
        wanted.clear();
        List.copyOf(listeners).forEach(Runnable::run);
        List<Consumer<Installed>> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(body -> body.accept(lesson.installed()));
    }
}
