package org.consilience.ui.launch.internal.queue;

import java.util.List;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.Services;
import org.consilience.ui.launch.internal.LaunchPreferences;
import org.consilience.ui.runs.FocusService;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** What the workbench does when a run begins and when it ends. */
public final class RunAnnouncement {

    private static final String VIEWS = "org.consilience.ui.views.";
    private static final int WIDTH = 360;
    private static final int HEIGHT = 40;
    private static final long SHOWN_MILLIS = 12_000;

    private RunAnnouncement() {}

    /** Lets the views follow a run that begins. */
    static void begun(RunTask task) {
        onDisplay(
                () -> {
                    look(task.run());
                    if (LaunchPreferences.showViews()) {
                        List.of("runs", "figures").forEach(v -> open(v, false));
                    }
                });
    }

    /**
     * Tells that a run ended, without taking the keyboard.
     *
     * @param task the run
     * @param ending how
     */
    public static void ended(RunTask task, Ending ending) {
        onDisplay(
                () ->
                        NotificationPopup.forDisplay(PlatformUI.getWorkbench().getDisplay())
                                .title(title(ending), true)
                                .titleImage(Icons.image(icon(ending)))
                                .content(parent -> content(parent, task, ending))
                                .fadeIn(false)
                                .delay(SHOWN_MILLIS)
                                .open());
    }

    private static Control content(Composite parent, RunTask task, Ending ending) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(5, 5).spacing(12, 8).numColumns(4).applyTo(body);
        Label text = new Label(body, SWT.WRAP);
        text.setText(ending.sentence());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, Math.max(HEIGHT, text.computeSize(WIDTH, SWT.DEFAULT).y))
                .span(4, 1)
                .applyTo(text);
        String run = task.run();
        if (ending.kind() != Ending.Kind.NOT_STARTED && ending.kind() != Ending.Kind.GONE) {
            link(body, "Evidence", run, () -> open("evidence", true));
            link(body, "Figures", run, () -> open("figures", true));
        }
        if (ending.resumable() && task.order().kind() != RunOrder.Kind.RERUN) {
            link(body, "Resume", run, () -> execute("org.consilience.ui.launch.resume"));
        }
        Link console = new Link(body, SWT.NONE);
        console.setText("<a>Console</a>");
        console.addListener(SWT.Selection, e -> show("org.eclipse.ui.console.ConsoleView", true));
        return body;
    }

    private static void link(Composite parent, String text, String run, Runnable action) {
        Link link = new Link(parent, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        link.addListener(
                SWT.Selection,
                e -> {
                    look(run);
                    action.run();
                });
    }

    private static String title(Ending ending) {
        return switch (ending.kind()) {
            case DONE -> "Run done";
            case FAILED -> "Run failed";
            case CANCELLED -> "Run cancelled";
            case INTERRUPTED -> "Run interrupted";
            case NOT_STARTED -> "Run not started";
            case GONE -> "Run gone";
        };
    }

    private static String icon(Ending ending) {
        return switch (ending.kind()) {
            case DONE -> "state-done";
            case CANCELLED -> "state-cancelled";
            case INTERRUPTED -> "state-interrupted";
            case FAILED, NOT_STARTED, GONE -> "state-failed";
        };
    }

    private static void look(String run) {
        FocusService focus = Services.get(FocusService.class);
        focus.focus(focus.focus().withRuns(List.of(run)), null);
    }

    private static void open(String view, boolean activate) {
        show(VIEWS + view, activate);
    }

    private static void show(String id, boolean activate) {
        IWorkbenchWindow window = window();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null || PlatformUI.getWorkbench().getViewRegistry().find(id) == null) {
            return;
        }
        try {
            page.showView(
                    id,
                    null,
                    activate ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            Faults.log("The view %s cannot be opened.".formatted(id), e);
        }
    }

    private static void execute(String command) {
        try {
            PlatformUI.getWorkbench()
                    .getService(IHandlerService.class)
                    .executeCommand(command, null);
        } catch (CommandException e) {
            Faults.show("That cannot be done now: %s".formatted(Faults.words(e)), e);
        }
    }

    private static @org.eclipse.jdt.annotation.Nullable IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchWindow[] all = PlatformUI.getWorkbench().getWorkbenchWindows();
        return active != null ? active : all.length == 0 ? null : all[0];
    }

    private static void onDisplay(Runnable body) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(
                    () -> {
                        if (PlatformUI.isWorkbenchRunning()
                                && !PlatformUI.getWorkbench().isClosing()) {
                            body.run();
                        }
                    });
        }
    }
}
