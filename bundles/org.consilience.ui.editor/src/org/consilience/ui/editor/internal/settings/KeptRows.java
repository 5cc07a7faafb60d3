package org.consilience.ui.editor.internal.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilience.ui.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * Values of the file that belong to no setting known here, because a plugin is missing or older.
 * They are kept as they are unless somebody removes or overwrites them.
 */
final class KeptRows {

    private final Composite parent;
    private final FormToolkit toolkit;
    private final Typing typing;
    private final SettingsForm.Host host;
    private final Map<String, TypedField> fields = new LinkedHashMap<>();
    private final List<Control> controls = new ArrayList<>();

    KeptRows(Composite parent, FormToolkit toolkit, Typing typing, SettingsForm.Host host) {
        this.parent = parent;
        this.toolkit = toolkit;
        this.typing = typing;
        this.host = host;
    }

    /** Shows values; tells whether rows came or went. */
    boolean show(Map<String, String> values, boolean editable) {
        boolean news = !List.copyOf(fields.keySet()).equals(List.copyOf(values.keySet()));
        if (news) {
            controls.forEach(Control::dispose);
            controls.clear();
            fields.clear();
            values.keySet().forEach(name -> add(name, editable));
        }
        values.forEach(
                (name, value) -> {
                    TypedField field = fields.get(name);
                    if (field != null) {
                        field.show(value);
                    }
                });
        return news;
    }

    private void add(String name, boolean editable) {
        Label label = toolkit.createLabel(parent, name + ":");
        Composite pair = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(pair);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
        Text text = new Text(pair, SWT.BORDER | SWT.SINGLE);
        text.setEditable(editable);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(text);
        Label note = toolkit.createLabel(pair, "kept as is");
        note.setForeground(
                parent.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        ToolBar tools = new ToolBar(parent, SWT.FLAT);
        toolkit.adapt(tools, false, false);
        tools.setVisible(editable);
        ToolItem remove = new ToolItem(tools, SWT.PUSH);
        remove.setImage(Icons.image("compose-remove"));
        remove.setToolTipText("Remove the unknown setting " + name);
        remove.addListener(SWT.Selection, e -> host.setUnknown(name, null));
        String hover =
                "No setting \"%s\" is known here: a plugin is missing or of another version. The value is kept as is."
                        .formatted(name);
        new Mark(text, name).explain(hover);
        label.setToolTipText(hover.replace("&", "&&"));
        fields.put(name, new TypedField(text, typing, value -> host.setUnknown(name, value)));
        controls.addAll(List.of(label, pair, tools));
    }
}
