package org.consilience.ui.editor.internal;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

/**
 * What changed between two texts, at one place: small to keep, and exact both ways.
 *
 * @param offset where
 * @param removed what stood there
 * @param inserted what stands there now
 */
record TextChange(int offset, String removed, String inserted) {

    /** Finds what differs between the common beginning and the common end, in whole lines. */
    static TextChange between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (start == before.length() && start == after.length()) {
            return new TextChange(start, "", "");
        }
        start = before.lastIndexOf('\n', start - 1) + 1;
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new TextChange(
                start,
                before.substring(start, before.length() - end),
                after.substring(start, after.length() - end));
    }

    boolean isEmpty() {
        return removed.isEmpty() && inserted.isEmpty();
    }

    void apply(IDocument document) {
        replace(document, removed, inserted);
    }

    void revert(IDocument document) {
        replace(document, inserted, removed);
    }

    private void replace(IDocument document, String old, String fresh) {
        if (isEmpty()) {
            return;
        }
        try {
            document.replace(offset, old.length(), fresh);
        } catch (BadLocationException e) {
            throw new IllegalStateException("The text is not the one that the change is of.", e);
        }
    }
}
