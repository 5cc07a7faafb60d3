package org.consilience.ui.launch.internal.config;

import java.util.ArrayList;
import java.util.List;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What a run and its trials may use. */
final class LimitsTab extends AbstractLaunchConfigurationTab {

    private static final int WIDTH = 90;

    private record Field(String key, String label, Text text) {}

    private final List<Field> fields = new ArrayList<>();

    @Override
    public void createControl(@Nullable Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).spacing(8, 8).applyTo(body);
        Label intro = new Label(body, SWT.WRAP);
        intro.setText(
                "Leave a field empty for no limit beyond the experiment's own. What is ended by a"
                        + " limit can be resumed with a larger one.");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(400, -1).applyTo(intro);
        add(body, RunSettings.TRIAL_SECONDS, "Time of a &trial:", "seconds");
        add(body, RunSettings.RUN_SECONDS, "Time of the &run:", "seconds");
        add(body, RunSettings.TRIAL_MEGABYTES, "&Memory of a trial:", "megabytes");
        setControl(body);
    }

    private void add(Composite parent, String key, String label, String unit) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(e -> updateLaunchConfigurationDialog());
        new Label(parent, SWT.NONE).setText(unit);
        fields.add(new Field(key, label.replace("&", "").replace(":", ""), text));
    }

    @Override
    public void setDefaults(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        // no limits
    }

    @Override
    public void initializeFrom(@Nullable ILaunchConfiguration configuration) {
        for (Field field : fields) {
            try {
                field.text.setText(
                        configuration == null ? "" : configuration.getAttribute(field.key, ""));
            } catch (CoreException e) {
                setErrorMessage(Faults.words(e));
            }
        }
    }

    @Override
    public void performApply(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        if (configuration != null) {
            for (Field field : fields) {
                String text = field.text.getText().strip();
                configuration.setAttribute(field.key, text.isEmpty() ? null : text);
            }
        }
    }

    @Override
    public boolean isValid(@Nullable ILaunchConfiguration configuration) {
        setErrorMessage(null);
        for (Field field : fields) {
            String text = field.text.getText();
            double amount = RunSettings.amount(text);
            if (!text.isBlank() && !(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
                setErrorMessage(
                        "%s is \"%s\"; it must be a number above 0, or empty for no limit."
                                .formatted(field.label, text.strip()));
                return false;
            }
        }
        return true;
    }

    @Override
    public String getName() {
        return "Limits";
    }

    @Override
    public Image getImage() {
        return Icons.image("queue");
    }
}
