package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

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

    private final IActionBars bars;
    private final Map<String, Runnable> edits;
    private final Map<String, Optional<IAction>> before = new HashMap<>();
    private final IHandlerService handlers;
    private final IContextService contexts;
    private final Map<String, Runnable> actions;
    private final Collection<IHandlerActivation> active = new ArrayList<>();
    private @Nullable IContextActivation context;

    /**
     * Follows a list.
     *
     * @param list the list
     * @param site where handlers, key contexts and the Edit menu are
     * @param actions command id to what it does
     * @param edits id of an action of the Edit menu, such as {@code delete}, to what it does; the
     *     editor has such actions for the one selected part, a list for all that it has selected
     */
    public ListKeys(
            Control list,
            IEditorSite site,
            Map<String, Runnable> actions,
            Map<String, Runnable> edits) {
        this.bars = site.getActionBars();
        this.edits = Map.copyOf(edits);
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
        edits.forEach(
                (id, body) -> {
                    IAction other = bars.getGlobalActionHandler(id);
                    before.put(id, other == null ? Optional.empty() : Optional.of(other));
                    bars.setGlobalActionHandler(id, new Edit(body));
                });
        bars.updateActionBars();
    }

    private void leave() {
        handlers.deactivateHandlers(List.copyOf(active));
        active.clear();
        IContextActivation now = context;
        if (now != null) {
            contexts.deactivateContext(now);
            context = null;
        }
        if (!before.isEmpty()) {
            before.forEach(
                    (id, other) ->
                            bars.setGlobalActionHandler(
                                    id, other.isPresent() ? other.get() : null));
            before.clear();
            bars.updateActionBars();
        }
    }

    private static final class Edit extends Action {

        private final Runnable body;

        Edit(Runnable body) {
            this.body = body;
        }

        @Override
        public void run() {
            body.run();
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
