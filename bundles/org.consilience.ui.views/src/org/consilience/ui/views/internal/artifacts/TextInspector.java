package org.consilience.ui.views.internal.artifacts;

import java.io.IOException;
import org.consilience.ui.inspect.Artifact;
import org.consilience.ui.inspect.Inspector;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Shows text, its beginning if it is long. */
public final class TextInspector implements Inspector<String> {

    private static final int MOST_BYTES = 1 << 20;

    @Override
    public String read(Artifact artifact, IProgressMonitor monitor) throws IOException {
        return words(Bounded.text(artifact.file(), MOST_BYTES));
    }

    @Override
    public void show(Composite parent, String content) {
        text(parent, content);
    }

    /** Returns the text with a line that says where it was cut. */
    static String words(Bounded.Text text) {
        return Bounded.broken(text.text())
                + (text.cut() ? "\n… cut here; save it to see all of it" : "");
    }

    /** Shows text that can be selected but not changed. */
    static Text text(Composite parent, String content) {
        Text text = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(content);
        return text;
    }
}
