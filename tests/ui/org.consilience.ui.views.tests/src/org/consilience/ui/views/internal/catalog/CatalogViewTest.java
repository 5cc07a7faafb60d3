package org.consilience.ui.views.internal.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.consilience.api.Method;
import org.consilience.api.Trial;
import org.consilience.api.data.MarketHistory;
import org.consilience.api.device.ComputeProvider;
import org.consilience.api.device.Device;
import org.consilience.api.settings.Setting;
import org.consilience.engine.Engine;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.validation.CatalogueView;
import org.consilience.robot.Robot;
import org.consilience.ui.CatalogItem;
import org.consilience.ui.Services;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

class CatalogViewTest {

    private static final String VIEW = "org.consilience.ui.views.catalog";
    private static final String UNIVERSAL = "Universal combination of strategies";

    private final Robot robot = new Robot();
    private final Catalogue catalogue = Services.get(Engine.class).catalogue();
    private IViewPart view;
    private Shell shell;

    /** A plugin whose settings the catalogue cannot read: a component is not declared. */
    public static final class Broken implements Method<MarketHistory, Broken.Settings> {

        /** Its setting has no declaration. */
        public record Settings(Thread undeclared) {}

        @Override
        public void run(Trial<MarketHistory, Settings> trial) {
            throw new IllegalStateException("never run");
        }
    }

    /** A plugin that works. */
    public static final class Sound implements Method<MarketHistory, Sound.Settings> {

        /** One setting. */
        public record Settings(
                @Setting(label = "Rate", doc = "how fast", def = "0.5", min = 0, max = 1)
                        double rate) {}

        @Override
        public void run(Trial<MarketHistory, Settings> trial) {
            throw new IllegalStateException("never run");
        }
    }

    @BeforeEach
    void open() {
        robot.closeWelcome();
        view = robot.view(VIEW);
        shell = robot.sync(() -> view.getSite().getShell());
        robot.await("the tree", () -> tree() != null && tree().getItemCount() == 3);
    }

    @AfterEach
    void close() {
        robot.run(() -> robot.page().hideView(view));
    }

    @Test
    void everyDatasetMethodAndDeviceIsInTheTree() {
        List<String> expected = new ArrayList<>();
        catalogue.datasets().forEach(e -> expected.add(e.title() + "  " + e.id()));
        catalogue.methods().forEach(e -> expected.add(e.title() + "  " + e.id()));
        catalogue.devices().forEach(d -> expected.add(d.title() + "  " + d.id()));
        assertEquals(expected, robot.sync(this::leaves));
    }

    @Test
    void searchNarrowsToWhatHasAllWordsAndTellsWhenNothingHas() {
        search("cover universal");
        List<String> expected =
                catalogue.methods().stream()
                        .filter(e -> words(e).contains("cover") && words(e).contains("universal"))
                        .map(e -> e.title() + "  " + e.id())
                        .toList();
        assertFalse(expected.isEmpty());
        assertEquals(expected, robot.sync(this::leaves));
        search("guarantee-slack");
        assertTrue(robot.sync(this::leaves).contains(UNIVERSAL + "  universal-ensemble"));
        search("no such thing at all");
        robot.link(shell, "Clear the search");
        robot.await("the whole tree again", () -> tree() != null && tree().getItemCount() == 3);
    }

    @Test
    void pageShowsWhatThePluginDeclares() {
        robot.select(tree(), "Methods", "Portfolio", UNIVERSAL);
        Entry entry = catalogue.find(Catalogue.Kind.METHOD, "universal-ensemble").orElseThrow();
        List<List<String>> settings = table("Settings", entry.settings().specs().size());
        assertEquals(SettingRows.of(entry.settings().specs()), settings);
        assertEquals(
                entry.measures().stream().map(m -> m.id()).toList(),
                table("Measures", entry.measures().size()).stream().map(r -> r.get(0)).toList());
        assertTrue(
                robot.sync(
                        () ->
                                Robot.all(shell, Link.class).stream()
                                        .anyMatch(
                                                l ->
                                                        l.getText()
                                                                .contains(
                                                                        "https://arxiv.org/abs/2406.03652"))));
    }

    @Test
    void linkToAFittingDatasetSelectsIt() {
        robot.select(tree(), "Methods", "Portfolio", UNIVERSAL);
        Link link =
                robot.find(
                        "the datasets that fit",
                        () -> Robot.below(shell, Link.class, l -> l.getText().contains("market")));
        robot.run(
                () -> {
                    Event event = new Event();
                    event.text = "DATASET market";
                    link.notifyListeners(org.eclipse.swt.SWT.Selection, event);
                });
        robot.await("the dataset", () -> tree().getSelection()[0].getText().endsWith("market"));
    }

    @Test
    void selectionIsToldToTheWorkbench() {
        robot.select(tree(), "Methods", "Portfolio", UNIVERSAL);
        assertEquals(
                List.of(new CatalogItem(CatalogueView.Kind.METHOD, "universal-ensemble")),
                robot.sync(
                        () ->
                                ((IStructuredSelection)
                                                view.getSite()
                                                        .getSelectionProvider()
                                                        .getSelection())
                                        .toList()));
    }

