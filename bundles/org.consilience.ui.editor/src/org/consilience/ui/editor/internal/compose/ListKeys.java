package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Lets the platform's commands, and with them its keys, work on a list while the list has the
 * keyboard; elsewhere, such as in a text field, the same keys mean what they always do.
 */
public final class ListKeys {

    /** The key context of lists of parts. */
    public static final String CONTEXT = "org.consilience.ui.editor.parts";

    /** Adds a part. */
    public static final String ADD = "org.consilience.ui.editor.add";

    /** Puts a copy behind the selected parts. */
    public static final String DUPLICATE = "org.consilience.ui.editor.duplicate";

    /** Moves the selected parts up. */
    public static final String UP = "org.consilience.ui.editor.moveUp";

    /** Moves the selected parts down. */
    public static final String DOWN = "org.consilience.ui.editor.moveDown";

    private final IHandlerService handlers;
    private final IContextService contexts;
    private final Map<String, Runnable> actions;
    private final Collection<IHandlerActivation> active = new ArrayList<>();
    private @Nullable IContextActivation context;

    /**
     * Follows a list.
     *
     * @param list the list
     * @param site where handlers and key contexts are
     * @param actions command id to what it does
     */
    public ListKeys(Control list, IServiceLocator site, Map<String, Runnable> actions) {
        this.handlers = Objects.requireNonNull(site.getService(IHandlerService.class));
        this.contexts = Objects.requireNonNull(site.getService(IContextService.class));
        this.actions = Map.copyOf(actions);
        list.addListener(SWT.FocusIn, e -> enter());
        list.addListener(SWT.FocusOut, e -> leave());
        list.addListener(SWT.Dispose, e -> leave());
    }

    private void enter() {
        leave();
        actions.forEach((id, body) -> active.add(handlers.activateHandler(id, new Body(body))));
        context = contexts.activateContext(CONTEXT);
    }

    private void leave() {
        handlers.deactivateHandlers(List.copyOf(active));
        active.clear();
        IContextActivation now = context;
        if (now != null) {
            contexts.deactivateContext(now);
            context = null;
        }
    }

    private static final class Body extends AbstractHandler {

        private final Runnable body;

        Body(Runnable body) {
            this.body = body;
        }

        @Override
        public @Nullable Object execute(@Nullable ExecutionEvent event) {
            body.run();
            return null;
        }
    }
}
