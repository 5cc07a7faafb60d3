package org.consilience.ui.views.internal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.consilience.api.figure.Figure;
import org.consilience.engine.Workspace;
import org.consilience.ui.CommandLine;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Services;
import org.consilience.ui.charts.Pick;
import org.consilience.ui.charts.Prepared;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.State;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.part.ViewPart;

/** Shows the measures of the focused runs as curves, and the figures that trials recorded. */
public final class FiguresView extends ViewPart implements Follower.Screen {

    /** Its id. */
    public static final String ID = "org.consilience.ui.views.figures";

    private static final String RUNS = "org.consilience.ui.views.runs";
    private static final String COPY_COMMAND = "org.consilience.ui.copyCommandLine";

    private final FocusService focus = Services.get(FocusService.class);
    private final RunLibrary library = Services.get(RunLibrary.class);
    private final FocusService.Listener focusListener = (next, origin) -> linked(next);
    private ViewState state = ViewState.of(null);
    private @Nullable Widgets widgets;

    private record Widgets(
            Composite stack,
            StackLayout layout,
            EmptyState empty,
            SashForm main,
            FigureChooser chooser,
            FigurePane pane,
            FigureTools tools,
            Follower follower) {}

    @Override
    public void init(@Nullable IViewSite site, @Nullable IMemento memento)
            throws PartInitException {
        super.init(site, memento);
        state = ViewState.of(memento);
    }

    @Override
    public void saveState(@Nullable IMemento memento) {
        if (memento != null) {
            state.save(memento);
        }
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        Composite stack = new Composite(parent, SWT.NONE);
        StackLayout layout = new StackLayout();
        stack.setLayout(layout);
        EmptyState empty =
                new EmptyState(stack, "", "")
                        .action("Show the newest run", this::newest)
                        .action("Open the Runs view", () -> OpenView.show(getSite(), RUNS));
        SashForm main = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
        Follower follower = new Follower(stack, focus, library, state, this);
        FigureChooser chooser = new FigureChooser(main, follower::choose);
        FigurePane pane = new FigurePane(main, state, follower::draw, this::refreshed);
        main.setWeights(22, 78);
        FigureTools tools = new FigureTools(pane, state);
        widgets = new Widgets(stack, layout, empty, main, chooser, pane, tools, follower);
        layout.topControl = empty;
        pane.onPick(this::picked);
        menu(pane, chooser);
        copyCommandLine();
        focus.addListener(focusListener);
        follower.start();
        refreshed();
    }

    @Override
    public void dispose() {
        focus.removeListener(focusListener);
        widgets = null;
        super.dispose();
    }

    @Override
    public void setFocus() {
        Widgets w = widgets;
        if (w != null) {
            Control top = w.layout().topControl;
            if (top == w.main()) {
                w.pane().chart().setFocus();
            } else {
                w.stack().setFocus();
            }
        }
    }

    /** Does what a command says. */
    void perform(Tool tool) {
        Widgets w = widgets;
        if (w != null) {
            w.tools().perform(tool);
            refreshed();
        }
    }

    /** Tells whether a switch is on. */
    boolean on(Tool tool) {
        Widgets w = widgets;
        return w != null && w.tools().on(tool);
    }

    /** Returns what exports the figure shown, or null before there are widgets. */
    @Nullable
    FigureTools tools() {
        Widgets w = widgets;
        return w == null ? null : w.tools();
    }

    /** Returns the chart and what is around it, or null before there are widgets. */
    @Nullable
    FigurePane pane() {
        Widgets w = widgets;
        return w == null ? null : w.pane();
    }

    @Override
    public void contents(Contents contents, @Nullable Choice choice) {
        Widgets w = widgets;
        if (w != null) {
            w.chooser().show(contents, choice);
            if (choice != null) {
                top(w.main());
            }
        }
    }

