package org.consilience.ui.views.internal.devices;

import java.util.List;

/** The view as text, for a report of a problem. */
final class DevicesText {

    private DevicesText() {}

    static String of(List<DeviceRow> rows, List<Machine.Fact> facts) {
        StringBuilder text = new StringBuilder("Devices\n");
        for (DeviceRow row : rows) {
            Reading reading = row.reading();
            if (reading == null) {
                text.append("- %s (no device): %s%n".formatted(row.title(), row.reason()));
                continue;
            }
            text.append(
                    "- %s: %s, %s, %d slots, load %s, memory %s, can do %s%n"
                            .formatted(
                                    reading.id(),
                                    reading.title(),
                                    reading.kind(),
                                    reading.slots(),
                                    reading.loadInWords(),
                                    reading.memoryInWords(),
                                    reading.capabilitiesInWords()));
            TestResult test = row.test();
            if (test != null) {
                text.append("  self-test %s%n".formatted(test.sentence()));
            }
        }
        text.append("\nThis machine\n");
        facts.forEach(f -> text.append("- %s: %s%n".formatted(f.name(), f.value())));
        return text.toString();
    }
}
