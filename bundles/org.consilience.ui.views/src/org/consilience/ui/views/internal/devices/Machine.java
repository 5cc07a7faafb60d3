package org.consilience.ui.views.internal.devices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilience.engine.Workspace;
import org.consilience.ui.WorkbenchPreferences;
import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;

/** Facts of the machine and the installation that a report of a problem needs. */
final class Machine {

    /**
     * A fact.
     *
     * @param name what it is
     * @param value the value
     */
    record Fact(String name, String value) {}

    private Machine() {}

    /** Collects the facts; asks the disk, so not on the UI thread. */
    static List<Fact> facts() {
        Workspace workspace = WorkbenchPreferences.workspace();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Version", version()));
        facts.add(
                new Fact(
                        "System",
                        "%s %s, %s"
                                .formatted(
                                        property("os.name"),
                                        property("os.version"),
                                        property("os.arch"))));
        facts.add(new Fact("Java", "%s, %s".formatted(property("java.runtime.version"), vendor())));
        facts.add(new Fact("Cores", Integer.toString(Runtime.getRuntime().availableProcessors())));
        facts.add(new Fact("Memory", Memory.words(Memory.total())));
        Runtime runtime = Runtime.getRuntime();
        facts.add(
                new Fact(
                        "Heap of the workbench",
                        Memory.words(
                                runtime.totalMemory() - runtime.freeMemory(),
                                runtime.maxMemory())));
        facts.add(new Fact("Runs and data", workspace.home().toString()));
        facts.add(new Fact("Free disk there", free(workspace.home())));
        facts.add(new Fact("Projects", area(Platform.getInstanceLocation().getURL())));
        facts.add(new Fact("Installation", area(Platform.getInstallLocation().getURL())));
        int workers = WorkbenchPreferences.workers();
        facts.add(
                new Fact(
                        "Workers of a run",
                        workers == 0 ? "as many as the device has slots" : workers + " at most"));
        return facts;
    }

    private static String version() {
        Bundle bundle = Platform.getBundle("org.consilience.ui");
        IProduct product = Platform.getProduct();
        String name = product == null ? null : product.getName();
        return "%s %s"
                .formatted(
                        name == null ? "Consilience" : name,
                        bundle == null ? "" : bundle.getVersion().toString());
    }

    private static String vendor() {
        return property("java.vm.name") + " by " + property("java.vendor");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** The folder may not exist yet: the disk is that of the nearest one above that does. */
    private static String free(Path folder) {
        @Nullable Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return "unknown";
        }
        try {
            var store = Files.getFileStore(there);
            return Memory.words(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String area(java.net.@Nullable URL url) {
        return url == null ? "none" : url.getPath();
    }
}
