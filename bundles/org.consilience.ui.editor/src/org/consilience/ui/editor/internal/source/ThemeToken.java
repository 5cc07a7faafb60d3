package org.consilience.ui.editor.internal.source;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.Token;

/** A token whose colour is what the theme says at the time. */
final class ThemeToken extends Token {

    private final String colour;
    private final int style;

    ThemeToken(String colour, int style) {
        super(null);
        this.colour = colour;
        this.style = style;
    }

    @Override
    public Object getData() {
        return new TextAttribute(JFaceResources.getColorRegistry().get(colour), null, style);
    }
}
