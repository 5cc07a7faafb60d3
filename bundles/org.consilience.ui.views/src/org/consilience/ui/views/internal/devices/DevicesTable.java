package org.consilience.ui.views.internal.devices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.ui.Icons;
import org.consilience.ui.views.internal.Named;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The devices with their load, and the providers without a device. */
final class DevicesTable {

    private final TableViewer viewer;
    private final Map<String, DeviceRow> rows = new LinkedHashMap<>();

    DevicesTable(Composite parent) {
        viewer =
                new TableViewer(
                        parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        Named.name(viewer.getTable(), "Devices");
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(
                "Device",
                90,
                new Words(DeviceRow::id, r -> r.reading() == null ? "device-missing" : "device"));
        column("Load", 140, new Gauge.OfLoad());
        column("Memory", 190, new Gauge.OfMemory());
        column("Title", 220, new Words(DeviceRow::title, r -> ""));
        column("Slots", 60, words(r -> Integer.toString(r.slots())));
        column("Kind", 70, words(Reading::kind));
        column("Can do", 130, words(Reading::capabilitiesInWords));
        column("State", 320, new Words(DevicesTable::state, DevicesTable::stateIcon));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(rows.values());
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Shows what the devices said; rows that stay keep their history. */
    void show(Sampler.Sample sample) {
        Map<String, DeviceRow> next = new LinkedHashMap<>();
        for (Reading reading : sample.readings()) {
            DeviceRow row = rows.get(reading.id());
            if (row == null || row.reading() == null) {
                row = DeviceRow.of(reading);
            } else {
                row.read(reading);
            }
            next.put(reading.id(), row);
        }
        for (Catalogue.Missing missing : sample.missing()) {
            String key = "missing " + missing.id();
            DeviceRow row = rows.get(key);
            next.put(
                    key,
                    row != null && row.reason().equals(missing.reason())
                            ? row
                            : DeviceRow.missing(missing.id(), missing.title(), missing.reason()));
        }
        boolean first = rows.isEmpty();
        boolean same = new ArrayList<>(next.values()).equals(new ArrayList<>(rows.values()));
        rows.clear();
        rows.putAll(next);
        if (same) {
            viewer.update(rows.values().toArray(), null);
        } else {
            viewer.refresh();
        }
        if (first && !rows.isEmpty()) {
            viewer.setSelection(new StructuredSelection(rows.values().iterator().next()));
        }
    }

    /** Shows how a self-test goes. */
    void show(String device, TestResult result) {
        DeviceRow row = rows.get(device);
        if (row != null) {
            row.test(result);
            viewer.update(row, null);
        }
    }

    List<DeviceRow> rows() {
        return List.copyOf(rows.values());
    }

    Optional<DeviceRow> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof DeviceRow row
                ? Optional.of(row)
                : Optional.empty();
    }

    private void column(String title, int width, CellLabelProvider labels) {
        TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
        made.getColumn().setText(title);
        made.getColumn().setWidth(width);
        made.getColumn().setResizable(true);
        made.getColumn().setMoveable(true);
        made.setLabelProvider(labels);
    }

    private static Words words(Function<Reading, String> words) {
        return new Words(
                row -> {
                    Reading reading = row.reading();
                    return reading == null ? "" : words.apply(reading);
                },
                row -> "");
    }

    /** Draws its icon itself, which a selected row of a table with gauges would not. */
    private static final class Words extends StyledCellLabelProvider {

        private final Function<DeviceRow, String> words;
        private final Function<DeviceRow, String> icon;

        Words(Function<DeviceRow, String> words, Function<DeviceRow, String> icon) {
            this.words = words;
            this.icon = icon;
        }

        @Override
        public void update(@Nullable ViewerCell cell) {
            if (cell != null && cell.getElement() instanceof DeviceRow row) {
                cell.setText(words.apply(row));
                String name = icon.apply(row);
                cell.setImage(name.isEmpty() ? null : Icons.image(name));
                super.update(cell);
            }
        }

        @Override
        public @Nullable String getToolTipText(@Nullable Object element) {
            return element instanceof DeviceRow row && !row.reason().isEmpty()
                    ? row.reason()
                    : element instanceof DeviceRow row ? words.apply(row) : null;
        }
    }

    private static String state(DeviceRow row) {
        TestResult test = row.test();
        if (test == null) {
            return row.reason().isEmpty() ? "not tested" : row.reason();
        }
        return test.sentence();
    }

    private static String stateIcon(DeviceRow row) {
        TestResult test = row.test();
        return test == null ? "" : test.icon();
    }
}
