package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import org.consilience.model.Parts;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.ui.editor.internal.compose.Installed.DeviceChoice;
import org.consilience.ui.editor.internal.settings.Mark;
import org.consilience.ui.editor.internal.settings.TypedField;
import org.consilience.ui.editor.internal.settings.Wheel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The form of the device: those of this computer, and why others cannot be used. */
final class DeviceDetail extends Detail {

    private final Combo combo;
    private final TypedField field;
    private final Mark mark;
    private final Label about;
    private final Label others;

    DeviceDetail(Composite parent, Composing composing) {
        super(parent, composing);
        title().setText("Device");
        words("Device", "");
        combo = new Combo(body(), SWT.DROP_DOWN);
        fill(combo);
        Wheel.passOn(combo);
        mark = new Mark(combo, "Device");
        mark.explain(
                "What the trials compute on: a device of this computer, or the id of another's.");
        field =
                new TypedField(
                        combo,
                        composing.typing(),
                        value ->
                                composing
                                        .session()
                                        .set(
                                                "Set Device",
                                                composing.session().experiment(),
                                                ExperimentPackage.Literals.EXPERIMENT__DEVICE,
                                                value.strip()));
        about = paragraph("");
        others = paragraph("");
    }

    @Override
    boolean accepts(Object element) {
        return element == Group.DEVICE;
    }

    @Override
    void show(Object element) {
        var session = composing().session();
        List<DeviceChoice> devices =
                composing().knowledge().installed().map(Installed::devices).orElse(List.of());
        List<String> ids =
                devices.stream().filter(d -> d.reason().isEmpty()).map(DeviceChoice::id).toList();
        if (!ids.equals(List.of(combo.getItems())) && !composing().typing().pending()) {
            combo.setItems(ids.toArray(String[]::new));
            field.show("");
        }
        String id = Parts.text(session.experiment().getDevice());
        field.show(id);
        combo.setEnabled(writable());
        mark(mark, session.problems(session.experiment(), "device"));
        say(about, about(devices, id));
        say(others, others(devices));
    }

    private String about(List<DeviceChoice> devices, String id) {
        List<String> lines = new ArrayList<>();
        for (DeviceChoice device : devices) {
            if (device.id().equals(id) && device.reason().isEmpty()) {
                lines.add(
                        device.capabilities().isEmpty()
                                ? device.title()
                                : device.title()
                                        + ". It offers "
                                        + String.join(", ", device.capabilities())
                                        + ".");
                composing().session().experiment().getArms().stream()
                        .flatMap(
                                arm ->
                                        composing().knowledge().installed().stream()
                                                .map(i -> i.lacking(arm, device)))
                        .filter(lack -> !lack.isEmpty())
                        .forEach(lines::add);
            }
        }
        return String.join("\n", lines);
    }

    private static String others(List<DeviceChoice> devices) {
        List<String> lines = new ArrayList<>();
        for (DeviceChoice device : devices) {
            if (!device.reason().isEmpty()) {
                lines.add("Not now: %s. %s".formatted(device.title(), device.reason()));
            }
        }
        return String.join("\n", lines);
    }

    @Override
    void focus() {
        combo.setFocus();
    }
}
