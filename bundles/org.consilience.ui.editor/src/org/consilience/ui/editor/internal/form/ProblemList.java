package org.consilience.ui.editor.internal.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.validation.Fix;
import org.consilience.ui.editor.internal.validation.Fixes;
import org.consilience.ui.editor.internal.validation.InstallPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** All problems in a small window: a click goes to the field, and each has its fixes beside it. */
final class ProblemList {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int MOST = 100;

    private final ExperimentEditor editor;
    private final EditSession session;

    ProblemList(ExperimentEditor editor) {
        this.editor = editor;
        this.session = editor.session();
    }

    /** Opens below a control; it closes when something else gets the keyboard. */
    void open(Control anchor) {
        Shell shell = new Shell(anchor.getShell(), SWT.RESIZE | SWT.TOOL | SWT.CLOSE);
        shell.setText("Problems");
        GridLayoutFactory.fillDefaults().applyTo(shell);
        ScrolledComposite scrolled = new ScrolledComposite(shell, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        Composite rows = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 8).applyTo(rows);
        List<Problem> problems = session.problems();
        alike(shell, rows, problems);
        problems.stream().limit(MOST).forEach(p -> row(shell, rows, p));
        if (problems.size() > MOST) {
            Label more = new Label(rows, SWT.NONE);
            more.setText("%,d more; see the Problems view.".formatted(problems.size() - MOST));
            GridDataFactory.fillDefaults().span(2, 1).applyTo(more);
        }
        scrolled.setContent(rows);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        Point size = rows.computeSize(WIDTH, SWT.DEFAULT);
        scrolled.setMinSize(size);
        shell.setSize(shell.computeSize(WIDTH + 24, Math.min(HEIGHT, size.y + 4)));
        Rectangle place = anchor.getBounds();
        shell.setLocation(anchor.getParent().toDisplay(place.x + 8, place.y + place.height));
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> close(shell)));
        shell.addListener(
                SWT.Traverse,
                e -> {
                    if (e.detail == SWT.TRAVERSE_ESCAPE) {
                        close(shell);
                    }
                });
        shell.open();
        rows.setFocus();
    }

    /** Offers to mend at once what can be mended alike. */
    private void alike(Shell shell, Composite rows, List<Problem> problems) {
        if (session.readOnly()) {
            return;
        }
        Map<Fix.Kind, List<Fix>> kinds = new EnumMap<>(Fix.Kind.class);
        for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            List<Fix> fixes = fixes(problem);
            if (!fixes.isEmpty()) {
                Fix first = fixes.get(0);
                kinds.computeIfAbsent(first.kind(), k -> new ArrayList<>()).add(first);
            }
        }
        kinds.forEach(
                (kind, fixes) -> {
                    if (fixes.size() > 1) {
                        String words = "Fix " + kind.all();
                        Label icon = new Label(rows, SWT.NONE);
                        icon.setImage(Icons.image("quick-fix"));
                        Link link = new Link(rows, SWT.NONE);
                        link.setText("<a>%s</a> (%d)".formatted(words, fixes.size()));
                        link.addListener(
                                SWT.Selection,
                                e -> {
                                    close(shell);
                                    Fix.applyAll(session, words, fixes);
                                });
                    }
                });
    }

    private List<Fix> fixes(Problem problem) {
        return session.readOnly()
                ? List.of()
                : Fixes.of(session.experiment(), session.index(), problem);
    }

    private void row(Shell shell, Composite rows, Problem problem) {
        Label icon = new Label(rows, SWT.NONE);
        icon.setImage(
                PlatformUI.getWorkbench()
                        .getSharedImages()
                        .getImage(
                                problem.severity() == Severity.ERROR
                                        ? ISharedImages.IMG_OBJS_ERROR_TSK
                                        : ISharedImages.IMG_OBJS_WARN_TSK));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.TOP).applyTo(icon);
        Composite texts = new Composite(rows, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(texts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(texts);
        Link message = new Link(texts, SWT.WRAP);
        message.setText("<a>" + escaped(problem.message()) + "</a>");
        message.addListener(
                SWT.Selection,
                e -> {
                    close(shell);
                    editor.reveal(problem.path());
                });
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 60, -1).applyTo(message);
        Link remedy = new Link(texts, SWT.WRAP);
        List<Fix> fixes = fixes(problem);
        StringBuilder words = new StringBuilder(escaped(problem.remedy()));
        for (int i = 0; i < fixes.size(); i++) {
            words.append("   <a href=\"").append(i).append("\">");
            words.append(escaped(fixes.get(i).label())).append("</a>");
        }
        if (InstallPlugin.helps(problem.remedy())) {
            words.append("   <a href=\"install\">Install...</a>");
        }
        remedy.setText(words.toString());
        remedy.setFont(JFaceResources.getDialogFont());
        remedy.addListener(
                SWT.Selection,
                e -> {
                    close(shell);
                    if ("install".equals(e.text)) {
                        new InstallPlugin().run(null);
                    } else {
                        fixes.get(Integer.parseInt(e.text)).apply(session);
                    }
                });
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 60, -1).applyTo(remedy);
    }

    private static String escaped(String text) {
        return text.replace("&", "&&").replace("<", "\u2039").replace(">", "\u203a");
    }

    private static void close(Shell shell) {
        if (!shell.isDisposed()) {
            shell.close();
        }
    }
}
