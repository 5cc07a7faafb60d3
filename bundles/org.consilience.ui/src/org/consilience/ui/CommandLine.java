package org.consilience.ui;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** The headless twin of an action, as a person would type it in a shell. */
public final class CommandLine {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./~-]+");

    private CommandLine() {}

    /**
     * Writes a command, quoted for a POSIX shell.
     *
     * @param words the words after {@code consilience}
     */
    public static String of(List<String> words) {
        return "consilience "
                + words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    /**
     * Puts text on the clipboard.
     *
     * @param text the text
     */
    public static void copy(String text) {
        Clipboard clipboard = new Clipboard(Display.getDefault());
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
