package org.consilience.ui.launch.internal.config;

import java.util.List;
import org.consilience.ui.Faults;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Tells why an experiment was not run: every problem at once. */
final class ProblemsDialog extends MessageDialog {

    private static final String VIEW = "org.eclipse.ui.views.ProblemView";
    private static final int WIDTH = 560;
    private static final int MOST_LINES = 12;

    private final List<String> problems;

    private ProblemsDialog(@Nullable Shell shell, String name, List<String> problems) {
        super(
                shell,
                "Experiment Does Not Hold",
                null,
                "%s was not run: %s."
                        .formatted(
                                name,
                                problems.size() == 1
                                        ? "there is a problem"
                                        : "there are %d problems".formatted(problems.size())),
                ERROR,
                1,
                "Open &Problems",
                IDialogConstants.CLOSE_LABEL);
        this.problems = problems;
    }

    /** Shows the problems; callable from any thread, and does not wait. */
    static void show(String name, List<String> problems) {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                        () -> {
                            if (new ProblemsDialog(shell(), name, problems).open() == 0) {
                                openProblems();
                            }
                        });
    }

    @Override
    protected Control createCustomArea(@Nullable Composite parent) {
        Text text =
                new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setText(String.join("\n", problems));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(WIDTH, text.getLineHeight() * Math.min(MOST_LINES, 2 * problems.size() + 1))
                .applyTo(text);
        return text;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    private static @Nullable Shell shell() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }

    private static void openProblems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        try {
            if (window != null && window.getActivePage() != null) {
                window.getActivePage().showView(VIEW);
            }
        } catch (PartInitException e) {
            Faults.show("The Problems view cannot be opened.", e);
        }
    }
}
