package org.consilience.ui.views.internal.artifacts;

import java.io.IOException;
import java.nio.file.Files;
import org.consilience.ui.inspect.Artifact;
import org.consilience.ui.inspect.Inspector;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;

/** Shows the first bytes of what no other inspector knows. */
final class HexInspector implements Inspector<String> {

    private static final int MOST_BYTES = 1 << 16;
    private static final int ROW = 16;

    @Override
    public String read(Artifact artifact, IProgressMonitor monitor) throws IOException {
        byte[] bytes = Bounded.bytes(artifact.file(), MOST_BYTES);
        long size = Files.size(artifact.file());
        StringBuilder text = new StringBuilder();
        text.append("%,d bytes of type %s".formatted(size, artifact.mediaType()));
        text.append(size > bytes.length ? ", the first %,d:".formatted(bytes.length) : ":");
        text.append("\n\n");
        for (int at = 0; at < bytes.length; at += ROW) {
            row(bytes, at, text);
        }
        return text.toString();
    }

    @Override
    public void show(Composite parent, String content) {
        TextInspector.text(parent, content);
    }

    private static void row(byte[] bytes, int at, StringBuilder text) {
        text.append("%08x ".formatted(at));
        StringBuilder letters = new StringBuilder();
        for (int i = at; i < at + ROW; i++) {
            if (i < bytes.length) {
                text.append(" %02x".formatted(bytes[i]));
                letters.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
            } else {
                text.append("   ");
            }
        }
        text.append("  ").append(letters).append('\n');
    }
}
