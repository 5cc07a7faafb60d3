package org.consilience.ui.views.internal.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.consilience.engine.store.RunRow;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.consilience.ui.views.internal.PageStack;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** Which claims hold on the focused runs; refreshes itself while the first of them goes on. */
public final class EvidenceView extends ViewPart {

    private static final String RUNS = "org.consilience.ui.views.runs";
    private static final String FIGURES = "org.consilience.ui.views.figures";

    /** More runs than these make no readable comparison. */
    private static final int MOST_RUNS = 12;

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final RunLibrary library = Services.get(RunLibrary.class);
    private final FocusService focus = Services.get(FocusService.class);
    private final FocusService.Listener follow = this::focused;
    private final RunLibrary.Listener watch = this::changed;

    private @Nullable Parts parts;
    private List<JudgedRun> runs = List.of();
    private List<String> wanted = List.of();
    private String seen = "";
    private long began;
    private long took;
    private boolean waiting;
    private boolean showing;

    /** The widgets, once they are there. */
    private record Parts(
            PageStack stack,
            EvidencePage page,
            EvidenceActions actions,
            EmptyState none,
            EmptyState busy,
            EmptyState claimless,
            EmptyState problem,
            Loader<List<JudgedRun>> loader) {}

    @Override
    public void createPartControl(@Nullable Composite parent) {
        PageStack stack = new PageStack(Objects.requireNonNull(parent));
        EvidencePage page = new EvidencePage(stack);
        parts =
                new Parts(
                        stack,
                        page,
                        new EvidenceActions(
                                getViewSite(),
                                page.tree(),
                                () -> runs,
                                this::openFigures,
                                () -> page.summarise(runs)),
                        new EmptyState(
                                        stack,
                                        "No run is looked at",
                                        "Choose a run in the Runs view: its claims are judged here,"
                                                + " each with its effect and interval. Choose"
                                                + " several to compare their verdicts.")
                                .action("Open the Runs view", () -> open(RUNS))
                                .action("Look at the newest run", this::newest),
                        new EmptyState(stack, "Judging the claims", "The trials are being read."),
                        new EmptyState(
                                stack,
                                "No claims",
                                "The experiment of this run makes no claims. Add some on the Claims"
                                        + " page of its editor and run it again."),
                        new EmptyState(stack, "The run cannot be judged", "")
                                .action("Try again", this::load)
                                .action("Open the Runs view", () -> open(RUNS)),
                        new Loader<>(stack, this::show, this::fail));
        page.tree().viewer().addSelectionChangedListener(e -> selected());
        page.tree().viewer().addDoubleClickListener(e -> openFigures());
        getSite().setSelectionProvider(page.tree().viewer());
        focus.addListener(follow);
        library.addListener(watch);
        wanted = runs(focus.focus());
        load();
    }

    @Override
    public void dispose() {
        focus.removeListener(follow);
        library.removeListener(watch);
        super.dispose();
    }

    @Override
    public void setFocus() {
        Parts p = parts;
        if (p != null) {
            if (p.stack.shown() == p.page) {
                p.page.tree().viewer().getTree().setFocus();
            } else {
                p.stack.setFocus();
            }
        }
    }

    private void focused(Focus now, @Nullable Object origin) {
        if (origin != this) {
            follow(now);
        }
    }

    private void follow(Focus now) {
        Parts p = parts;
        if (p == null || p.stack.isDisposed()) {
            return;
        }
        List<String> ids = runs(now);
        if (!ids.equals(wanted)) {
            wanted = ids;
            load();
        } else if (p.stack.shown() == p.page) {
            p.page.tree().emphasise(now);
        }
    }

    private static List<String> runs(Focus of) {
        return of.runs().stream().limit(MOST_RUNS).toList();
    }

    private void load() {
        Parts p = parts;
        if (p == null) {
            return;
        }
        if (wanted.isEmpty()) {
            p.loader.cancel();
            runs = List.of();
            p.actions.enable();
            p.stack.show(p.none);
            return;
        }
        if (runs.isEmpty() || !runs.get(0).id().equals(wanted.get(0))) {
            p.stack.show(p.busy);
        }
        List<String> ids = wanted;
        seen = state();
        began = System.nanoTime();
        EvidenceReader reader = new EvidenceReader(library);
        p.loader.load("Judging claims", monitor -> reader.read(ids, monitor));
    }

    private void show(List<JudgedRun> judged) {
        Parts p = parts;
        if (p == null) {
            return;
        }
        took = System.nanoTime() - began;
        runs = judged;
        p.actions.enable();
        if (judged.get(0).claims().isEmpty()) {
            p.stack.show(p.claimless);
            return;
        }
        showing = true;
        try {
            p.page.tree().show(judged);
            p.page.tree().emphasise(focus.focus());
            p.page.summarise(judged);
            p.page.detail(judged);
        } finally {
            showing = false;
        }
        p.stack.show(p.page);
        if (!seen.equals(state())) {
            later();
        }
    }

    private void fail(Exception fault) {
        Parts p = parts;
        if (p != null) {
            runs = List.of();
            p.actions.enable();
            p.problem.say(
                    "The run cannot be judged",
                    "Run %s: %s".formatted(String.join(", ", wanted), Faults.words(fault)));
            p.stack.show(p.problem);
        }
    }

    private void selected() {
        Parts p = parts;
        if (p == null || showing) {
            return;
        }
        p.page.detail(runs);
        List<Row> rows = p.page.tree().selected();
        if (!rows.isEmpty()) {
            focus.focus(Row.focus(rows, focus.focus()), this);
        }
    }

    /** Hears, on a background thread, that runs went on. */
    private void changed(Set<String> ids) {
        Parts p = parts;
        if (p == null || p.stack.isDisposed()) {
            return;
        }
        Display display = p.stack.getDisplay();
        display.asyncExec(
                () -> {
                    if (!p.stack.isDisposed()
                            && wanted.stream().anyMatch(ids::contains)
                            && !seen.equals(state())) {
                        later();
                    }
                });
    }

    /** Judges anew, but never more often than makes sense for what it costs. */
    private void later() {
        Parts p = parts;
        if (p == null || waiting || p.loader.busy()) {
            return; // what is being loaded looks again when it is shown
        }
        waiting = true;
        long pause = Math.max(PAUSE, 5 * took) - (System.nanoTime() - began);
        p.stack
                .getDisplay()
                .timerExec(
                        (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(pause)),
                        () -> {
                            waiting = false;
                            if (!p.stack.isDisposed()) {
                                load();
                            }
                        });
    }

    /** What must change for the verdicts to change: a trial ended, the run ended, or is gone. */
    private String state() {
        return wanted.stream()
                .map(id -> library.run(id).map(EvidenceView::state).orElse("gone"))
                .collect(Collectors.joining(";"));
    }

    private static String state(RunRow row) {
        return "%s %d %d %d".formatted(row.state(), row.done(), row.failed(), row.trials());
    }

    private void newest() {
        library.runs().stream()
                .findFirst()
                .ifPresent(r -> focus.focus(focus.focus().withRuns(List.of(r.id())), null));
    }

    private void openFigures() {
        selected();
        open(FIGURES);
    }

    private void open(String view) {
        try {
            getSite().getPage().showView(view, null, IWorkbenchPage.VIEW_ACTIVATE);
        } catch (PartInitException e) {
            Faults.show("The view cannot be opened: %s".formatted(Faults.words(e)), e);
        }
    }
}
