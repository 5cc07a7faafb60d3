package org.consilience.ui.views.internal.runs;

import java.util.List;
import org.consilience.ui.Faults;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Makes the collections that NatTable uses find their own classes. They look for them with the
 * service loader of Java, which sees nothing of another bundle: unless it is told where to look
 * when each factory is first used, no cell is ever drawn.
 */
final class CollectionFactories {

    private static final String BUNDLE = "org.eclipse.collections.impl";

    private static final List<String> FACTORIES =
            List.of("Lists", "Sets", "Maps", "Bags", "primitive.IntLists", "primitive.IntSets");

    private CollectionFactories() {}

    static void find() {
        Bundle bundle = Platform.getBundle(BUNDLE);
        BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            Faults.log("The bundle %s is missing; tables stay empty.".formatted(BUNDLE), null);
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(wiring.getClassLoader());
            for (String factory : FACTORIES) {
                Class.forName(
                        "org.eclipse.collections.api.factory." + factory,
                        true,
                        wiring.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            Faults.log("The tables' collections cannot be used: %s".formatted(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
