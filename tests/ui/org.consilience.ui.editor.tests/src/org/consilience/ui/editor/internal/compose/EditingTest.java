package org.consilience.ui.editor.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consilience.model.Parts;
import org.consilience.model.validation.CatalogueView;
import org.consilience.robot.Robot;
import org.consilience.ui.CatalogItem;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.Test;

class EditingTest {

    private static final String THREE =
            Opened.text(
                    """
                      <datasets label="market" type="market"/>
                      <arms label="a" method="ucrp"/>
                      <arms label="b" method="momentum">
                        <settings name="window" value="20"/>
                      </arms>
                      <arms label="c" method="momentum"/>
                      <claims id="C1"><left arm="b" measure="log-wealth"/></claims>
                    """);

    private static List<String> labels(Opened o) {
        return o.ask(e -> e.getArms().stream().map(a -> a.getLabel()).toList());
    }

    @Test
    void anEditIsOneStepThatUndoTakesBackInTheField() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            Text window = o.field("Window");
            assertEquals("20", o.robot().sync(window::getText));
            o.type("Window", "21");
            assertEquals("21", Parts.settings(o.arm(1)).get("window"));
            o.robot().run(o.session()::undo);
            assertEquals("20", o.robot().sync(window::getText));
            assertFalse(o.robot().sync(o.editor()::isDirty));
            o.robot().run(o.session()::redo);
            assertEquals("21", o.robot().sync(window::getText));
            assertSame(window, o.field("Window"));
        }
    }

    @Test
    void resettingASettingTakesItOutOfTheFile() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            o.robot().tool(o.body(), "Reset Window to its default");
            o.settle();
            assertEquals(0, Parts.settings(o.arm(1)).size());
            assertEquals("", o.robot().sync(o.field("Window")::getText));
            assertTrue(o.robot().sync(() -> o.field("Window").getMessage().startsWith("default ")));
        }
    }

    @Test
    void wrongInputIsMarkedAndKept() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            o.type("Window", "many");
            assertEquals("many", Parts.settings(o.arm(1)).get("window"));
            assertEquals("many", o.robot().sync(o.field("Window")::getText));
            o.checked();
            assertEquals(1, o.robot().sync(() -> o.session().problems(o.arm(1)).size()));
            o.choose("Arms", "a");
            o.choose("Arms", "b");
            assertEquals("many", o.robot().sync(o.field("Window")::getText));
        }
    }

    @Test
    void armsOfOneMethodShareOneForm() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            Text window = o.field("Window");
            o.choose("Arms", "c");
            assertSame(window, o.field("Window"));
            assertEquals("", o.robot().sync(window::getText));
        }
    }

    @Test
    void claimsFollowARenamedArm() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            o.type("Label", "trend");
            assertEquals("trend", o.ask(e -> e.getClaims().get(0).getLeft().getArm()));
            o.robot().run(o.session()::undo);
            assertEquals("b", o.ask(e -> e.getClaims().get(0).getLeft().getArm()));
            assertEquals("b", o.arm(1).getLabel());
        }
    }

    @Test
    void droppedArmsMoveAndWithCtrlCopy() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            TreeDrops drops = o.master().drops();
            var first = new StructuredSelection(o.arm(0));
            assertTrue(o.robot().sync(() -> drops.drop(first, o.arm(2), false, false)));
            assertEquals(List.of("b", "c", "a"), labels(o));
            o.robot().run(o.session()::undo);
            assertEquals(List.of("a", "b", "c"), labels(o));
            assertTrue(o.robot().sync(() -> drops.drop(first, o.arm(1), true, true)));
            assertEquals(List.of("a", "a-2", "b", "c"), labels(o));
            assertFalse(o.robot().sync(() -> drops.drop(first, o.dataset(0), true, false)));
        }
    }

    @Test
    void whatIsDraggedFromTheCatalogIsAdded() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            TreeDrops drops = o.master().drops();
            o.robot()
                    .await(
                            "the catalogue is read",
                            () ->
                                    drops.drop(
                                            new StructuredSelection(
                                                    List.of(
                                                            new CatalogItem(
                                                                    CatalogueView.Kind.METHOD,
                                                                    "hold-ensemble"),
                                                            new CatalogItem(
                                                                    CatalogueView.Kind.DATASET,
                                                                    "market"))),
                                            null,
                                            false,
                                            true));
            assertEquals("market-2", o.dataset(1).getLabel());
            assertEquals(List.of("a", "b", "c", "hold-ensemble"), labels(o));
            o.robot()
                    .run(
                            () ->
                                    drops.drop(
                                            new StructuredSelection(
                                                    new CatalogItem(
                                                            CatalogueView.Kind.DEVICE, "cuda:0")),
                                            null,
                                            false,
                                            true));
            assertEquals("cuda:0", o.ask(e -> e.getDevice()));
        }
    }

    @Test
    void keysWorkOnTheList() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            o.robot().key("ALT+ARROW_UP");
            assertEquals(List.of("b", "a", "c"), labels(o));
            o.robot().key("CTRL+D");
            assertEquals(List.of("b", "b-2", "a", "c"), labels(o));
            o.robot().key("ALT+ARROW_DOWN");
            assertEquals(List.of("b", "a", "b-2", "c"), labels(o));
            o.robot().key("DEL");
            assertEquals(List.of("b", "a", "c"), labels(o));
            o.robot().key("ALT+ARROW_UP");
            assertEquals(List.of("b", "c", "a"), labels(o));
        }
    }

    @Test
    void undoTakesBackWhatIsBeingTyped() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            Text window = o.field("Window");
            o.robot().run(window::forceFocus);
            o.robot().run(() -> window.setText("33"));
            o.robot().key("CTRL+Z");
            assertEquals("20", o.robot().sync(window::getText));
            o.robot().key("CTRL+Y");
            assertEquals("33", o.robot().sync(window::getText));
            assertEquals(List.of("a", "b", "c"), labels(o));
        }
    }

    @Test
    void deleteInAFieldIsTheFieldsOwn() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            IActionBars bars = o.robot().sync(() -> o.editor().getEditorSite().getActionBars());
            String delete = ActionFactory.DELETE.getId();
            o.choose("Arms", "b");
            assertEquals(true, o.robot().sync(() -> bars.getGlobalActionHandler(delete) != null));
            Text window = o.field("Window");
            o.robot().run(window::forceFocus);
            o.settle();
            assertEquals(true, o.robot().sync(() -> bars.getGlobalActionHandler(delete) == null));
            o.choose("Arms", "b");
            o.robot().key("DEL");
            assertEquals(List.of("a", "c"), labels(o));
        }
    }

    @Test
    void severalArmsAreRemovedInOneStep() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.robot()
                    .run(
                            () -> {
                                o.tree().setFocus();
                                o.master()
                                        .tree()
                                        .viewer()
                                        .setSelection(
                                                new StructuredSelection(
                                                        List.of(o.arm(0), o.arm(2))));
                            });
            o.robot().key("DEL");
            assertEquals(List.of("b"), labels(o));
            o.robot().key("CTRL+Z");
            assertEquals(List.of("a", "b", "c"), labels(o));
        }
    }

    @Test
    void valuesOfAMissingPluginAreShownAndKept() throws Exception {
        String text =
                Opened.text(
                        """
                          <datasets label="market" type="market"/>
                          <arms label="later" method="not-yet">
                            <settings name="depth" value="7"/>
                            <settings name="word" value="x; y"/>
                          </arms>
                        """);
        try (Opened o = new Opened(text, ComposePage.ID)) {
            o.choose("Arms", "later");
            assertEquals("7", o.robot().sync(o.field("depth")::getText));
            assertNotNull(
                    o.robot()
                            .sync(
                                    () ->
                                            Robot.below(
                                                    o.body(),
                                                    Label.class,
                                                    l -> l.getText().equals("kept as is"))));
            o.type("Label", "sooner");
            assertTrue(o.text().contains("<settings name=\"word\" value=\"x; y\"/>"));
            o.robot().tool(o.body(), "Remove the unknown setting depth");
            o.settle();
            assertEquals(List.of("word"), List.copyOf(Parts.settings(o.arm(0)).keySet()));
        }
    }

    @Test
    void onlyChangedSettingsAreShownOnDemand() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            assertNotNull(field(o, "Record every"));
            o.robot().press(o.body(), "Changed only");
            assertNull(field(o, "Record every"));
            assertNotNull(field(o, "Window"));
        }
    }

    private static Label field(Opened o, String words) {
        List<Label> labels =
                o.robot()
                        .sync(
                                () ->
                                        Robot.all(o.body(), Label.class).stream()
                                                .filter(l -> l.getText().startsWith(words))
                                                .toList());
        return labels.isEmpty() ? null : labels.get(0);
    }

    @Test
    void whatWasTypedIsSavedWithoutLeavingTheField() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Arms", "b");
            Text window = o.field("Window");
            o.robot().run(() -> window.setText("33"));
            o.robot().run(() -> o.editor().doSave(null));
            assertEquals("33", Parts.settings(o.arm(1)).get("window"));
            assertFalse(o.robot().sync(o.editor()::isDirty));
        }
    }

    @Test
    void theDeviceComesFromTheListOfDevices() throws Exception {
        try (Opened o = new Opened(THREE, ComposePage.ID)) {
            o.choose("Device");
            Combo device = o.robot().labelled(o.body(), "Device", Combo.class);
            o.robot().await("devices", () -> List.of(device.getItems()).contains("cpu"));
            o.type(device, "nowhere");
            assertEquals("nowhere", o.ask(e -> e.getDevice()));
            o.checked();
            assertEquals(1, o.robot().sync(() -> o.session().problems().size()));
        }
    }
}
