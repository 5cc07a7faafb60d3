package org.consilience.ui.editor.internal.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Claim;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.compose.Composing;
import org.consilience.ui.editor.internal.compose.ListBar;
import org.consilience.ui.editor.internal.compose.ListKeys;
import org.consilience.ui.editor.internal.outline.PartActions;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The claims with what is wrong with each, and the buttons to change the list. */
final class ClaimsList {

    private static final int ID_WIDTH = 80;
    private static final int STATEMENT_WIDTH = 400;

    private final Composing composing;
    private final TableViewer viewer;
    private final ListBar bar;
    private final ClaimActions actions;

    ClaimsList(Composite parent, Composing composing, IEditorSite site, Runnable open) {
        this.composing = composing;
        Composite body = composing.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
        bar = new ListBar(body);
        composing.toolkit().adapt(bar.control(), false, false);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        viewer = new TableViewer(body, SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(viewer.getControl());
        viewer.getTable().setHeaderVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ResourceManager images =
                new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
        column("Claim", ID_WIDTH, new IdLabels(images));
        column("Statement", STATEMENT_WIDTH, new StatementLabels());
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTable()
                .getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null && e.childID < 0) {
                                    e.result = "Claims";
                                }
                            }
                        });
        actions = new ClaimActions(composing, this::selection, this::selectNew);
        ClaimDrops.install(viewer, composing, actions);
        fill();
        keys(site, open);
        menu(site);
        show();
    }

    TableViewer viewer() {
        return viewer;
    }

    ClaimActions actions() {
        return actions;
    }

    /** What is selected, in the order of the list. */
    List<Claim> selection() {
        return Arrays.stream(viewer.getTable().getSelection())
                .map(TableItem::getData)
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }

    void select(Claim claim) {
        viewer.setSelection(new StructuredSelection(claim), true);
    }

    private void selectNew(Claim claim) {
        show();
        select(claim);
    }

    /** Shows the claims as they are now. */
    void show() {
        List<Claim> now = List.copyOf(composing.session().experiment().getClaims());
        if (!now.equals(viewer.getInput())) {
            viewer.setInput(now); // an equal list would be taken for the same
        } else {
            viewer.refresh();
        }
        bar.update();
    }

    void update() {
        bar.update();
    }

    private void column(String words, int width, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(words);
        column.getColumn().setWidth(width);
        column.setLabelProvider(labels);
    }

    private void fill() {
        bar.add("&Add Claim", "compose-add", "Ins", actions::add, actions::writable).setText("Add");
        bar.add("&Remove", "compose-remove", "Del", actions::remove, actions::some);
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
        bar.add("&Duplicate", "compose-duplicate", "Ctrl+D", actions::duplicate, actions::some);
    }

    private void keys(IEditorSite site, Runnable open) {
        PartActions edit = new PartActions(composing.session(), () -> List.copyOf(selection()));
        new ListKeys(
                viewer.getControl(),
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
                        open),
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
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        viewer.getControl().addListener(SWT.Dispose, e -> menu.dispose());
    }

    private String hover(Object element) {
        return element instanceof Claim claim
                ? composing.session().problems(claim).stream()
                        .limit(5)
                        .map(p -> p.message() + " " + p.remedy())
                        .collect(Collectors.joining("\n"))
                : "";
    }

    private final class IdLabels extends ColumnLabelProvider {

        private final ResourceManager images;

        IdLabels(ResourceManager images) {
            this.images = images;
        }

        @Override
        public String getText(@Nullable Object element) {
            String id = element instanceof Claim claim ? Parts.text(claim.getId()) : "";
            return id.isBlank() ? "(no id)" : id;
        }

        @Override
        public Image getImage(@Nullable Object element) {
            List<Problem> problems =
                    element instanceof Claim claim
                            ? composing.session().problems(claim)
                            : List.of();
            if (problems.isEmpty()) {
                return Icons.image("compose-claim");
            }
            boolean error = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
            return images.create(
                    new DecorationOverlayIcon(
                            Icons.descriptor("compose-claim"),
                            PlatformUI.getWorkbench()
                                    .getSharedImages()
                                    .getImageDescriptor(
                                            error
                                                    ? ISharedImages.IMG_DEC_FIELD_ERROR
                                                    : ISharedImages.IMG_DEC_FIELD_WARNING),
                            IDecoration.BOTTOM_LEFT));
        }

        @Override
        public @Nullable String getToolTipText(@Nullable Object element) {
            String words = hover(Objects.requireNonNull(element));
            return words.isEmpty() ? null : words;
        }
    }

    private final class StatementLabels extends ColumnLabelProvider {

        @Override
        public String getText(@Nullable Object element) {
            return element instanceof Claim claim ? Parts.text(claim.getStatement()) : "";
        }

        @Override
        public @Nullable String getToolTipText(@Nullable Object element) {
            String words = hover(Objects.requireNonNull(element));
            return words.isEmpty() ? getText(element) : words;
        }
    }
}