    @Override
    public void figure(Drawn drawn) {
        Widgets w = widgets;
        if (w == null) {
            return;
        }
        top(w.main());
        Prepared prepared = drawn.prepared();
        if (prepared != null) {
            w.pane().show(prepared);
            refreshed();
        }
        w.chooser().select(drawn.request().choice());
        linked(focus.focus());
        List<String> words = new ArrayList<>(List.of(drawn.words()));
        if (drawn.live()) {
            words.add("the run goes on");
        }
        words.addAll(drawn.problems().stream().distinct().limit(2).toList());
        w.pane().message().say(String.join(" · ", words));
    }

    @Override
    public void nothing(String title, String text) {
        Widgets w = widgets;
        if (w != null) {
            w.pane().clear();
            w.empty().say(title, text);
            top(w.empty());
        }
    }

    @Override
    public boolean seen() {
        return getSite().getPage().isPartVisible(this);
    }

    private void top(Control control) {
        Widgets w = widgets;
        if (w != null && w.layout().topControl != control) {
            w.layout().topControl = control;
            w.stack().layout();
        }
    }

    private void linked(Focus next) {
        Widgets w = widgets;
        Drawn drawn = w == null ? null : w.follower().drawn();
        if (w == null || drawn == null) {
            return;
        }
        Set<String> names = CurveKey.singledOut(drawn.keys(), next);
        w.pane().highlight(names);
        OptionalLong step = next.step();
        w.pane()
                .mark(
                        step.isPresent() && drawn.request().choice() instanceof Choice.OfMeasure
                                ? java.util.OptionalDouble.of(step.getAsLong())
                                : java.util.OptionalDouble.empty());
    }

    /** What is clicked is looked at by the other views. */
    void picked(Pick pick) {
        Widgets w = widgets;
        Drawn drawn = w == null ? null : w.follower().drawn();
        Map<String, CurveKey> keys = drawn == null ? Map.of() : drawn.keys();
        CurveKey key = keys.get(pick.series());
        if (w == null || drawn == null || key == null) {
            return;
        }
        Focus next =
                focus.focus()
                        .withArms(List.of(key.trials().get(0).arm()))
                        .withSeeds(
                                drawn.request().band() == Band.SEEDS
                                        ? List.of(key.trials().get(0).seed())
                                        : List.of())
                        .withStep(
                                w.pane().chart().figure() instanceof Figure.Lines
                                        ? OptionalLong.of(Math.round(pick.x()))
                                        : OptionalLong.empty());
        focus.focus(next, this);
    }

    private void newest() {
        library.runs().stream()
                .findFirst()
                .ifPresent(run -> focus.focus(focus.focus().withRuns(List.of(run.id())), null));
    }

    private void refreshed() {
        ICommandService commands = getSite().getService(ICommandService.class);
        if (commands != null) {
            for (Tool tool : Tool.values()) {
                State shown =
                        commands.getCommand(tool.command()).getState(RegistryToggleState.STATE_ID);
                if (shown != null) {
                    shown.setValue(on(tool));
                }
            }
        }
    }

    private void menu(FigurePane pane, FigureChooser chooser) {
        MenuManager manager = new MenuManager();
        pane.menu(manager.createContextMenu(pane.chart()));
        chooser.tree().setMenu(manager.createContextMenu(chooser.tree()));
        getSite().registerContextMenu(ID, manager, new NoSelection());
    }

    private void copyCommandLine() {
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(
                COPY_COMMAND,
                new AbstractHandler() {
                    @Override
                    public @Nullable Object execute(@Nullable ExecutionEvent event) {
                        copyCommand();
                        return null;
                    }
                });
    }

    private void copyCommand() {
        Widgets w = widgets;
        String run = focus.focus().run();
        if (w == null || run.isEmpty()) {
            return;
        }
        boolean standard = library.workspace().equals(Workspace.standard());
        String name = standard ? run : library.workspace().runs().resolve(run).toString();
        String line = CommandLine.of(List.of("export", name, "--to", "csv"));
        CommandLine.copy(line);
        w.pane().message().tell("Copied: " + line);
    }
}
