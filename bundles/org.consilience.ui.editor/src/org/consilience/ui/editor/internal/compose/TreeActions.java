package org.consilience.ui.editor.internal.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.experiment.Experiment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;

/** What the tree's buttons, keys and menu do. */
final class TreeActions {

    private final Composing composing;
    private final ComposeTree tree;
    private final Edits edits;

    TreeActions(Composing composing, ComposeTree tree) {
        this.composing = composing;
        this.tree = tree;
        this.edits = new Edits(composing.session());
    }

    Edits edits() {
        return edits;
    }

    /** The group that the selection is in. */
    Optional<Group> group() {
        List<Object> selection = tree.selection();
        return selection.isEmpty() ? Optional.empty() : Group.of(selection.get(0));
    }

    boolean writable() {
        return !composing.session().readOnly();
    }

    /** Adds to the group of the selection; where nothing fits, what the experiment lacks first. */
    void add() {
        add(group().filter(Group::open).orElse(lacking()));
    }

    private Group lacking() {
        return composing.session().experiment().getDatasets().isEmpty()
                ? Group.DATASETS
                : Group.ARMS;
    }

    /** Asks what to add to a group, and adds it. */
    void add(Group group) {
        composing.typing().flush();
        if (!writable()) {
            return;
        }
        if (group == Group.AXES) {
            select(edits.axis("", position(group)));
            return;
        }
        composing.knowledge().whenInstalled(installed -> choose(group, installed));
    }

    private void choose(Group group, Installed installed) {
        boolean arms = group == Group.ARMS;
        Experiment experiment = composing.session().experiment();
        ProviderDialog dialog =
                new ProviderDialog(
                        tree.viewer().getControl().getShell(),
                        arms ? "Add Arms" : "Add Datasets",
                        arms ? installed.methods() : installed.datasets(),
                        e -> arms ? Fitting.reason(e, experiment, installed) : "",
                        true);
        if (dialog.open() == Window.OK) {
            add(group, dialog.chosen(), installed);
        }
    }

    /** Adds a dataset or an arm for each entry. */
    void add(Group group, List<Entry> entries, Installed installed) {
        if (!entries.isEmpty() && writable()) {
            select(edits.add(entries, group == Group.ARMS, installed, position(group)));
        }
    }

    /** Behind the selection, or at the end. */
    private int position(Group group) {
        List<? extends EObject> siblings = group.children(composing.session().experiment());
        return tree.parts().stream().mapToInt(p -> siblings.indexOf(p) + 1).max().stream()
                .filter(i -> i > 0)
                .findFirst()
                .orElse(-1);
    }

    boolean canRemove() {
        return writable() && !tree.parts().isEmpty();
    }

    /** Removes the selected parts and selects a neighbour. */
    void remove() {
        List<EObject> parts = tree.parts();
        if (!canRemove()) {
            return;
        }
        composing.typing().flush();
        Group group = Group.of(parts.get(0)).orElse(Group.ARMS);
        int first = group.children(composing.session().experiment()).indexOf(parts.get(0));
        composing
                .session()
                .remove(
                        parts.size() == 1
                                ? "Remove " + group.one()
                                : "Remove " + parts.size() + " Parts",
                        parts);
        List<? extends EObject> left = group.children(composing.session().experiment());
        tree.select(
                left.isEmpty() ? group : left.get(Math.max(0, Math.min(first, left.size() - 1))));
    }

    boolean canMove(int by) {
        List<EObject> parts = tree.parts();
        if (!writable() || parts.isEmpty() || !alike(parts)) {
            return false;
        }
        List<? extends EObject> siblings = siblings(parts);
        int at = by < 0 ? first(parts, siblings) - 1 : last(parts, siblings) + 1;
        return at >= 0 && at < siblings.size();
    }

    /** Moves the selected parts up or down by one. */
    void move(int by) {
        List<EObject> parts = tree.parts();
        if (canMove(by)) {
            composing.typing().flush();
            List<? extends EObject> siblings = siblings(parts);
            edits.place(parts, by < 0 ? first(parts, siblings) - 1 : last(parts, siblings) + 2);
        }
    }

    boolean canDuplicate() {
        return writable() && !tree.parts().isEmpty() && alike(tree.parts());
    }

    /** Puts a copy of the selected parts behind them. */
    void duplicate() {
        List<EObject> parts = tree.parts();
        if (canDuplicate()) {
            composing.typing().flush();
            select(edits.copy("Duplicate", parts, last(parts, siblings(parts)) + 1));
        }
    }

    private List<? extends EObject> siblings(List<EObject> parts) {
        return Group.of(parts.get(0)).orElse(Group.ARMS).children(composing.session().experiment());
    }

    private static boolean alike(List<EObject> parts) {
        return parts.stream().map(Group::of).distinct().count() == 1;
    }

    private static int first(List<EObject> parts, List<? extends EObject> siblings) {
        return parts.stream().map(siblings::indexOf).min(Comparator.naturalOrder()).orElse(-1);
    }

    private static int last(List<EObject> parts, List<? extends EObject> siblings) {
        return parts.stream().map(siblings::indexOf).max(Comparator.naturalOrder()).orElse(-1);
    }

    private void select(@Nullable EObject part) {
        if (part != null) {
            tree.refresh();
            tree.select(part);
        }
    }
}
