package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.model.Parts;
import org.consilience.model.experiment.MeasureReference;
import org.consilience.model.experiment.SettingValue;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.outline.PartActions;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The left side of the page: the parts, and what can be done with them. */
final class ComposeMaster {

    private final Composing composing;
    private final ComposeTree tree;
    private final TreeActions actions;
    private final ListBar bar;
    private final TreeDrops drops;
    private @Nullable DetailBook details;

    ComposeMaster(Composite parent, Composing composing, IEditorSite site) {
        this.composing = composing;
        Composite body = composing.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
        bar = new ListBar(body);
        composing.toolkit().adapt(bar.control(), false, false);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        tree = new ComposeTree(body, composing);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.viewer().getControl());
        actions = new TreeActions(composing, tree);
        drops = TreeDrops.install(composing, tree, actions);
        fillBar();
        keys(site);
        menu(site);
        tree.viewer().addSelectionChangedListener(e -> chosen());
        tree.viewer().addDoubleClickListener(e -> focusDetail());
        Follower follower = new Follower();
        composing.session().addListener(follower);
        tree.viewer()
                .getControl()
                .addListener(SWT.Dispose, e -> composing.session().removeListener(follower));
        composing.knowledge().onNews(this::refresh);
        composing.knowledge().need(Parts.all(composing.session().experiment()));
    }

    TreeActions actions() {
        return actions;
    }

    ComposeTree tree() {
        return tree;
    }

    TreeDrops drops() {
        return drops;
    }

    /** Shows what is chosen in a book of forms. */
    void show(DetailBook book) {
        details = book;
        EObject part = composing.session().selected();
        if (part == null || !reveal(part)) {
            boolean empty = composing.session().experiment().getDatasets().isEmpty();
            tree.select(empty ? Group.DATASETS : Group.ARMS);
        }
    }

    /** Selects a part; tells whether it stands on this page. */
    boolean reveal(EObject part) {
        EObject owner = part instanceof SettingValue ? part.eContainer() : part;
        Optional<Group> group = Group.of(owner);
        if (owner == null || group.isEmpty()) {
            return false;
        }
        Object element = owner instanceof MeasureReference ? Group.MEASURES : owner;
        if (!tree.selection().equals(List.of(element))) {
            tree.select(element);
        }
        return true;
    }

    private void fillBar() {
        ToolItem add =
                bar.addDropDown("&Add…", "compose-add", "Ins", actions::add, actions::writable);
        add.setText("Add");
        add.addListener(
                SWT.Selection,
                e -> {
                    if (e.detail == SWT.ARROW) {
                        drop(add);
                    }
                });
        bar.add("&Remove", "compose-remove", "Del", actions::remove, actions::canRemove);
        bar.add(
                "Move &Up",
                "compose-up",
                "Alt+Up",
                () -> actions.move(-1),
                () -> actions.canMove(-1));
        bar.add(
                "Move Do&wn",
                "compose-down",
                "Alt+Down",
                () -> actions.move(1),
                () -> actions.canMove(1));
        bar.add(
                "&Duplicate",
                "compose-duplicate",
                "Ctrl+D",
                actions::duplicate,
                actions::canDuplicate);
        bar.update();
    }

    private void drop(ToolItem item) {
        Menu menu = new Menu(bar.control());
        for (Group group : Group.openOnes()) {
            MenuItem choice = new MenuItem(menu, SWT.PUSH);
            choice.setText("&" + group.one() + (group == Group.AXES ? "" : "…"));
            choice.addListener(SWT.Selection, e -> actions.add(group));
        }
        Rectangle bounds = item.getBounds();
        menu.setLocation(bar.control().toDisplay(bounds.x, bounds.y + bounds.height));
        menu.addListener(
                SWT.Hide,
                e ->
                        menu.getDisplay()
                                .asyncExec(
                                        () -> {
                                            if (!menu.isDisposed()) {
                                                menu.dispose();
                                            }
                                        }));
        menu.setVisible(true);
    }

    private void keys(IEditorSite site) {
        PartActions edit = new PartActions(composing.session(), tree::parts);
        new ListKeys(
                tree.viewer().getControl(),
                site,
                Map.of(
                        ListKeys.ADD,
                        actions::add,
                        ListKeys.DUPLICATE,
                        actions::duplicate,
                        ListKeys.UP,
                        () -> actions.move(-1),
                        ListKeys.DOWN,
                        () -> actions.move(1),
                        IWorkbenchCommandConstants.FILE_RENAME,
                        this::focusDetail),
                Map.of(
                        ActionFactory.DELETE.getId(),
                        actions::remove,
                        ActionFactory.CUT.getId(),
                        () -> edit.run(ActionFactory.CUT.getId()),
                        ActionFactory.COPY.getId(),
                        () -> edit.run(ActionFactory.COPY.getId()),
                        ActionFactory.PASTE.getId(),
                        () -> edit.run(ActionFactory.PASTE.getId())));
    }

    private void menu(IEditorSite site) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(
                m -> {
                    MenuManager kinds = new MenuManager("Add a &New");
                    for (Group group : Group.openOnes()) {
                        kinds.add(
                                new org.eclipse.jface.action.Action(group.one()) {
                                    @Override
                                    public void run() {
                                        actions.add(group);
                                    }
                                });
                    }
                    menu.add(kinds);
                    bar.fill(menu);
                    for (String id :
                            List.of(
                                    IWorkbenchCommandConstants.EDIT_CUT,
                                    IWorkbenchCommandConstants.EDIT_COPY,
                                    IWorkbenchCommandConstants.EDIT_PASTE)) {
                        menu.add(
                                new CommandContributionItem(
                                        new CommandContributionItemParameter(
                                                site, id, id, CommandContributionItem.STYLE_PUSH)));
                    }
                });
        tree.viewer().getControl().setMenu(menu.createContextMenu(tree.viewer().getControl()));
        tree.viewer().getControl().addListener(SWT.Dispose, e -> menu.dispose());
    }

    private void chosen() {
        composing.typing().flush();
        List<EObject> parts = tree.parts();
        EditSession session = composing.session();
        if (!tree.selection().isEmpty()) {
            session.select(parts.isEmpty() ? session.experiment() : parts.get(0), this);
        }
        bar.update();
        DetailBook book = details;
        if (book != null) {
            book.show(tree.selection());
        }
    }

    private void focusDetail() {
        DetailBook book = details;
        if (book != null) {
            book.focus();
        }
    }

    private void refresh() {
        tree.refresh();
        bar.update();
        DetailBook book = details;
        if (book != null) {
            book.refresh();
        }
    }

    private final class Follower implements EditSession.Listener {

        @Override
        public void changed() {
            composing.knowledge().need(Parts.all(composing.session().experiment()));
            refresh();
        }

        @Override
        public void replaced() {
            composing.knowledge().need(Parts.all(composing.session().experiment()));
            List<Object> groups =
                    tree.selection().stream().filter(Group.class::isInstance).toList();
            tree.show();
            if (!groups.isEmpty()) {
                tree.select(groups.get(0));
            } else {
                chosen();
            }
        }

        @Override
        public void problemsChanged() {
            refresh();
        }

        @Override
        public void selected(@Nullable EObject part, @Nullable Object origin) {
            if (origin != ComposeMaster.this && part != null) {
                reveal(part);
            }
        }
    }
}