    @Test
    void dragCarriesTheItemAndItsId() {
        robot.select(tree(), "Methods", "Portfolio", UNIVERSAL);
        robot.run(
                () ->
                        ((DragSource) tree().getData(DND.DRAG_SOURCE_KEY))
                                .getDragListeners()[0].dragStart(null));
        assertEquals(
                List.of(new CatalogItem(CatalogueView.Kind.METHOD, "universal-ensemble")),
                robot.sync(
                        () ->
                                ((IStructuredSelection)
                                                LocalSelectionTransfer.getTransfer().getSelection())
                                        .toList()));
    }

    @Test
    void idIsCopiedFromTheContextMenu() {
        robot.select(tree(), "Methods", "Portfolio", UNIVERSAL);
        robot.context(robot.sync(this::tree), "Copy Id");
        robot.await("the id", () -> "universal-ensemble".equals(clipboard()));
    }

    @Test
    void pluginsThatComeAndGoAreFollowedAndABrokenOneHurtsOnlyItself() {
        ServiceRegistration<?> broken = register(new Broken(), "broken-one");
        ServiceRegistration<?> sound = register(new Sound(), "sound-one");
        try {
            robot.await(
                    "the family of the two",
                    () ->
                            Arrays.stream(tree().getItem(1).getItems())
                                    .anyMatch(i -> i.getText().equals("Testing (2)")));
            robot.select(tree(), "Methods", "Testing", "broken-one");
            robot.await(
                    "the fault, naming the plugin",
                    () ->
                            Robot.below(
                                            shell,
                                            Label.class,
                                            l ->
                                                    l.getText().contains("cannot be read")
                                                            && l.getText()
                                                                    .contains(
                                                                            "org.consilience.ui.views"))
                                    != null);
            robot.select(tree(), "Methods", "Testing", "sound-one");
            assertEquals(
                    List.of(
                            List.of(
                                    "Rate",
                                    "rate",
                                    "0.5",
                                    "number",
                                    "at least 0 and at most 1",
                                    "",
                                    "how fast")),
                    table("Settings", 1));
        } finally {
            broken.unregister();
            sound.unregister();
        }
        robot.await(
                "the tree without them",
                () -> leaves().stream().noneMatch(l -> l.contains("broken-one")));
    }

    @Test
    void providerWithoutADeviceIsShownWithTheReason() {
        String reason = "No driver is there; install it.";
        ComputeProvider provider =
                new ComputeProvider() {
                    @Override
                    public List<Device> devices() {
                        return List.of();
                    }

                    @Override
                    public String unavailable() {
                        return reason;
                    }
                };
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("id", "driverless");
        properties.put("title", "Driverless");
        ServiceRegistration<?> service =
                FrameworkUtil.getBundle(CatalogView.class)
                        .getBundleContext()
                        .registerService(ComputeProvider.class, provider, properties);
        try {
            robot.await("the provider", () -> leaves().contains("Driverless"));
            robot.select(tree(), "Devices", "Driverless");
            robot.await(
                    "the reason",
                    () -> Robot.below(shell, Label.class, l -> l.getText().equals(reason)) != null);
        } finally {
            service.unregister();
        }
        robot.await("the tree without it", () -> !leaves().contains("Driverless"));
    }

    private static ServiceRegistration<?> register(Method<?, ?> method, String id) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("id", id);
        properties.put("family", "testing");
        properties.put("data", MarketHistory.class.getName());
        return FrameworkUtil.getBundle(CatalogView.class)
                .getBundleContext()
                .registerService(Method.class, method, properties);
    }

    private static String words(Entry entry) {
        return new Node.OfEntry(entry).words();
    }

    private void search(String text) {
        Text field =
                robot.find(
                        "the search",
                        () ->
                                Robot.below(
                                        shell,
                                        Text.class,
                                        t -> t.getMessage().startsWith("Search id")));
        robot.run(() -> field.setText(text));
    }

    private Tree tree() {
        return robot.sync(
                () ->
                        Robot.below(
                                shell,
                                Tree.class,
                                t ->
                                        t.getItemCount() > 0
                                                && t.getColumnCount() == 0
                                                && t.getItem(0)
                                                        .getText()
                                                        .matches("(Datasets|Methods|Devices) .*")));
    }

    private List<String> leaves() {
        List<String> leaves = new ArrayList<>();
        Tree tree = tree();
        collect(tree == null ? new TreeItem[0] : tree.getItems(), leaves);
        return leaves;
    }

    private void collect(TreeItem[] items, List<String> leaves) {
        for (TreeItem item : items) {
            if (item.getItemCount() == 0) {
                leaves.add(item.getText());
            } else {
                collect(item.getItems(), leaves);
            }
        }
    }

    private List<List<String>> table(String heading, int rows) {
        Table table =
                robot.find(
                        "the table " + heading,
                        () -> {
                            boolean behind = false;
                            for (Control c : Robot.all(shell, Control.class)) {
                                behind |= c instanceof Label l && l.getText().equals(heading);
                                if (behind && c instanceof Table t && t.getItemCount() == rows) {
                                    return t;
                                }
                            }
                            return null;
                        });
        return robot.sync(
                () ->
                        Arrays.stream(table.getItems())
                                .map(i -> cells(i, table.getColumnCount()))
                                .toList());
    }

    private static List<String> cells(TableItem item, int columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(item.getText(i));
        }
        return cells;
    }

    private String clipboard() {
        var clipboard = new org.eclipse.swt.dnd.Clipboard(robot.display());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }
}
