package org.consilience.ui.editor.internal.settings;

import java.util.List;
import org.consilience.api.settings.SettingSpec;
import org.consilience.ui.Icons;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** One setting of a form: its words, its field, its unit, and the way back to its default. */
final class SettingRow {

    private static final int NUMBER = 110;
    private static final int CHOICE = 150;
    private static final int TEXT = 120;

    private final SettingSpec spec;
    private final Label label;
    private final SettingEditor editor;
    private final Control cell;
    private final ToolBar tools;
    private final Mark mark;
    private boolean changed;

    SettingRow(
            Composite parent,
            FormToolkit toolkit,
            SettingSpec spec,
            SettingEditors editors,
            SettingsForm.Host host) {
        this.spec = spec;
        label = toolkit.createLabel(parent, spec.label() + ":");
        SettingEditor.Change change = value -> host.set(spec, value);
        if (spec.unit().isEmpty()) {
            editor = editors.make(parent, spec, change);
            cell = editor.control();
        } else {
            Composite pair = toolkit.createComposite(parent);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(pair);
            editor = editors.make(pair, spec, change);
            toolkit.createLabel(pair, spec.unit());
            lay(editor.control(), editor.wide(), editor.wide());
            cell = pair;
        }
        tools = new ToolBar(parent, SWT.FLAT);
        toolkit.adapt(tools, false, false);
        ToolItem reset = new ToolItem(tools, SWT.PUSH);
        reset.setImage(Icons.image("compose-reset"));
        reset.setToolTipText("Reset " + spec.label() + " to its default");
        reset.addListener(
                SWT.Selection,
                e -> {
                    editor.forget();
                    host.set(spec, null);
                    editor.focus();
                });
        mark = new Mark(editor.field(), spec.label());
        String hover = SettingWords.hover(spec);
        mark.explain(hover);
        label.setToolTipText(hover.replace("&", "&&"));
        lay();
    }

    private void lay() {
        label.setFont(bold());
        int width = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        label.setFont(null);
        boolean tall = spec.type().isList();
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER)
                .hint(width, SWT.DEFAULT)
                .indent(0, tall ? 3 : 0)
                .applyTo(label);
        lay(cell, editor.wide() || cell != editor.control(), true);
        GridDataFactory.swtDefaults()
                .align(SWT.END, tall ? SWT.BEGINNING : SWT.CENTER)
                .applyTo(tools);
        tools.setVisible(false);
    }

    private void lay(Control control, boolean wide, boolean grab) {
        boolean flag = spec.type() == SettingSpec.Type.BOOLEAN;
        boolean choice = spec.type() == SettingSpec.Type.CHOICE;
        int hint = flag ? SWT.DEFAULT : choice ? CHOICE : wide ? TEXT : NUMBER;
        GridDataFactory.swtDefaults()
                .align(wide ? SWT.FILL : SWT.BEGINNING, SWT.CENTER)
                .grab(grab, false)
                .hint(hint, SWT.DEFAULT)
                .applyTo(control);
    }

    SettingSpec spec() {
        return spec;
    }

    SettingEditor editor() {
        return editor;
    }

    Mark mark() {
        return mark;
    }

    /** Whether the file gives a value. */
    boolean changed() {
        return changed;
    }

    /** Shows the file's text, or null for the default, and what is wrong with it. */
    void show(@Nullable String value, String problem, boolean error, boolean editable) {
        changed = value != null;
        editor.show(value);
        label.setFont(changed ? bold() : null);
        tools.setVisible(changed && editable);
        String own = value == null ? "" : SettingCheck.complaint(spec, value);
        mark.say(problem.isEmpty() ? own : problem, problem.isEmpty() || error);
        if (editor.control().getEnabled() != editable) {
            editor.control().setEnabled(editable);
        }
    }

    /** Shows or hides the row. */
    boolean setVisible(boolean visible) {
        boolean news = false;
        for (Control control : controls()) {
            if (control.getLayoutData() instanceof GridData data && data.exclude == visible) {
                data.exclude = !visible;
                news = true;
                if (control != tools) {
                    control.setVisible(visible);
                }
            }
        }
        tools.setVisible(visible && changed);
        return news;
    }

    private List<Control> controls() {
        return List.of(label, cell, tools);
    }

    private static org.eclipse.swt.graphics.Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }
}
