package org.consilience.ui.views.internal.figures;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.consilience.engine.Engine;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.runs.Focus;
import org.consilience.ui.runs.FocusService;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;

/**
 * Follows the runs looked at: finds out what there is to choose from and what the figure chosen is
 * made of, again whenever there is more. To be used from the UI thread.
 */
final class Follower {

    /** How often the logs of a run in progress are looked at. */
    private static final int LIVE_MILLIS = 700;

    /** How often it is asked whether there are further figures to choose from. */
    private static final int LOOK_MILLIS = 3000;

    /** Where the answers are shown. */
    interface Screen {

        /** Shows what there is to choose from. */
        void contents(Contents contents, @Nullable Choice choice);

        /** Shows a figure. */
        void figure(Drawn drawn);

        /** Shows why there is no figure. */
        void nothing(String title, String text);

        /** Tells whether anybody sees it. */
        boolean seen();
    }

    private final Composite owner;
    private final FocusService focus;
    private final ViewState state;
    private final Screen screen;
    private final Feeds feeds;
    private final Loader<Contents> contentsLoader;
    private final Loader<Drawn> figureLoader;
    private final FocusService.Listener focusListener = this::focused;
    private final RunLibrary.Listener runsListener = this::runsChanged;
    private final Runnable ticker = this::tick;
    private final Runnable looker = this::lookAgain;
    private Focus followed = Focus.NONE;
    private Contents contents = Contents.NONE;
    private @Nullable Choice choice;
    private @Nullable Drawn drawn;
    private boolean stale;
    private boolean deep;

    Follower(
            Composite owner,
            FocusService focus,
            RunLibrary library,
            ViewState state,
            Screen screen) {
        this.owner = owner;
        this.focus = focus;
        this.state = state;
        this.screen = screen;
        feeds = new Feeds(library);
        contentsLoader = new Loader<>(owner, this::found, this::failed);
        figureLoader = new Loader<>(owner, this::made, this::failed);
        focus.addListener(focusListener);
        library.addListener(runsListener);
        owner.addDisposeListener(
                e -> {
                    focus.removeListener(focusListener);
                    library.removeListener(runsListener);
                });
    }

    /** Looks at what is focused now. */
    void start() {
        focused(focus.focus(), null);
    }

    /** Returns what is shown, or null. */
    @Nullable
    Drawn drawn() {
        return drawn;
    }

    /**
     * Shows another figure.
     *
     * @param next which one
     */
    void choose(Choice next) {
        if (next.equals(choice)) {
            return;
        }
        choice = next;
        if (next instanceof Choice.OfMeasure m) {
            state.chosen(m);
            focus.focus(focus.focus().withMeasure(m.measure()), this);
        }
        draw();
    }

    /** Makes the figure anew, as after another choice of bands. */
    void draw() {
        Choice now = choice;
        if (now == null) {
            figureLoader.cancel();
            return;
        }
        draw(new FigureMaker.Request(followed.runs(), now, state.band()), false);
    }

    private void draw(FigureMaker.Request request, boolean whole) {
        Drawn before = drawn;
        figureLoader.load(
                "Making a figure",
                monitor -> {
                    try {
                        return new FigureMaker(feeds, Services.get(Engine.class).catalogue())
                                .make(request, whole, before, monitor);
                    } catch (OutOfMemoryError e) {
                        throw new IOException(
                                "The figure takes more memory than there is; look at fewer runs.",
                                e);
                    }
                });
    }

    private void focused(Focus next, @Nullable Object origin) {
        Focus before = followed;
        followed = next;
        boolean runs = !next.runs().equals(before.runs());
        boolean trials =
                !next.trials().equals(before.trials())
                        || !next.arms().equals(before.arms())
                        || !next.seeds().equals(before.seeds());
        if (runs) {
            feeds.keep(next.runs());
            contents = Contents.NONE;
            drawn = null;
            deep = false;
        }
        if (next.runs().isEmpty()) {
            contentsLoader.cancel();
            figureLoader.cancel();
            screen.nothing(
                    "No run is looked at",
                    "Select runs in the Runs view; their measures and figures appear here.");
        } else if (runs) {
            look();
            if (choice instanceof Choice.OfMeasure) {
                draw(); // most often the next run has the same measures
            }
        } else if (trials) {
            look();
        }
        if (origin != this) {
            follow(next.measure());
        }
    }

