package org.consilience.ui.views.internal.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilience.api.device.Capability;
import org.consilience.api.device.ComputeProvider;
import org.consilience.api.device.Device;
import org.consilience.engine.Engine;
import org.consilience.robot.Robot;
import org.consilience.ui.Services;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

class DevicesViewTest {

    private static final String VIEW = "org.consilience.ui.views.devices";
    private static final long GIGA = 1L << 30;

    private final Robot robot = new Robot();
    private IViewPart view;
    private Shell shell;

    /** A device that only this process knows, so that no worker finds it. */
    private record Phantom(double load) implements Device {

        @Override
        public String id() {
            return "phantom:0";
        }

        @Override
        public String kind() {
            return "phantom";
        }

        @Override
        public String title() {
            return "A device of no worker";
        }

        @Override
        public int slots() {
            return 3;
        }

        @Override
        public long memory() {
            return 8 * GIGA;
        }

        @Override
        public Set<String> capabilities() {
            return Set.of("Tensors", "Kernels");
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return Optional.empty();
        }
    }

    /** A provider of the given devices. */
    private record Provider(List<Device> devices, String unavailable) implements ComputeProvider {}

    @BeforeEach
    void open() {
        robot.closeWelcome();
        view = robot.view(VIEW);
        shell = robot.sync(() -> view.getSite().getShell());
        robot.await("the devices", () -> devices() != null && devices().getItemCount() > 0);
    }

    @AfterEach
    void close() {
        robot.run(() -> robot.page().hideView(view));
    }

    @Test
    void rowShowsWhatTheDeviceSays() {
        ServiceRegistration<?> service =
                register(new Provider(List.of(new Phantom(0.25)), ""), "phantom");
        try {
            List<String> row = row("phantom:0");
            assertEquals(
                    List.of(
                            "phantom:0",
                            "25 %",
                            "8.0 GB",
                            "A device of no worker",
                            "3",
                            "phantom",
                            "Kernels, Tensors",
                            "not tested"),
                    row);
        } finally {
            service.unregister();
        }
        robot.await("the device gone", () -> find("phantom:0") == null);
    }

    @Test
    void providerWithoutADeviceSaysWhy() {
        String reason = "No driver is there; install it.";
        ServiceRegistration<?> service = register(new Provider(List.of(), reason), "driverless");
        try {
            assertEquals(reason, row("driverless").get(7));
        } finally {
            service.unregister();
        }
    }

    @Test
    void selfTestPassesOnTheCores() throws InterruptedException {
        select("cpu");
        robot.press(shell, "Self-Test");
        finish();
        robot.await("the test's end", () -> cell("cpu", 7).matches("(passed|failed).*"));
        assertTrue(
                robot.sync(() -> cell("cpu", 7)).startsWith("passed in"),
                robot.sync(() -> cell("cpu", 7)));
        assertTrue(
                robot.sync(
                        () ->
                                Robot.below(
                                                shell,
                                                Text.class,
                                                t ->
                                                        t.getText()
                                                                .startsWith(
                                                                        "cpu: self-test passed"))
                                        != null));
    }

    @Test
    void selfTestOfADeviceThatNoWorkerHasFailsWithTheReason() throws InterruptedException {
        ServiceRegistration<?> service =
                register(new Provider(List.of(new Phantom(Double.NaN)), ""), "phantom");
        try {
            row("phantom:0");
            select("phantom:0");
            robot.press(shell, "Self-Test");
            finish();
            robot.await("the failure", () -> cell("phantom:0", 7).startsWith("failed: "));
            assertTrue(
                    robot.sync(() -> cell("phantom:0", 7)).contains("phantom:0"),
                    robot.sync(() -> cell("phantom:0", 7)));
        } finally {
            service.unregister();
        }
    }

    @Test
    void selfTestCanBeCancelled() {
        select("cpu");
        robot.press(shell, "Self-Test");
        robot.press(shell, "Cancel");
        robot.await("the end", () -> cell("cpu", 7).equals("cancelled"));
    }

    @Test
    void machineIsCopiedAsText() {
        robot.await(
                "the facts",
                () ->
                        Robot.all(shell, Table.class).stream()
                                .anyMatch(
                                        t ->
                                                t.getItemCount() > 5
                                                        && t.getItem(0)
                                                                .getText()
                                                                .equals("Version")));
        robot.context(robot.sync(this::devices), "Copy as Text");
        robot.await("the text", () -> clipboard().contains("- Cores: "));
        String text = robot.sync(this::clipboard);
        assertTrue(text.contains("- cpu: "), text);
        assertTrue(text.contains("Free disk there"), text);
    }

    @Test
    void nothingIsAskedWhileTheViewIsHidden() {
        DevicesView devices = (DevicesView) view;
        assertTrue(robot.sync(devices::sampling));
        robot.run(() -> robot.page().setPartState(robot.page().getReference(view), 0));
        robot.await("no asking", () -> !devices.sampling());
        robot.view(VIEW);
        robot.await("asking again", devices::sampling);
    }

    @Test
    void failingProviderLeavesAMessageAndAWorkingView() {
        ComputeProvider failing =
                () -> {
                    throw new IllegalStateException("the driver hangs");
                };
        ServiceRegistration<?> service = register(failing, "failing");
        try {
            robot.await(
                    "the message",
                    () ->
                            Robot.below(
                                            shell,
                                            org.eclipse.swt.widgets.Label.class,
                                            l -> l.getText().contains("the driver hangs"))
                                    != null);
        } finally {
            service.unregister();
        }
        robot.await("the devices again", () -> devices() != null && find("cpu") != null);
        assertFalse(Services.get(Engine.class).catalogue().devices().isEmpty());
    }

    /** Waits for the self-test, however long a busy machine takes. */
    private void finish() throws InterruptedException {
        Job job = robot.sync(((DevicesView) view)::testing);
        if (job != null) {
            job.join();
        }
    }

    private static ServiceRegistration<?> register(ComputeProvider provider, String id) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("id", id);
        properties.put("title", id);
        return FrameworkUtil.getBundle(DevicesView.class)
                .getBundleContext()
                .registerService(ComputeProvider.class, provider, properties);
    }

    private Table devices() {
        return Robot.below(
                shell,
                Table.class,
                t -> t.getColumnCount() == 8 && t.getColumn(0).getText().equals("Device"));
    }

    private TableItem find(String id) {
        Table table = devices();
        return table == null
                ? null
                : Arrays.stream(table.getItems())
                        .filter(i -> i.getText(0).equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private String cell(String id, int column) {
        TableItem item = find(id);
        return item == null ? "" : item.getText(column);
    }

    private List<String> row(String id) {
        robot.find("a row " + id, () -> find(id));
        return robot.sync(
                () -> java.util.stream.IntStream.range(0, 8).mapToObj(i -> cell(id, i)).toList());
    }

    private void select(String id) {
        robot.run(
                () -> {
                    Table table = devices();
                    table.setFocus();
                    table.setSelection(find(id));
                    Event event = new Event();
                    event.item = find(id);
                    table.notifyListeners(SWT.Selection, event);
                });
    }

    private String clipboard() {
        var clipboard = new org.eclipse.swt.dnd.Clipboard(robot.display());
        try {
            return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }
}
