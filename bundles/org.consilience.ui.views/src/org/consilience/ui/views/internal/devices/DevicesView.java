package org.consilience.ui.views.internal.devices;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.consilience.engine.Engine;
import org.consilience.ui.CommandLine;
import org.consilience.ui.EmptyState;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.views.internal.PageStack;
import org.consilience.ui.views.internal.PartActions;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** What trials can run on: memory, load, a self-test, and facts of the machine. */
public final class DevicesView extends ViewPart {

    private static final String ID = "org.consilience.ui.views.devices.";

    private final Sampler sampler = new Sampler(this::sampled);

    private @Nullable Parts parts;
    private @Nullable Job testing;
    private List<Machine.Fact> facts = List.of();

    /** The widgets, once they are there. */
    private record Parts(
            PageStack stack,
            DevicesPage page,
            EmptyState nothing,
            IAction test,
            IAction cancel,
            Visibility visibility,
            Loader<List<Machine.Fact>> loader) {}

    @Override
    public void createPartControl(@Nullable Composite parent) {
        PageStack stack = new PageStack(Objects.requireNonNull(parent));
        DevicesPage page = new DevicesPage(stack, this::test, this::cancel);
        EmptyState nothing =
                new EmptyState(stack, "Looking at the devices", "The compute providers are asked.");
        PartActions make = new PartActions(getSite());
        IAction test =
                make.make(
                        ID + "selfTest",
                        "Self-&Test",
                        "Run two small trials on the selected device and compare them",
                        "self-test",
                        this::test);
        IAction cancel =
                make.make(
                        ID + "cancelTest", "Ca&ncel Self-Test", "End the self-test", this::cancel);
        IAction copy =
                make.make(
                        ActionFactory.COPY.getCommandId(),
                        "&Copy as Text",
                        "Copy devices and machine as text, to report a problem",
                        PartActions.copying(
                                () ->
                                        CommandLine.copy(
                                                DevicesText.of(page.devices().rows(), facts))));
        IAction command =
                make.make(
                        PartActions.COPY_COMMAND_LINE,
                        "Copy Command &Line",
                        "Copy the command that lists the devices in a terminal",
                        () -> CommandLine.copy(CommandLine.of(List.of("list", "devices"))));
        getViewSite().getActionBars().getToolBarManager().add(test);
        List<IAction> all = List.of(test, cancel, copy, command);
        all.forEach(getViewSite().getActionBars().getMenuManager()::add);
        Table table = page.devices().viewer().getTable();
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> fill(m, all));
        table.setMenu(menu.createContextMenu(table));
        getSite().registerContextMenu(menu, page.devices().viewer());
        page.devices().viewer().addDoubleClickListener(e -> test());
        page.devices().viewer().addSelectionChangedListener(e -> enable());
        getSite().setSelectionProvider(page.devices().viewer());
        Visibility visibility = new Visibility(this, this::visible);
        parts =
                new Parts(
                        stack,
                        page,
                        nothing,
                        test,
                        cancel,
                        visibility,
                        new Loader<>(stack, this::know, fault -> know(List.of())));
        stack.show(nothing);
        enable();
        getSite().getPage().addPartListener(visibility);
        visible(true);
    }

    @Override
    public void dispose() {
        sampler.on(false);
        cancel();
        Parts p = parts;
        if (p != null) {
            getSite().getPage().removePartListener(p.visibility);
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        Parts p = parts;
        if (p != null) {
            p.page.devices().viewer().getTable().setFocus();
        }
    }

    /** Tells whether the devices are being asked. */
    boolean sampling() {
        return sampler.on();
    }

    /** The self-test that goes on, or null. */
    @Nullable
    Job testing() {
        return testing;
    }

    private void visible(boolean now) {
        Parts p = parts;
        if (p != null) {
            sampler.on(now);
            if (now) {
                p.loader.load("Looking at the machine", monitor -> Machine.facts());
            }
        }
    }

    private void know(List<Machine.Fact> known) {
        Parts p = parts;
        if (p != null) {
            facts = known;
            p.page.facts(known);
        }
    }

    /** Hears, on a background thread, what the devices said. */
    private void sampled(Sampler.Sample sample) {
        later(p -> show(p, sample));
    }

    private void show(Parts p, Sampler.Sample sample) {
        if (sample.readings().isEmpty() && sample.missing().isEmpty()) {
            p.nothing.say(
                    sample.problem().isEmpty() ? "No device" : "The devices cannot be asked",
                    sample.problem().isEmpty()
                            ? "No compute provider is installed; install one, such as the"
                                    + " processor cores."
                            : "A compute provider failed: %s. Update or remove its plugin."
                                    .formatted(sample.problem()));
            p.stack.show(p.nothing);
            return;
        }
        p.page.devices().show(sample);
        p.stack.show(p.page);
        enable();
    }

    private void enable() {
        Parts p = parts;
        if (p != null) {
            boolean busy = testing != null;
            boolean device =
                    p.page.devices().selected().map(r -> r.reading() != null).orElse(false);
            p.test.setEnabled(device && !busy);
            p.cancel.setEnabled(busy);
            p.page.say(busy);
        }
    }

    private void test() {
        Parts p = parts;
        if (p == null || testing != null) {
            return;
        }
        p.page.devices()
                .selected()
                .filter(r -> r.reading() != null)
                .ifPresent(r -> test(p, r.id()));
    }

    private void test(Parts p, String device) {
        p.page.devices().show(device, new TestResult(TestResult.State.RUNNING, "is going on"));
        ICoreRunnable body = monitor -> run(device, monitor);
        Job job = Job.create("Self-test of " + device, body);
        job.addJobChangeListener(
                IJobChangeListener.onDone(e -> tested(device, Objects.requireNonNull(e))));
        testing = job;
        enable();
        job.schedule();
    }

    private void run(String device, IProgressMonitor monitor) {
        TestResult result = new SelfTest(Services.get(Engine.class), device).run(monitor);
        later(p -> p.page.devices().show(device, result));
    }

    /** Hears the end of a self-test, which may have been cancelled before it began. */
    private void tested(String device, IJobChangeEvent event) {
        later(
                p -> {
                    testing = null;
                    if (!event.getResult().isOK()) {
                        p.page.devices().show(device, TestResult.CANCELLED);
                    }
                    enable();
                });
    }

    private void cancel() {
        Job job = testing;
        if (job != null) {
            job.cancel();
        }
    }

    private void later(Consumer<Parts> body) {
        Parts p = parts;
        if (p == null || p.stack.isDisposed()) {
            return;
        }
        Display display = p.stack.getDisplay();
        display.asyncExec(
                () -> {
                    if (!p.stack.isDisposed()) {
                        body.accept(p);
                    }
                });
    }

    private static void fill(IMenuManager menu, List<IAction> all) {
        all.forEach(menu::add);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}
