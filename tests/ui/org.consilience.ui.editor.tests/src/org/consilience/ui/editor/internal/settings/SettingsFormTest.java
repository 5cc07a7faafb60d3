package org.consilience.ui.editor.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.api.settings.Setting;
import org.consilience.api.settings.SettingSpec;
import org.consilience.api.settings.SettingsType;
import org.consilience.robot.Robot;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    enum Kind {
        FIRST_ONE,
        SECOND
    }

    record Inner(@Setting(label = "Inner number", def = "1", min = 0, max = 9) int inner) {}

    record Every(
            @Setting(label = "Rounds", def = "100", min = 1) int rounds,
            @Setting(label = "Long", def = "5") long big,
            @Setting(label = "Step", doc = "η", def = "0.5", above = 0, unit = "1/s") double step,
            @Setting(label = "Flag", def = "true") boolean flag,
            @Setting(label = "Word", def = "") String word,
            @Setting(label = "Kind", def = "first-one") Kind kind,
            @Setting(label = "Names", def = "a; b") List<String> names,
            @Setting(label = "Sizes", def = "1; 2") List<Integer> sizes,
            @Setting(label = "Rates", def = "0.1") List<Double> rates,
            @Setting(label = "File", file = true) String path,
            Inner group) {}

    private final Robot robot = new Robot();
    private final Map<String, String> values = new LinkedHashMap<>();
    private Shell shell;
    private SettingsForm form;

    @BeforeEach
    void open() {
        SettingsLayout layout = SettingsLayout.of(SettingsType.of(Every.class));
        robot.run(
                () -> {
                    shell = new Shell(robot.display());
                    shell.setLayout(new FillLayout());
                    shell.setSize(500, 700);
                    form =
                            new SettingsForm(
                                    shell,
                                    new FormToolkit(robot.display()),
                                    layout,
                                    new SettingsFields(new Typing(), Path.of("/base")),
                                    new Host());
                    show();
                    shell.open();
                });
    }

    @AfterEach
    void close() {
        robot.run(shell::dispose);
    }

    private void show() {
        form.show(values, name -> List.of(), true);
    }

    private final class Host implements SettingsForm.Host {

        @Override
        public void set(SettingSpec spec, @Nullable String value) {
            setUnknown(spec.name(), value);
        }

        @Override
        public void setUnknown(String name, @Nullable String value) {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
            show();
        }

        @Override
        public void reflow() {
            shell.layout(true, true);
        }
    }

    private Text text(String label) {
        return field(label, Text.class);
    }

    private <T> T field(String label, Class<T> type) {
        return robot.sync(
                () ->
                        form.rows().stream()
                                .filter(r -> r.spec().label().equals(label))
                                .map(r -> type.cast(r.editor().field()))
                                .findFirst()
                                .orElseThrow());
    }

    private String complaint(String name) {
        return robot.sync(() -> form.complaint(name));
    }

    @Test
    void numbersAreWrittenAsTyped() {
        robot.type(text("Rounds"), "7");
        robot.type(text("Long"), "5000000000");
        robot.type(text("Step"), "1e-3");
        assertEquals(Map.of("rounds", "7", "big", "5000000000", "step", "1e-3"), values);
    }

    @Test
    void numbersOutOfBoundsAndNaNAreMarkedAndKept() {
        robot.type(text("Rounds"), "0");
        assertEquals("0 must be at least 1.", complaint("rounds"));
        robot.type(text("Step"), "NaN");
        assertEquals("NaN must be above 0.", complaint("step"));
        robot.type(text("Long"), "1.5");
        assertEquals("\"1.5\" is no whole number.", complaint("big"));
        assertEquals(Map.of("rounds", "0", "step", "NaN", "big", "1.5"), values);
        robot.type(text("Rounds"), "1");
        assertEquals("", complaint("rounds"));
    }

    @Test
    void anEmptyFieldAndTheDefaultItselfAreTheDefault() {
        robot.type(text("Rounds"), "7");
        robot.type(text("Rounds"), "");
        assertNull(values.get("rounds"));
        robot.type(text("Rounds"), "100");
        assertNull(values.get("rounds"));
        assertEquals("default 100", robot.sync(text("Rounds")::getMessage));
    }

    @Test
    void arrowsCountWithinBounds() {
        Text rounds = text("Rounds");
        robot.type(rounds, "2");
        for (int i = 0; i < 3; i++) {
            robot.run(
                    () -> {
                        Event down = new Event();
                        down.keyCode = SWT.ARROW_DOWN;
                        rounds.notifyListeners(SWT.KeyDown, down);
                    });
        }
        assertEquals("1", robot.sync(rounds::getText));
    }

    @Test
    void flagsAndChoicesAreWrittenAsWords() {
        Button flag = field("Flag", Button.class);
        assertTrue(robot.sync(flag::getSelection));
        robot.run(
                () -> {
                    flag.setSelection(false);
                    flag.notifyListeners(SWT.Selection, new Event());
                });
        robot.choose(field("Kind", Combo.class), "second");
        assertEquals(Map.of("flag", "false", "kind", "second"), values);
        robot.choose(field("Kind", Combo.class), "first-one");
        assertEquals(Map.of("flag", "false"), values);
    }

    @Test
    void aChoiceThatIsNoneIsShownMarkedAndKept() {
        values.put("kind", "third");
        robot.run(this::show);
        assertEquals("third", robot.sync(field("Kind", Combo.class)::getText));
        assertEquals("\"third\" is not one of first-one, second.", complaint("kind"));
    }

    @Test
    void listsAreEditedEntryByEntry() {
        Table names = field("Names", Table.class);
        assertEquals(2, robot.sync(names::getItemCount));
        key(names, 1, SWT.INSERT, 0);
        write(names, "c");
        assertEquals("a; b; c", values.get("names"));
        key(names, 2, SWT.ARROW_UP, SWT.ALT);
        assertEquals("a; c; b", values.get("names"));
        key(names, 0, SWT.DEL, 0);
        assertEquals("c; b", values.get("names"));
        Table rates = field("Rates", Table.class);
        key(rates, 0, SWT.F2, 0);
        write(rates, "x");
        assertEquals("x", values.get("rates"));
        assertEquals("\"x\" is no number.", complaint("rates"));
        Table sizes = field("Sizes", Table.class);
        key(sizes, 0, SWT.DEL, 0);
        assertEquals("2", values.get("sizes"));
    }

    private void key(Table table, int row, int code, int mask) {
        robot.run(
                () -> {
                    table.setSelection(row);
                    Event e = new Event();
                    e.keyCode = code;
                    e.stateMask = mask;
                    table.notifyListeners(SWT.KeyDown, e);
                });
    }

    private void write(Table table, String value) {
        Text cell = robot.find("a cell", () -> Robot.below(table, Text.class, t -> true));
        robot.run(
                () -> {
                    cell.setText(value);
                    Event enter = new Event();
                    enter.detail = SWT.TRAVERSE_RETURN;
                    cell.notifyListeners(SWT.Traverse, enter);
                });
    }

    @Test
    void filesAreNamedFromTheExperimentsFolder() {
        robot.type(text("File"), "data/x.csv");
        assertEquals("data/x.csv", values.get("path"));
        assertEquals("data/y.csv", FileEditor.relative("/base/data/y.csv", Path.of("/base")));
        assertEquals("/other/y.csv", FileEditor.relative("/other/y.csv", Path.of("/base")));
    }

    @Test
    void changedOnesHaveAWayBackAndUnknownOnesStay() {
        values.put("inner", "12");
        values.put("gone", "9");
        robot.run(this::show);
        assertEquals("12 must be at least 0 and at most 9.", complaint("inner"));
        robot.tool(shell, "Reset Inner number to its default");
        assertEquals(Map.of("gone", "9"), values);
        robot.tool(shell, "Remove the unknown setting gone");
        assertEquals(Map.of(), values);
        assertFalse(robot.sync(() -> form.rows().get(0).changed()));
    }
}
