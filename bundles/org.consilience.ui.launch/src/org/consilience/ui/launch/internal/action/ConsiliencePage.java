package org.consilience.ui.launch.internal.action;

import java.nio.file.Path;
import java.util.Objects;
import org.consilience.engine.RunRequest;
import org.consilience.engine.Workspace;
import org.consilience.ui.WorkbenchPreferences;
import org.consilience.ui.WorkbenchPreferences.OnClose;
import org.consilience.ui.launch.internal.LaunchPreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The preferences of the workbench as a whole. */
public final class ConsiliencePage extends FieldEditorPreferencePage
        implements IWorkbenchPreferencePage {

    private static final String THEMES = "org.eclipse.ui.preferencePages.Views";
    private static final int MOST_RUNS = 64;
    private static final int WIDTH = 400;

    /** Makes the page. */
    public ConsiliencePage() {
        super(GRID);
        setDescription("How experiments run, and where their runs and data are kept.");
    }

    @Override
    public void init(@Nullable IWorkbench workbench) {
        IPreferenceStore store =
                new ScopedPreferenceStore(InstanceScope.INSTANCE, WorkbenchPreferences.NODE);
        store.setDefault(WorkbenchPreferences.RUNS_AT_ONCE, 1);
        store.setDefault(WorkbenchPreferences.ON_CLOSE, OnClose.ASK.name());
        store.setDefault(LaunchPreferences.SHOW_VIEWS, true);
        setPreferenceStore(store);
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        number(
                WorkbenchPreferences.WORKERS,
                "&Workers of a run (0: one a core):",
                0,
                RunRequest.MAX_WORKERS);
        number(WorkbenchPreferences.RUNS_AT_ONCE, "Runs at the same &time:", 1, MOST_RUNS);
        DirectoryFieldEditor home = new HomeField(parent);
        home.setPreferenceStore(getPreferenceStore());
        addField(home);
        note(
                "Empty: %s. Runs that are there already stay where they are."
                        .formatted(Workspace.standard().home()));
        addField(
                new ComboFieldEditor(
                        WorkbenchPreferences.ON_CLOSE,
                        "Runs that go on when the workbench &closes:",
                        new String[][] {
                            {"Ask", OnClose.ASK.name()},
                            {"Keep running", OnClose.KEEP.name()},
                            {"Are cancelled, and can be resumed", OnClose.CANCEL.name()}
                        },
                        parent));
        addField(
                new BooleanFieldEditor(
                        LaunchPreferences.SHOW_VIEWS,
                        "Show &Runs and Figures when a run begins",
                        parent));
    }

    private void number(String key, String label, int least, int most) {
        IntegerFieldEditor field = new IntegerFieldEditor(key, label, getFieldEditorParent());
        field.setValidRange(least, most);
        field.setErrorMessage(
                "%s a whole number from %d to %d.".formatted(label.replace("&", ""), least, most));
        addField(field);
    }

    private void note(String text) {
        Label label = new Label(getFieldEditorParent(), SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(3, 1).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        Composite body = Objects.requireNonNull((Composite) super.createContents(parent));
        PreferenceLinkArea link =
                new PreferenceLinkArea(
                        body,
                        SWT.NONE,
                        THEMES,
                        "The theme, dark or light: <a>{0}</a>",
                        (IWorkbenchPreferenceContainer) getContainer(),
                        null);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(link.getControl());
        return body;
    }

    /** A folder that need not be there yet, or none. */
    private static final class HomeField extends DirectoryFieldEditor {

        HomeField(Composite parent) {
            super(WorkbenchPreferences.HOME, "Folder of &runs and data:", parent);
            setErrorMessage("The folder of runs and data must be a whole path, or empty.");
            setValidateStrategy(VALIDATE_ON_KEY_STROKE);
        }

        @Override
        protected boolean doCheckState() {
            String text = getTextControl().getText().strip();
            try {
                return text.isEmpty() || Path.of(text).isAbsolute();
            } catch (java.nio.file.InvalidPathException e) {
                return false;
            }
        }
    }
}
