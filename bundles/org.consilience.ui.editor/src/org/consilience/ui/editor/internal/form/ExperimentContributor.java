package org.consilience.ui.editor.internal.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDEActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/** Gives the Edit and File menus to the active editor: to its text or to its parts. */
public final class ExperimentContributor extends MultiPageEditorActionBarContributor {

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final EditSession.Listener listener =
            new EditSession.Listener() {
                @Override
                public void changed() {
                    refresh();
                }

                @Override
                public void dirtyChanged() {
                    refresh();
                }
            };
    private @Nullable ExperimentEditor editor;

    /** Makes the actions. */
    public ExperimentContributor() {
        add(ActionFactory.UNDO, e -> undo(e, ITextOperationTarget.UNDO));
        add(ActionFactory.REDO, e -> undo(e, ITextOperationTarget.REDO));
        for (ActionFactory factory :
                new ActionFactory[] {
                    ActionFactory.CUT,
                    ActionFactory.COPY,
                    ActionFactory.PASTE,
                    ActionFactory.DELETE,
                    ActionFactory.SELECT_ALL
                }) {
            add(factory, e -> edit(e, factory.getId()));
        }
        add(ActionFactory.FIND, e -> find(e));
        add(ActionFactory.REVERT, ExperimentEditor::revert);
    }

    private interface Body {
        void run(ExperimentEditor editor);
    }

    private void add(ActionFactory factory, Body body) {
        Action action =
                new Action() {
                    @Override
                    public void run() {
                        ExperimentEditor now = editor;
                        if (now != null) {
                            body.run(now);
                        }
                    }
                };
        action.setActionDefinitionId(factory.getCommandId());
        actions.put(factory.getId(), action);
    }

    @Override
    public void setActiveEditor(@Nullable IEditorPart part) {
        leave();
        if (part instanceof ExperimentEditor ours) {
            editor = ours;
            ours.session().addListener(listener);
        }
        super.setActiveEditor(part);
        actions.forEach(getActionBars()::setGlobalActionHandler);
        refresh();
    }

    @Override
    public void setActivePage(@Nullable IEditorPart page) {
        ExperimentEditor now = editor;
        boolean text = now != null && now.showsSource();
        for (String id :
                new String[] {
                    IDEActionFactory.BOOKMARK.getId(), ITextEditorActionConstants.GOTO_LINE
                }) {
            getActionBars()
                    .setGlobalActionHandler(
                            id, text && now != null ? now.source().action(id) : null);
        }
        getActionBars().updateActionBars();
        refresh();
    }

    /** Brings words and states up to date. */
    void refresh() {
        ExperimentEditor now = editor;
        if (now == null) {
            return;
        }
        CommandStack stack = now.session().domain().getCommandStack();
        boolean text = now.showsSource();
        boolean typed = text && now.source().can(ITextOperationTarget.UNDO);
        boolean typedBack = text && now.source().can(ITextOperationTarget.REDO);
        Action undo = action(ActionFactory.UNDO);
        undo.setText(
                typed
                        ? "&Undo Typing"
                        : stack.canUndo() ? "&Undo " + stack.getUndoCommand().getLabel() : "&Undo");
        undo.setEnabled(text || stack.canUndo());
        Action redo = action(ActionFactory.REDO);
        redo.setText(
                typedBack
                        ? "&Redo Typing"
                        : stack.canRedo() ? "&Redo " + stack.getRedoCommand().getLabel() : "&Redo");
        redo.setEnabled(text || stack.canRedo());
        action(ActionFactory.REVERT).setEnabled(now.isDirty());
        action(ActionFactory.FIND).setEnabled(text);
    }

    private Action action(ActionFactory factory) {
        return Objects.requireNonNull(actions.get(factory.getId()));
    }

    private void undo(ExperimentEditor now, int operation) {
        if (!now.showsSource() || !now.source().operate(operation)) {
            if (operation == ITextOperationTarget.UNDO) {
                now.session().undo();
            } else {
                now.session().redo();
            }
        }
        refresh();
    }

    private void edit(ExperimentEditor now, String id) {
        if (now.showsSource()) {
            run(now.source().action(id));
        } else if (!FieldEdits.run(id)) {
            now.parts().run(id);
        }
    }

    private static void find(ExperimentEditor now) {
        if (now.showsSource()) {
            run(now.source().action(ITextEditorActionConstants.FIND));
        }
    }

    private static void run(@Nullable IAction action) {
        if (action != null) {
            action.run();
        }
    }

    private void leave() {
        ExperimentEditor last = editor;
        editor = null;
        if (last != null) {
            last.session().removeListener(listener);
        }
    }

    @Override
    public void dispose() {
        leave();
        super.dispose();
    }
}
