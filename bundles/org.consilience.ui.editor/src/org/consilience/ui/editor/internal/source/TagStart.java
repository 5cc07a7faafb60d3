package org.consilience.ui.editor.internal.source;

import org.eclipse.jface.text.rules.IWordDetector;

/** Knows the beginning and the name of a tag, such as {@code </arms}. */
final class TagStart implements IWordDetector {

    @Override
    public boolean isWordStart(char c) {
        return c == '<';
    }

    @Override
    public boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || "/?:-_.".indexOf(c) >= 0;
    }
}
