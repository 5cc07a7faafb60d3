package org.consilience.ui.editor.internal.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.consilience.api.settings.SettingSpec;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

/** A file's name, relative to the experiment's folder where it lies below it. */
final class FileEditor implements SettingEditor {

    private final Composite body;
    private final Text text;
    private final TypedField field;

    FileEditor(Composite parent, SettingSpec spec, Typing typing, Path folder, Change change) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(5, 0).applyTo(body);
        text = new Text(body, SWT.BORDER | SWT.SINGLE);
        text.setMessage(spec.def().isEmpty() ? "none" : "default " + spec.def());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(80, SWT.DEFAULT)
                .applyTo(text);
        field =
                new TypedField(
                        text,
                        typing,
                        value ->
                                change.to(
                                        value.isEmpty() || value.equals(spec.def())
                                                ? null
                                                : value));
        Button browse = new Button(body, SWT.PUSH);
        browse.setText("Browse…");
        browse.setToolTipText("Choose a file");
        browse.addListener(
                SWT.Selection,
                e -> {
                    FileDialog dialog = new FileDialog(body.getShell(), SWT.OPEN);
                    dialog.setText(spec.label());
                    dialog.setFilterPath(folder.toString());
                    String chosen = dialog.open();
                    if (chosen != null) {
                        choose(chosen, folder);
                    }
                });
    }

    /** Takes a chosen file. */
    void choose(String chosen, Path folder) {
        text.setText(relative(chosen, folder));
        field.flush();
    }

    /** A file below the folder is named from there, so that both can move together. */
    static String relative(String chosen, Path folder) {
        try {
            Path file = Path.of(chosen).toAbsolutePath().normalize();
            Path base = folder.toAbsolutePath().normalize();
            return file.startsWith(base)
                    ? base.relativize(file).toString().replace('\\', '/')
                    : file.toString();
        } catch (InvalidPathException e) {
            return chosen;
        }
    }

    @Override
    public Control control() {
        return body;
    }

    @Override
    public Control field() {
        return text;
    }

    @Override
    public void show(@Nullable String value) {
        field.show(Objects.requireNonNullElse(value, ""));
    }

    @Override
    public void forget() {
        field.forget();
    }
}
