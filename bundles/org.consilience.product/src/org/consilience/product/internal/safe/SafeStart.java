package org.consilience.product.internal.safe;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Looks at the workspace's own files before the platform does. What cannot be read is set aside,
 * and what made the last start end before its window came is set aside too: first the layout, then
 * all that the platform remembers. The user's files are never touched.
 */
public final class SafeStart {

    private static final int DEPTH = 3;
    private static final String LAYOUT_REASON = "may be why the last start did not get through";

    private final Path workspace;
    private final Path metadata;
    private final Path plugins;
    private final SetAside aside;
    private final StartMarker marker;
    private final Set<Path> lost = new LinkedHashSet<>();

    /**
     * Looks at nothing yet.
     *
     * @param workspace the workspace folder
     */
    public SafeStart(Path workspace) {
        this.workspace = workspace;
        metadata = workspace.resolve(".metadata");
        plugins = metadata.resolve(".plugins");
        aside = new SetAside(metadata);
        marker = new StartMarker(metadata);
    }

    /** Sets aside what is broken, and marks that a start began. */
    public void prepare() {
        int failed = marker.begin();
        if (failed > 1) {
            loseTree("is all that the platform remembers; the last starts did not get through");
            aside.move(plugins, "may be why the last starts did not get through");
        } else if (failed == 1) {
            aside.move(layout(), LAYOUT_REASON);
        }
        examine(metadata.resolve("version.ini"));
        for (Path file : settings()) {
            examine(file);
        }
        String fault = new ResourceTree(resources()).fault();
        if (fault != null) {
            loseTree(fault);
        }
    }

    /** The window is usable. */
    public void started() {
        marker.end();
    }

    /** The workbench ended by itself. */
    public void ended() {
        marker.end();
    }

    /**
     * Opens the platform's tree of resources; one that cannot be opened is set aside, and its
     * projects are found again by their folders. To be called when the workspace is known.
     */
    public void openResources() {
        String fault = ResourcesOpener.fault();
        if (fault != null) {
            loseTree("cannot be opened: " + fault.strip());
            ResourcesOpener.fault();
        }
    }

    /** Returns what was set aside and not told yet, a sentence each, and forgets it. */
    public List<String> untold() {
        return aside.untold();
    }

    /** Returns the folder of the platform's own files. */
    public Path metadata() {
        return metadata;
    }

    /** Returns where what was set aside lies. */
    public Path attic() {
        return aside.folder();
    }

    /** Returns the folders of projects that the workspace may have lost. */
    public Set<Path> lostProjects() {
        Set<Path> all = new LinkedHashSet<>(lost);
        all.addAll(LostProjects.read(metadata));
        return all;
    }

    /** The lost projects were found again. */
    public void projectsFound() {
        lost.clear();
        LostProjects.forget(metadata);
    }

    private void examine(Path file) {
        if (Files.isRegularFile(file)) {
            String fault = Damage.of(file);
            if (fault != null) {
                aside.move(file, fault);
            }
        }
    }

    private void loseTree(String why) {
        Path resources = resources();
        lost.addAll(ProjectPlaces.of(workspace, resources.resolve(".projects")));
        LostProjects.write(metadata, lost);
        for (String part : ResourceTree.PARTS) {
            aside.move(resources.resolve(part), why);
        }
    }

    private Path resources() {
        return plugins.resolve("org.eclipse.core.resources");
    }

    private Path layout() {
        return plugins.resolve("org.eclipse.e4.workbench").resolve("workbench.xmi");
    }

    /** The small files that plugins keep: layout, dialogs, preferences, launch configurations. */
    private List<Path> settings() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(plugins, DEPTH, new FileVisitOption[0])) {
            files.filter(f -> !f.startsWith(resources()))
                    .filter(SafeStart::known)
                    .forEach(found::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // No folder yet, or one that cannot be listed: the platform says so itself.
            return found;
        }
        return found;
    }

    private static boolean known(@Nullable Path file) {
        String name = file == null ? "" : String.valueOf(file.getFileName());
        return name.endsWith(".xml")
                || name.endsWith(".xmi")
                || name.endsWith(".launch")
                || name.endsWith(".prefs");
    }
}
