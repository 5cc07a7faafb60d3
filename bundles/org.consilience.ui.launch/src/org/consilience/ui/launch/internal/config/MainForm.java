package org.consilience.ui.launch.internal.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.consilience.api.device.Device;
import org.consilience.engine.Engine;
import org.consilience.engine.RunRequest;
import org.consilience.model.SeedRange;
import org.consilience.ui.CommandLine;
import org.consilience.ui.Faults;
import org.consilience.ui.Loader;
import org.consilience.ui.Services;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.launch.internal.queue.RunOrder;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** The widgets of the main tab. */
final class MainForm {

    private static final String AS_WRITTEN = "As the experiment says";
    private static final int LINES = 2;

    /** The least width of what grows with the dialog, so that the tab fits its first size. */
    private static final int NARROW = 140;

    private final Runnable changed;
    private final Composite body;
    private final ExperimentField file;
    private final Text seeds;
    private final Button autoSeeds;
    private final Combo device;
    private final Spinner workers;
    private final OverridesTable overrides;
    private final Text twin;
    private RunSettings shown = RunSettings.of("");
    private boolean showing;

    MainForm(Composite parent, Runnable changed) {
        this.changed = changed;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(10, 8).spacing(6, 6).applyTo(body);
        label(body, "&Experiment:");
        file = new ExperimentField(body, this::changed);

        label(body, "&Seeds:");
        seeds = new Text(body, SWT.BORDER);
        seeds.setMessage("As the experiment says");
        seeds.setToolTipText("Such as 1..5 or 1,3,7");
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(seeds);
        seeds.addModifyListener(e -> changed());
        autoSeeds = new Button(body, SWT.CHECK);
        autoSeeds.setText("Add seeds &until every claim is decided");
        GridDataFactory.swtDefaults().span(2, 1).applyTo(autoSeeds);
        autoSeeds.addListener(SWT.Selection, e -> changed());

        label(body, "&Device:");
        device = new Combo(body, SWT.DROP_DOWN);
        device.setItems(AS_WRITTEN);
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(device);
        device.addModifyListener(e -> changed());
        label(body, "&Workers:");
        workers = new Spinner(body, SWT.BORDER);
        workers.setMaximum(RunRequest.MAX_WORKERS);
        workers.setToolTipText("How many trials run at once; 0: as the preferences say");
        workers.addModifyListener(e -> changed());

        heading("Changed se&ttings, as LABEL.NAME, arms.NAME or dataset.NAME:");
        overrides = new OverridesTable(wide(true), this::changed);

        heading("The same in a terminal:");
        Composite command = wide(false);
        twin = new Text(command, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(2 * NARROW, LINES * twin.getLineHeight())
                .applyTo(twin);
        Button copy = new Button(command, SWT.PUSH);
        copy.setText("C&opy");
        copy.setToolTipText("Copies the command line");
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(copy);
        copy.addListener(SWT.Selection, e -> CommandLine.copy(twin.getText()));
        loadDevices();
    }

    private void heading(String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().span(4, 1).indent(0, 4).applyTo(label);
    }

    private Composite wide(boolean tall) {
        Composite row = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, tall).span(4, 1).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        return row;
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private void loadDevices() {
        new Loader<List<String>>(
                        device,
                        ids -> ids.stream().filter(i -> device.indexOf(i) < 0).forEach(device::add),
                        e -> Faults.log("The devices cannot be listed.", e))
                .load(
                        "Listing devices",
                        monitor ->
                                Services.get(Engine.class).catalogue().devices().stream()
                                        .map(Device::id)
                                        .toList());
    }

    Control control() {
        return body;
    }

    void show(RunSettings settings) {
        showing = true;
        shown = settings;
        file.show(settings.file());
        seeds.setText(settings.seeds());
        autoSeeds.setSelection(settings.autoSeeds());
        device.setText(settings.device().isEmpty() ? AS_WRITTEN : settings.device());
        workers.setSelection(settings.workers());
        overrides.show(settings.overrides());
        showing = false;
        update();
    }

    /** Returns what the widgets say; limits are those shown last. */
    private RunSettings settings() {
        String id = device.getText().strip();
        return new RunSettings(
                file.text(),
                overrides.overrides(),
                seeds.getText().strip(),
                autoSeeds.getSelection(),
                id.equals(AS_WRITTEN) ? "" : id,
                workers.getSelection(),
                shown.trialSeconds(),
                shown.runSeconds(),
                shown.trialMegabytes());
    }

    void apply(ILaunchConfigurationWorkingCopy to) {
        RunSettings now = settings();
        RunSettings.file(to, now.file());
        to.setAttribute(RunSettings.OVERRIDES, now.overrides().isEmpty() ? null : now.overrides());
        to.setAttribute(RunSettings.SEEDS, now.seeds().isEmpty() ? null : now.seeds());
        to.setAttribute(RunSettings.AUTO_SEEDS, now.autoSeeds() ? Boolean.TRUE : null);
        to.setAttribute(RunSettings.DEVICE, now.device().isEmpty() ? null : now.device());
        to.setAttribute(RunSettings.WORKERS, now.workers() == 0 ? null : (Object) now.workers());
    }

    /** Returns what is wrong, in a sentence, or null. */
    @Nullable
    String problem() {
        RunSettings now = settings();
        String problem = file.problem();
        if (problem == null && !now.autoSeeds() && !now.seeds().isEmpty()) {
            try {
                SeedRange.parse(now.seeds());
            } catch (IllegalArgumentException e) {
                problem = "Seeds: " + Objects.requireNonNullElse(e.getMessage(), now.seeds());
            }
        }
        return problem == null ? overrides.problem() : problem;
    }

    private void changed() {
        if (!showing) {
            update();
            changed.run();
        }
    }

    private void update() {
        seeds.setEnabled(!autoSeeds.getSelection());
        String text = "";
        try {
            RunSettings now = settings();
            Path path = ExperimentFile.locate(now.file());
            text = RunOrder.twin(now.words(path), WorkbenchPreferences.workspace().home());
        } catch (IllegalArgumentException e) {
            text = ""; // the tab's message says what lacks
        }
        twin.setText(text);
    }
}
