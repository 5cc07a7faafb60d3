package org.consilience.ui.views.internal.figures;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** The line below a view's content: what is shown, what failed, where a file went. */
public final class MessageLine {

    private final Link link;
    private String standing = "";
    private String folder = "";

    /**
     * Makes an empty one.
     *
     * @param parent a composite with a grid layout
     */
    public MessageLine(Composite parent) {
        link = new Link(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(5, 0).applyTo(link);
        link.addListener(SWT.Selection, e -> Program.launch(folder));
    }

    /** Returns the control. */
    public Control control() {
        return link;
    }

    /** Returns the words shown. */
    public String text() {
        return link.getText();
    }

    /**
     * Says what is shown, until something else is.
     *
     * @param text a sentence
     */
    public void say(String text) {
        if (!text.equals(standing)) {
            standing = text;
            set(plain(text));
        }
    }

    /**
     * Says once what happened.
     *
     * @param text a sentence
     */
    public void tell(String text) {
        set(plain(text));
    }

    /**
     * Says where a file was written, with a way to its folder.
     *
     * @param file the file
     */
    public void written(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        folder = parent == null ? "" : parent.toString();
        set("Written: %s  <a>Open Folder</a>".formatted(plain(file.toString())));
    }

    private void set(String text) {
        link.setText(text);
        link.setToolTipText(text.replaceAll("</?a>", ""));
        link.requestLayout();
    }

    private static String plain(String text) {
        return text.replace('<', '‹').replace("&", "&&");
    }
}
