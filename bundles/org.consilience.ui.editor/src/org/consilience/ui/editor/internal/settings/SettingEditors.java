package org.consilience.ui.editor.internal.settings;

import java.nio.file.Path;
import org.consilience.api.settings.SettingSpec;
import org.eclipse.swt.widgets.Composite;

/** The right widget for each type of setting. */
record SettingEditors(Typing typing, Path folder) {

    SettingEditor make(Composite parent, SettingSpec spec, SettingEditor.Change change) {
        return switch (spec.type()) {
            case BOOLEAN -> new FlagEditor(parent, spec, change);
            case CHOICE -> new ChoiceEditor(parent, spec, change);
            case TEXTS, INTS, DOUBLES -> new ListEditor(parent, spec, change);
            case INT, LONG, DOUBLE -> new TextEditor(parent, spec, typing, change);
            case TEXT -> text(parent, spec, change);
        };
    }

    private SettingEditor text(Composite parent, SettingSpec spec, SettingEditor.Change change) {
        if (spec.file()) {
            return new FileEditor(parent, spec, typing, folder, change);
        }
        return spec.choices().isEmpty()
                ? new TextEditor(parent, spec, typing, change)
                : new ChoiceEditor(parent, spec, change);
    }
}
