package org.consilience.ui.views.internal.devices;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/** A row of the table: a device with the last minute of its load, or a provider without one. */
final class DeviceRow {

    /** How many seconds of load are kept. */
    static final int SECONDS = 60;

    private final String id;
    private final String title;
    private final String reason;
    private final double[] history = new double[SECONDS];
    private @Nullable Reading reading;
    private @Nullable TestResult test;

    private DeviceRow(String id, String title, String reason) {
        this.id = id;
        this.title = title;
        this.reason = reason;
        Arrays.fill(history, Double.NaN);
    }

    static DeviceRow of(Reading first) {
        DeviceRow row = new DeviceRow(first.id(), first.title(), "");
        row.read(first);
        return row;
    }

    static DeviceRow missing(String id, String title, String reason) {
        return new DeviceRow(id, title, reason);
    }

    /** Takes the newest reading. */
    void read(Reading newest) {
        reading = newest;
        System.arraycopy(history, 1, history, 0, SECONDS - 1);
        history[SECONDS - 1] = newest.load();
    }

    void test(TestResult result) {
        test = result;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Why there is no device, with the remedy; empty for a device. */
    String reason() {
        return reason;
    }

    /** The newest reading, or null for a provider without a device. */
    @Nullable
    Reading reading() {
        return reading;
    }

    /** The last self-test, or null if there was none. */
    @Nullable
    TestResult test() {
        return test;
    }

    /** The load of the last minute, the newest last; NaN where unknown. */
    double[] history() {
        return history.clone();
    }
}
