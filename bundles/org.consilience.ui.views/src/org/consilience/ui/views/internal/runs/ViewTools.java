package org.consilience.ui.views.internal.runs;

import java.util.List;
import java.util.Map;
import org.consilience.model.experiment.Reduction;
import org.consilience.ui.Icons;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Tool bar, view menu and context menus of the Runs view. */
final class ViewTools {

    private static final String VIEWS = "org.consilience.ui.views.";
    private static final String LAUNCH = "org.consilience.ui.launch.";

    private final RunsView view;
    private final RunsDesk desk;
    private @Nullable Column clicked;

    ViewTools(RunsView view, RunsDesk desk) {
        this.view = view;
        this.desk = desk;
    }

    void fill() {
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        tools.add(level(Level.RUNS, "Runs", "Show runs"));
        tools.add(level(Level.TRIALS, "Trials", "Show trials"));
        tools.add(new Separator());
        tools.add(command(VIEWS + "compare", Map.of()));
        tools.add(command(VIEWS + "runs.columns", Map.of()));
        IMenuManager menu = view.getViewSite().getActionBars().getMenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::viewMenu);
        view.getViewSite().getActionBars().updateActionBars();
        menus();
    }

    private Action level(Level level, String text, String tip) {
        Action action =
                new Action(text, IAction.AS_RADIO_BUTTON) {
                    @Override
                    public void run() {
                        if (isChecked()) {
                            view.level(level);
                        }
                    }
                };
        action.setToolTipText(tip);
        action.setImageDescriptor(Icons.descriptor(level == Level.RUNS ? "runs" : "trials"));
        action.setChecked(desk.model().wish().level() == level);
        desk.onLevel(now -> action.setChecked(now == level));
        return action;
    }

    private void viewMenu(IMenuManager menu) {
        Wish wish = desk.model().wish();
        MenuManager groups = new MenuManager("&Group By");
        groups.add(radio("(None)", wish.group().isEmpty(), () -> group("")));
        for (String id : wish.level().groups()) {
            Column column = desk.model().page().snapshot().column(id);
            if (column != null) {
                groups.add(radio(column.title(), wish.group().equals(id), () -> group(id)));
            }
        }
        menu.add(groups);
        MenuManager reductions = new MenuManager("&Measures Show");
        for (Reduction reduction :
                List.of(Reduction.LAST, Reduction.MEAN, Reduction.MIN, Reduction.MAX)) {
            String word = Words.of(reduction);
            reductions.add(
                    radio(
                            Character.toUpperCase(word.charAt(0)) + word.substring(1),
                            wish.reduction() == reduction,
                            () -> desk.model().wish(desk.model().wish().withReduction(reduction))));
        }
        menu.add(reductions);
        Action all =
                new Action("Trials of &All Runs", IAction.AS_CHECK_BOX) {
                    @Override
                    public void run() {
                        view.allTrials(isChecked());
                    }
                };
        all.setChecked(view.allTrials());
        menu.add(all);
        menu.add(new Separator());
        menu.add(command(VIEWS + "runs.columns", Map.of()));
        menu.add(command(VIEWS + "runs.freeze", Map.of()));
        menu.add(plain("&Reset Columns", () -> ViewCommands.resetColumns(desk)));
        menu.add(plain("F&it All Columns in Sight", () -> ViewCommands.fitAll(desk)));
        menu.add(new Separator());
        menu.add(command(VIEWS + "runs.exportTable", Map.of()));
        menu.add(command("org.eclipse.ui.file.refresh", Map.of()));
    }

    private void group(String id) {
        desk.model().wish(desk.model().wish().withGroup(id));
    }

    private static Action radio(String text, boolean checked, Runnable body) {
        Action action =
                new Action(text, IAction.AS_RADIO_BUTTON) {
                    @Override
                    public void run() {
                        if (isChecked()) {
                            body.run();
                        }
                    }
                };
        action.setChecked(checked);
        return action;
    }

    private static Action plain(String text, Runnable body) {
        return new Action(text) {
            @Override
            public void run() {
                body.run();
            }
        };
    }

    private CommandContributionItem command(String id, Map<String, String> parameters) {
        CommandContributionItemParameter item =
                new CommandContributionItemParameter(
                        view.getSite(), null, id, CommandContributionItem.STYLE_PUSH);
        item.parameters = Map.copyOf(parameters);
        return new CommandContributionItem(item);
    }

    private CommandContributionItem export(String format, String label) {
        CommandContributionItemParameter item =
                new CommandContributionItemParameter(
                        view.getSite(),
                        null,
                        VIEWS + "exportRun",
                        CommandContributionItem.STYLE_PUSH);
        item.label = label;
        item.parameters = Map.of(VIEWS + "exportRun.format", format);
        return new CommandContributionItem(item);
    }

    /** One menu for the cells and one for the headings. */
    private void menus() {
        NatTable table = desk.grid().table();
        MenuManager body = new MenuManager("Runs", RunsView.ID);
        body.setRemoveAllWhenShown(true);
        body.addMenuListener(this::bodyMenu);
        Menu bodyMenu = body.createContextMenu(table);
        MenuManager header = new MenuManager();
        header.setRemoveAllWhenShown(true);
        header.addMenuListener(this::headerMenu);
        Menu headerMenu = header.createContextMenu(table);
        table.setMenu(bodyMenu);
        view.getSite().registerContextMenu(RunsView.ID, body, desk.selection());
        table.addListener(
                SWT.MenuDetect,
                e -> {
                    Point at = table.toControl(e.x, e.y);
                    LabelStack region = table.getRegionLabelsByXY(at.x, at.y);
                    boolean heading =
                            e.detail != SWT.MENU_KEYBOARD
                                    && region != null
                                    && region.hasLabel(GridRegion.COLUMN_HEADER);
                    clicked = heading ? column(table, at.x) : desk.grid().cursorColumn();
                    table.setMenu(heading ? headerMenu : bodyMenu);
                });
        table.addListener(SWT.MouseDown, this::selectUnderRightButton);
    }

    private @Nullable Column column(NatTable table, int x) {
        int index = table.getColumnIndexByPosition(table.getColumnPositionByX(x));
        return index < 0 || index >= desk.grid().data().getColumnCount()
                ? null
                : desk.grid().data().columns().get(index);
    }

    private void selectUnderRightButton(Event event) {
        NatTable table = desk.grid().table();
        int row = table.getRowIndexByPosition(table.getRowPositionByY(event.y));
        boolean heading =
                table.getRegionLabelsByXY(event.x, event.y) == null
                        || table.getRegionLabelsByXY(event.x, event.y)
                                .hasLabel(GridRegion.COLUMN_HEADER);
        if (event.button == 3 && !heading && row >= 0 && row < desk.model().page().rows()) {
            Row.Key key = desk.model().page().key(row);
            if (!desk.grid().selected().contains(key)) {
                desk.grid().select(List.of(key));
                desk.selection().publish();
            }
        }
    }

    private void bodyMenu(IMenuManager menu) {
        menu.add(command(VIEWS + "runs.openFigures", Map.of()));
        menu.add(command(VIEWS + "compare", Map.of()));
        menu.add(new Separator());
        menu.add(command(LAUNCH + "resume", Map.of()));
        menu.add(command(LAUNCH + "cancel", Map.of()));
        menu.add(command(LAUNCH + "rerun", Map.of()));
        menu.add(new Separator());
        menu.add(command(VIEWS + "report", Map.of()));
        MenuManager export = new MenuManager("E&xport Run");
        export.add(export("csv", "&CSV..."));
        export.add(export("mlflow", "&MLflow..."));
        export.add(export("parquet", "&Parquet..."));
        menu.add(export);
        menu.add(command(VIEWS + "runs.openExperiment", Map.of()));
        menu.add(command(VIEWS + "runs.showFolder", Map.of()));
        menu.add(new Separator());
        menu.add(command("org.eclipse.ui.edit.copy", Map.of()));
        menu.add(command(VIEWS + "runs.copyCell", Map.of()));
        menu.add(command(VIEWS + "runs.copyId", Map.of()));
        menu.add(command("org.consilience.ui.copyCommandLine", Map.of()));
        menu.add(new Separator());
        menu.add(command(VIEWS + "deleteRuns", Map.of()));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void headerMenu(IMenuManager menu) {
        Column column = clicked;
        if (column != null) {
            menu.add(plain("&Sort", () -> ViewCommands.sort(desk, column)));
            menu.add(plain("&Hide", () -> ViewCommands.hide(desk, column)));
            menu.add(plain("&Fit Width", () -> ViewCommands.fit(desk, column)));
            menu.add(plain("Free&ze up to Here", () -> ViewCommands.freeze(desk, column)));
        }
        if (desk.grid().layout().frozen() > 0) {
            menu.add(plain("&Unfreeze", () -> desk.grid().freeze(0)));
        }
        menu.add(new Separator());
        menu.add(command(VIEWS + "runs.columns", Map.of()));
        menu.add(plain("&Reset Columns", () -> ViewCommands.resetColumns(desk)));
    }
}
