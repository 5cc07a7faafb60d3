package org.consilience.ui.editor.internal.form;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;

/** What the user is asked when somebody else changed the file that he edits. */
final class OutsideChange {

    static final int KEEP = 0;
    static final int LOAD = 1;
    static final int COMPARE = 2;

    private OutsideChange() {}

    /** Asks what shall count; a closed dialog keeps the user's own. */
    static int ask(Shell shell, String name) {
        int answer =
                MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        "Changed Outside",
                        "%s was changed outside while you edited it. Keep your text, or load the file's and lose your changes?"
                                .formatted(name),
                        0,
                        "Keep Mine",
                        "Load Theirs",
                        "Compare Text");
        return answer < 0 ? KEEP : answer;
    }

    /** Shows both texts side by side. */
    static void compare(IWorkbenchPage page, String name, String mine, String theirs) {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        configuration.setLeftLabel("Mine, in the editor");
        configuration.setRightLabel("Theirs, in the file");
        CompareEditorInput input =
                new CompareEditorInput(configuration) {
                    @Override
                    protected Object prepareInput(@Nullable IProgressMonitor monitor) {
                        return new DiffNode(new Text(name, mine), new Text(name, theirs));
                    }
                };
        input.setTitle("Compare " + name);
        CompareUI.openCompareEditorOnPage(input, page);
    }

    private record Text(String name, String text)
            implements ITypedElement, IEncodedStreamContentAccessor {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public @Nullable Image getImage() {
            return null;
        }

        @Override
        public String getType() {
            return TEXT_TYPE;
        }

        @Override
        public InputStream getContents() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getCharset() {
            return "UTF-8";
        }
    }
}
