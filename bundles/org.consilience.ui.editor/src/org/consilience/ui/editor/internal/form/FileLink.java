package org.consilience.ui.editor.internal.form;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.function.Supplier;
import org.consilience.ui.Faults;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * What ties a session to its file: opens, saves, and notices what others do to the file. All file
 * work is done away from the UI thread.
 */
final class FileLink {

    private final ExperimentEditor editor;
    private final EditSession session;
    private final Display display = Objects.requireNonNull(Display.getCurrent());
    private EditorFile file;
    private String stamp = "";
    private boolean gone;
    private boolean loaded;
    private boolean writing;
    private boolean asking;
    private boolean closed;

    FileLink(ExperimentEditor editor, EditorFile file) {
        this.editor = editor;
        this.session = editor.session();
        this.file = file;
    }

    EditorFile file() {
        return file;
    }

    /** Tells whether the first reading has ended. */
    boolean loaded() {
        return loaded;
    }

    /** Tells whether the file was deleted, so that only the editor holds the text. */
    boolean gone() {
        return gone;
    }

    /** Goes on with another file, whose content the session has already. */
    void moveTo(EditorFile other) {
        file = other;
        session.place(other.file(), other.folder(), session.locked());
    }

    void close() {
        closed = true;
    }

    /** Reads the file anew, in place of whatever the editor shows. */
    void load() {
        EditorFile from = file;
        inJob(
                () -> {
                    EditorFile.Content content = from.read();
                    return () -> show(from, content);
                });
    }

    private void show(EditorFile from, EditorFile.Content content) {
        if (from == file) {
            stamp = content.stamp();
            gone = false;
            loaded = true;
            session.place(file.file(), file.folder(), content.locked());
            session.open(content.text(), content.state());
            editor.opened();
        }
    }

    /** Looks whether somebody else changed the file; cheap if not. */
    void look() {
        EditorFile from = file;
        if (from.path() == null || !loaded || writing) {
            return;
        }
        inJob(
                () -> {
                    String now = from.stamp();
                    EditorFile.Content content = now.isEmpty() ? null : from.read();
                    return () -> seen(from, now, content);
                });
    }

    private void seen(EditorFile from, String now, EditorFile.@Nullable Content content) {
        if (from != file || writing || asking || now.equals(stamp)) {
            return;
        }
        if (content == null) {
            stamp = now;
            gone = true;
            editor.vanished();
        } else if (content.text().equals(session.document().get())) {
            stamp = content.stamp();
            gone = false;
            session.saved(content.text());
            editor.opened();
        } else if (!session.dirty() && !gone) {
            show(from, content);
        } else if (editor.isActive()) {
            ask(from, content);
        }
    }

    private void ask(EditorFile from, EditorFile.Content content) {
        asking = true;
        try {
            int answer = OutsideChange.ask(editor.getSite().getShell(), from.name());
            if (answer == OutsideChange.COMPARE) {
                OutsideChange.compare(
                        editor.getSite().getPage(),
                        from.name(),
                        session.document().get(),
                        content.text());
                answer = OutsideChange.KEEP;
            }
            if (answer == OutsideChange.LOAD) {
                show(from, content);
            } else {
                stamp = content.stamp();
                gone = false;
                session.saved(content.text());
            }
        } finally {
            asking = false;
        }
    }

    /**
     * Writes the text.
     *
     * @return whether it was written; if not, the user was told
     */
    boolean save(EditorFile to, @Nullable IProgressMonitor monitor) {
        session.settle();
        Shell shell = editor.getSite().getShell();
        if (to.equals(file) && session.locked()) {
            tell(
                    shell,
                    to,
                    session.faults().isEmpty()
                            ? "it is a record that is only read; save it under another name"
                            : "it could not be read");
            return false;
        }
        String text = session.document().get();
        writing = true;
        try {
            if (to.equals(file) && changedOutside(to, monitor)) {
                int answer =
                        MessageDialog.open(
                                MessageDialog.QUESTION,
                                shell,
                                "Save",
                                "%s was changed outside since it was opened. Replace it with what the editor holds?"
                                        .formatted(to.name()),
                                0,
                                "Replace",
                                "Cancel");
                if (answer != 0) {
                    return false;
                }
            }
            fork(m -> to.write(text, m), monitor);
            fork(m -> stamp = to.stamp(), monitor);
            gone = false;
            session.saved(text);
            return true;
        } catch (CoreException e) {
            tell(shell, to, words(e));
            return false;
        } finally {
            writing = false;
        }
    }

    private boolean changedOutside(EditorFile to, @Nullable IProgressMonitor monitor)
            throws CoreException {
        String[] now = new String[1];
        fork(m -> now[0] = to.stamp(), monitor);
        return !gone && !Objects.requireNonNull(now[0]).equals(stamp);
    }

    private static void tell(Shell shell, EditorFile to, String reason) {
        MessageDialog.openError(
                shell,
                "Save",
                "%s was not saved: %s. What was there is untouched, and the editor keeps your changes."
                        .formatted(to.name(), reason));
    }

    private static String words(CoreException e) {
        String text = Faults.words(e);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private void fork(ICoreRunnable body, @Nullable IProgressMonitor monitor) throws CoreException {
        IRunnableWithProgress runnable =
                m -> {
                    try {
                        body.run(m);
                    } catch (CoreException e) {
                        throw new InvocationTargetException(e);
                    }
                };
        try {
            ModalContext.run(
                    runnable, true, monitor == null ? new NullProgressMonitor() : monitor, display);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof CoreException core) {
                throw core;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void inJob(Supplier<Runnable> work) {
        Job.createSystem(
                        "Read " + file.name(),
                        monitor -> {
                            Runnable shown = work.get();
                            if (!display.isDisposed()) {
                                display.asyncExec(
                                        () -> {
                                            if (!closed) {
                                                shown.run();
                                            }
                                        });
                            }
                        })
                .schedule();
    }
}
