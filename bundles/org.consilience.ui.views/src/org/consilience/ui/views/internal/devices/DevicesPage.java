package org.consilience.ui.views.internal.devices;

import java.util.List;
import java.util.Optional;
import org.consilience.ui.views.internal.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The devices, the self-test of the selected one, and facts of the machine. */
final class DevicesPage extends Composite {

    private static final int NAME_WIDTH = 170;
    private static final int VALUE_WIDTH = 420;

    /** So many times wider than high, and the facts stand beside the devices. */
    private static final double LOW = 2.2;

    private final DevicesTable devices;
    private final Text sentence;
    private final Button test;
    private final Button cancel;
    private final Table facts;

    DevicesPage(Composite parent, Runnable testNow, Runnable cancelNow) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        SashForm sash = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        devices = new DevicesTable(sash);
        Composite below = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(6, 6).applyTo(below);
        sentence = new Text(below, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        Named.name(sentence, "State of the selected device");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(50, SWT.DEFAULT)
                .applyTo(sentence);
        test = new Button(below, SWT.PUSH);
        test.setText("Self-&Test");
        test.setToolTipText("Run two small trials on the selected device and compare them");
        test.addListener(SWT.Selection, e -> testNow.run());
        cancel = new Button(below, SWT.PUSH);
        cancel.setText("Ca&ncel");
        cancel.setToolTipText("End the self-test");
        cancel.addListener(SWT.Selection, e -> cancelNow.run());
        facts = new Table(below, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        facts.setHeaderVisible(true);
        facts.setLinesVisible(true);
        Named.name(facts, "This machine and installation");
        column("This machine", NAME_WIDTH);
        column("", VALUE_WIDTH);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(50, 60).applyTo(facts);
        sash.setWeights(35, 65);
        sash.addListener(SWT.Resize, e -> turn(sash));
        devices.viewer().addSelectionChangedListener(e -> say(false));
    }

    DevicesTable devices() {
        return devices;
    }

    /** Says how the selected device is. */
    void say(boolean busy) {
        Optional<DeviceRow> row = devices.selected();
        test.setEnabled(!busy && row.map(r -> r.reading() != null).orElse(false));
        cancel.setEnabled(busy);
        String said = row.map(DevicesPage::words).orElse("Choose a device.");
        if (!said.equals(sentence.getText())) {
            sentence.setBackground(sentence.getParent().getBackground()); // whatever the theme
            sentence.setText(said);
            sentence.getParent().layout();
        }
    }

    void facts(List<Machine.Fact> known) {
        facts.setRedraw(false);
        try {
            facts.removeAll();
            for (Machine.Fact fact : known) {
                new TableItem(facts, SWT.NONE).setText(new String[] {fact.name(), fact.value()});
            }
        } finally {
            facts.setRedraw(true);
        }
    }

    private static String words(DeviceRow row) {
        TestResult result = row.test();
        if (row.reading() == null) {
            return "%s: %s".formatted(row.title(), row.reason());
        }
        return result == null
                ? "%s is not tested yet: two small trials take some seconds.".formatted(row.id())
                : "%s: self-test %s".formatted(row.id(), result.sentence());
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(facts, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private static void turn(SashForm sash) {
        Point size = sash.getSize();
        int wanted = size.x > LOW * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }
}
