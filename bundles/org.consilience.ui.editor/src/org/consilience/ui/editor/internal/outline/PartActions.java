package org.consilience.ui.editor.internal.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Cut, copy, paste, delete and the order of parts, wherever parts are shown. */
public final class PartActions {

    private final EditSession session;
    private final Supplier<List<EObject>> selection;
    private final Map<String, Action> actions = new LinkedHashMap<>();

    /**
     * Makes the actions.
     *
     * @param session what is edited
     * @param selection gives the selected parts
     */
    public PartActions(EditSession session, Supplier<List<EObject>> selection) {
        this.session = session;
        this.selection = selection;
        add(ActionFactory.UNDO, "&Undo", session::undo);
        add(ActionFactory.REDO, "&Redo", session::redo);
        add(ActionFactory.CUT, "Cu&t", this::cut);
        add(ActionFactory.COPY, "&Copy", () -> PartClipboard.copy(session, parts()));
        add(ActionFactory.PASTE, "&Paste", () -> PartClipboard.paste(session));
        add(ActionFactory.DELETE, "&Delete", () -> remove("Delete"));
    }

    private void add(ActionFactory factory, String text, Runnable body) {
        Action action =
                new Action(text) {
                    @Override
                    public void run() {
                        body.run();
                    }
                };
        action.setActionDefinitionId(factory.getCommandId());
        actions.put(factory.getId(), action);
    }

    /** Cuts the selected parts. */
    public void cut() {
        PartClipboard.copy(session, parts());
        remove("Cut");
    }

    /** Runs one of the actions. */
    public void run(String id) {
        Action action = actions.get(id);
        if (action != null) {
            action.run();
        }
    }

    /** Says what undo and redo would do. */
    void refresh() {
        CommandStack stack = session.domain().getCommandStack();
        say(ActionFactory.UNDO, "&Undo", stack.canUndo() ? stack.getUndoCommand() : null);
        say(ActionFactory.REDO, "&Redo", stack.canRedo() ? stack.getRedoCommand() : null);
    }

    private void say(ActionFactory factory, String word, @Nullable Command command) {
        Action action = actions.get(factory.getId());
        if (action != null) {
            action.setText(command == null ? word : word + " " + command.getLabel());
            action.setEnabled(command != null);
        }
    }

    /** Makes the actions those of the Edit menu. */
    void install(IActionBars bars) {
        actions.forEach(bars::setGlobalActionHandler);
        refresh();
        bars.updateActionBars();
    }

    /** Fills a context menu. */
    void fill(IMenuManager menu) {
        boolean some = !parts().isEmpty();
        boolean writable = !session.readOnly();
        actions.forEach(
                (id, action) -> {
                    if (!id.equals(ActionFactory.UNDO.getId())
                            && !id.equals(ActionFactory.REDO.getId())) {
                        boolean copies = id.equals(ActionFactory.COPY.getId());
                        boolean pastes = id.equals(ActionFactory.PASTE.getId());
                        action.setEnabled((pastes || some) && (copies || writable));
                        menu.add(action);
                    }
                });
        menu.add(new Separator());
        menu.add(mover("Move &Up", -1));
        menu.add(mover("Move Do&wn", 1));
        actions.values().forEach(a -> a.setEnabled(true));
        refresh();
    }

    private Action mover(String text, int step) {
        List<EObject> parts = parts();
        Action action =
                new Action(text) {
                    @Override
                    public void run() {
                        EObject part = parts.get(0);
                        List<?> siblings =
                                (List<?>) part.eContainer().eGet(part.eContainmentFeature());
                        session.move(
                                "Move " + PartWords.kind(part),
                                part,
                                siblings.indexOf(part) + step);
                    }
                };
        action.setEnabled(!session.readOnly() && parts.size() == 1 && room(parts.get(0), step));
        return action;
    }

    private static boolean room(EObject part, int step) {
        if (part.eContainer() == null || !part.eContainmentFeature().isMany()) {
            return false;
        }
        List<?> siblings = (List<?>) part.eContainer().eGet(part.eContainmentFeature());
        int to = siblings.indexOf(part) + step;
        return to >= 0 && to < siblings.size();
    }

    private void remove(String word) {
        List<EObject> parts = parts();
        if (!parts.isEmpty()) {
            session.remove(
                    word
                            + " "
                            + (parts.size() == 1
                                    ? PartWords.kind(parts.get(0))
                                    : parts.size() + " Parts"),
                    parts);
        }
    }

    /** The selected parts that can be taken out, without those within others. */
    private List<EObject> parts() {
        List<EObject> all = selection.get();
        return all.stream()
                .filter(p -> p.eContainer() != null && !all.contains(p.eContainer()))
                .toList();
    }
}