    private void follow(String measure) {
        if (measure.isEmpty()
                || contents.measures().stream().noneMatch(m -> m.id().equals(measure))) {
            return;
        }
        if (!(choice instanceof Choice.OfMeasure m)) {
            contents.groups().stream()
                    .findFirst()
                    .ifPresent(g -> choose(new Choice.OfMeasure(measure, g)));
        } else if (!m.measure().equals(measure)) {
            choose(new Choice.OfMeasure(measure, m.group()));
        }
        screen.contents(contents, choice);
    }

    private void look() {
        stale = false;
        Focus at = followed;
        boolean thorough = deep;
        contentsLoader.load(
                "Looking for figures",
                monitor ->
                        new ContentsMaker(feeds, Services.get(Engine.class).catalogue())
                                .make(at, thorough, monitor));
    }

    private void found(Contents next) {
        contents = next;
        Choice now = choice;
        if (now == null || !next.has(now) && (deep || now instanceof Choice.OfMeasure)) {
            String wanted = followed.measure().isEmpty() ? state.measure() : followed.measure();
            Optional<Choice> nearest = next.preferred(wanted, state.group());
            choice = nearest.isPresent() ? nearest.get() : null;
            drawn = null;
            draw();
        } else if (drawn == null && !figureLoader.busy()) {
            draw();
        }
        screen.contents(next, choice);
        if (choice == null && (deep || next.figures().isEmpty() && !next.live())) {
            screen.nothing(
                    "Nothing is recorded yet",
                    next.problems().isEmpty()
                            ? "Figures appear here as soon as trials record measures."
                            : next.problems().get(0));
        }
        if (!deep || stale) {
            deep = true;
            look();
        } else if (next.live()) {
            owner.getDisplay().timerExec(choice == null ? LIVE_MILLIS : LOOK_MILLIS, looker);
        }
    }

    private void lookAgain() {
        if (owner.isDisposed() || contentsLoader.busy() || !contents.live()) {
            return;
        }
        if (screen.seen()) {
            look();
        } else {
            owner.getDisplay().timerExec(LOOK_MILLIS, looker);
        }
    }

    private void made(Drawn next) {
        Drawn before = drawn;
        drawn = next;
        screen.figure(next);
        if (!next.whole()) {
            draw(next.request(), true);
        } else if (next.live()) {
            owner.getDisplay().timerExec(LIVE_MILLIS, ticker);
        } else if (before != null && before.live()) {
            look();
        }
    }

    private void tick() {
        if (owner.isDisposed() || figureLoader.busy()) {
            return;
        }
        Drawn now = drawn;
        if (now == null || !now.live()) {
            return;
        }
        if (screen.seen()) {
            draw();
        } else {
            owner.getDisplay().timerExec(LIVE_MILLIS, ticker);
        }
    }

    private void failed(Exception e) {
        drawn = null;
        screen.nothing("The run cannot be shown", Faults.words(e));
    }

    private void runsChanged(Set<String> ids) {
        if (!owner.isDisposed()) {
            owner.getDisplay().asyncExec(() -> changed(ids));
        }
    }

    /** Looks again; what is being looked at is let finish first, or nothing ever would. */
    private void changed(Set<String> ids) {
        if (owner.isDisposed() || Collections.disjoint(ids, followed.runs())) {
            return;
        }
        if (contentsLoader.busy()) {
            stale = true;
        } else {
            look();
        }
        Drawn now = drawn;
        if (!figureLoader.busy() && (now == null || !now.live())) {
            draw();
        }
    }
}
