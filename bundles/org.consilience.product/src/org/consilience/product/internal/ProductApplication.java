package org.consilience.product.internal;

import java.util.Objects;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The one application of the product: a command runs and ends, without a display and without
 * loading a widget; no command opens the workbench.
 */
public final class ProductApplication implements IApplication {

    private volatile @Nullable IApplication delegate;

    @Override
    public @Nullable Object start(@Nullable IApplicationContext context) throws Exception {
        IApplicationContext given = Objects.requireNonNull(context);
        String[] words =
                given.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] w
                        ? w
                        : new String[0];
        // -data @none is a start without a workspace, which only commands can do with.
        boolean windows =
                Platform.getInstanceLocation() != null
                        && Invocation.hasDisplay(
                                System.getProperty("os.name", "Linux"), System.getenv());
        Invocation invocation = Invocation.of(words, windows);
        IApplication chosen =
                invocation.kind() == Invocation.Kind.COMMAND
                        ? Delegate.create(Delegate.COMMAND_LINE)
                        : new WorkbenchStart(invocation.files());
        delegate = chosen;
        return chosen.start(given);
    }

    @Override
    public void stop() {
        IApplication running = delegate;
        if (running != null) {
            running.stop();
        }
    }
}
