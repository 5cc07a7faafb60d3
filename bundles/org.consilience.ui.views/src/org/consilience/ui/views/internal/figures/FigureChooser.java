package org.consilience.ui.views.internal.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.consilience.engine.evidence.Group;
import org.consilience.ui.Icons;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The list of what can be shown: measures with their datasets and points, recorded figures. */
final class FigureChooser {

    private final Tree tree;
    private final Consumer<Choice> chosen;
    private Contents contents = Contents.NONE;

    /**
     * Makes an empty one.
     *
     * @param parent the parent
     * @param chosen hears what a person chose
     */
    FigureChooser(Composite parent, Consumer<Choice> chosen) {
        this.chosen = chosen;
        tree = new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        tree.addListener(SWT.Selection, e -> selected());
        tree.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null && e.childID == -1) {
                                    e.result = "Figures to choose from";
                                }
                            }
                        });
    }

    /** Returns the tree. */
    Tree tree() {
        return tree;
    }

    /**
     * Shows what there is; does nothing if it is what is shown.
     *
     * @param next what there is
     * @param choice what is shown now, to be selected
     */
    void show(Contents next, @Nullable Choice choice) {
        boolean kept =
                next.measures().equals(contents.measures())
                        && next.groups().equals(contents.groups());
        boolean same =
                kept && next.figures().equals(contents.figures()) && next.left() == contents.left();
        contents = next;
        if (!same) {
            tree.setRedraw(false);
            if (kept) {
                for (int i = tree.getItemCount() - 1; i >= contents.measures().size(); i--) {
                    tree.getItem(i).dispose(); // what stands above keeps its place
                }
            } else {
                tree.removeAll();
                measures();
            }
            recorded();
            tree.setRedraw(true);
        }
        select(choice);
    }

    /**
     * Selects a choice.
     *
     * @param choice the choice, or null for none
     */
    void select(@Nullable Choice choice) {
        TreeItem found = choice == null ? null : find(tree.getItems(), choice);
        if (found == null) {
            tree.deselectAll();
        } else if (tree.getSelectionCount() != 1 || tree.getSelection()[0] != found) {
            tree.setSelection(found);
        }
    }

    private void measures() {
        boolean several = contents.groups().size() > 1;
        for (Contents.Item measure : contents.measures()) {
            TreeItem item = item(null, measure.title(), "measure");
            if (!contents.groups().isEmpty()) {
                item.setData(new Choice.OfMeasure(measure.id(), contents.groups().get(0)));
            }
            if (several) {
                for (Group group : contents.groups()) {
                    TreeItem child = item(item, group.words(), "dataset");
                    child.setData(new Choice.OfMeasure(measure.id(), group));
                }
                item.setExpanded(contents.groups().size() * contents.measures().size() <= 24);
            }
        }
    }

    private void recorded() {
        Map<String, List<Contents.Recorded>> byName = new LinkedHashMap<>();
        contents.figures()
                .forEach(
                        f ->
                                byName.computeIfAbsent(f.choice().name(), n -> new ArrayList<>())
                                        .add(f));
        byName.forEach(
                (name, figures) -> {
                    TreeItem item = item(null, name, "recorded-figure");
                    item.setData(figures.get(0).choice());
                    for (Contents.Recorded figure : figures) {
                        item(item, figure.words(), "recorded-figure").setData(figure.choice());
                    }
                });
        if (contents.left() > 0) {
            TreeItem item =
                    item(
                            null,
                            "%d more trials; select some in Runs".formatted(contents.left()),
                            "recorded-figure");
            item.setForeground(
                    tree.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        }
    }

    private TreeItem item(@Nullable TreeItem parent, String text, String icon) {
        TreeItem item =
                parent == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(parent, SWT.NONE);
        item.setText(text);
        item.setImage(Icons.image(icon));
        return item;
    }

    /** Looks for a leaf first, since an item with children stands for the first of them. */
    private static @Nullable TreeItem find(TreeItem[] items, Choice choice) {
        for (TreeItem item : items) {
            TreeItem below = find(item.getItems(), choice);
            if (below != null) {
                return below;
            }
            if (item.getItemCount() == 0 && choice.equals(item.getData())) {
                return item;
            }
        }
        return null;
    }

    private void selected() {
        TreeItem[] selection = tree.getSelection();
        if (selection.length == 1 && selection[0].getData() instanceof Choice choice) {
            chosen.accept(choice);
        }
    }
}
