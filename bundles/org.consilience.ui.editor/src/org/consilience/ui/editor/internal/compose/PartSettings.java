package org.consilience.ui.editor.internal.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilience.api.settings.SettingSpec;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.consilience.model.validation.Problem;
import org.consilience.ui.editor.internal.settings.SettingsFields;
import org.consilience.ui.editor.internal.settings.SettingsForm;
import org.consilience.ui.editor.internal.settings.SettingsLayout;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The settings below a dataset or an arm. The forms of the last few providers are kept, so that
 * going through the arms makes no widgets.
 */
final class PartSettings {

    private static final int KEPT = 8;
    private static final SettingsLayout NONE = new SettingsLayout(Map.of());

    private final Detail detail;
    private final Edits edits;
    private final Composite stack;
    private final Button only;
    private final Label empty;
    private final Map<String, SettingsForm> forms = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable SettingsForm current;
    private @Nullable Part part;

    PartSettings(Detail detail, Edits edits) {
        this.detail = detail;
        this.edits = edits;
        Composite head = detail.composing().toolkit().createComposite(detail.body());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).applyTo(head);
        GridDataFactory.fillDefaults().span(detail.columns(), 1).grab(true, false).applyTo(head);
        Label words = detail.composing().toolkit().createLabel(head, "Settings");
        words.setFont(
                org.eclipse.jface.resource.JFaceResources.getFontRegistry()
                        .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(words);
        only = detail.composing().toolkit().createButton(head, "Changed &only", SWT.CHECK);
        only.setToolTipText("Hide the settings that have their default");
        only.addListener(SWT.Selection, e -> filter());
        stack = detail.composing().toolkit().createComposite(detail.body());
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().span(detail.columns(), 1).grab(true, false).applyTo(stack);
        empty = detail.composing().toolkit().createLabel(stack, "");
    }

    /** Ends what is typed, before another part is shown. */
    void forget() {
        SettingsForm form = current;
        if (form != null && part != null) {
            form.forget();
        }
    }

    void show(Part now) {
        part = now;
        Optional<SettingsLayout> layout = detail.composing().knowledge().layout(now);
        boolean missing = detail.composing().knowledge().missing(now);
        if (layout.isEmpty() && !missing) {
            current = null;
            empty.setText("Reading the settings…");
            top(empty);
            return;
        }
        SettingsForm form = form(now, layout.orElse(NONE));
        current = form;
        Map<String, SettingValue> values = new LinkedHashMap<>();
        now.getSettings().forEach(s -> values.put(Parts.text(s.getName()), s));
        form.show(Parts.settings(now), name -> problems(values.get(name)), detail.writable());
        form.setChangedOnly(only.getSelection());
        top(form.control());
    }

    private List<Problem> problems(@Nullable SettingValue value) {
        return value == null ? List.of() : detail.composing().session().problems(value);
    }

    private SettingsForm form(Part now, SettingsLayout layout) {
        String key = Parts.provider(now);
        SettingsForm known = forms.get(key);
        if (known != null && known.layout() == layout) {
            return known;
        }
        if (known != null) {
            forms.remove(key);
            known.control().dispose();
        }
        if (forms.size() >= KEPT) {
            SettingsForm eldest = forms.remove(forms.keySet().iterator().next());
            eldest.control().dispose();
        }
        var composing = detail.composing();
        SettingsForm fresh =
                new SettingsForm(
                        stack,
                        composing.toolkit(),
                        layout,
                        new SettingsFields(composing.typing(), composing.session().folder()),
                        new Changes(layout));
        forms.put(key, fresh);
        return fresh;
    }

    private void top(org.eclipse.swt.widgets.Control control) {
        if (stack.getLayout() instanceof StackLayout layout && layout.topControl != control) {
            layout.topControl = control;
            stack.layout();
        }
        size();
    }

    /** A stack is as high as what it shows, not as the highest of its forms. */
    private void size() {
        if (stack.getLayout() instanceof StackLayout layout
                && layout.topControl != null
                && stack.getLayoutData() instanceof GridData data) {
            int height = layout.topControl.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
            if (height != data.heightHint) {
                data.heightHint = height;
                detail.reflow();
            }
        }
    }

    private void filter() {
        SettingsForm form = current;
        if (form != null) {
            form.setChangedOnly(only.getSelection());
            size();
        }
    }

    private final class Changes implements SettingsForm.Host {

        private final List<SettingSpec> order;

        Changes(SettingsLayout layout) {
            order = layout.specs();
        }

        @Override
        public void set(SettingSpec spec, @Nullable String value) {
            Part now = part;
            if (now != null && detail.composing().holds(now)) {
                edits.setting(now, spec, order, value);
            }
        }

        @Override
        public void setUnknown(String name, @Nullable String value) {
            Part now = part;
            if (now != null && detail.composing().holds(now)) {
                edits.unknown(now, name, value);
            }
        }

        @Override
        public void reflow() {
            size();
        }
    }
}
