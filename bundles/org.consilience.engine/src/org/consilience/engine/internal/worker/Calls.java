package org.consilience.engine.internal.worker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.consilience.api.DataContext;
import org.consilience.api.Dataset;
import org.consilience.api.Method;
import org.consilience.api.Trial;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Calls providers whose type parameters are known to nobody here. Method handles check at the call
 * what a cast would leave unchecked, and pass on what the plugin throws as it is.
 */
final class Calls {

    private static final MethodHandle LOAD =
            find(Dataset.class, "load", Object.class, Record.class, DataContext.class);
    private static final MethodHandle RUN = find(Method.class, "run", void.class, Trial.class);

    private Calls() {}

    static @Nullable Object load(Object dataset, Record settings, DataContext context)
            throws Throwable {
        return LOAD.invoke(dataset, settings, context);
    }

    static void run(Object method, Trial<?, ?> trial) throws Throwable {
        RUN.invoke(method, trial);
    }

    private static MethodHandle find(
            Class<?> service, String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(service, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
