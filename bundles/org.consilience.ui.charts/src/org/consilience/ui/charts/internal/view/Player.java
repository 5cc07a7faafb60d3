package org.consilience.ui.charts.internal.view;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** Plays the frames of an animation, or lets a person go through them. */
final class Player extends Composite {

    /** The whole of an animation takes about so long, in ms. */
    private static final int WHOLE = 8000;

    private final Button play;
    private final Scale scale;
    private final Label time;
    private final IntConsumer shown;
    private final Runnable tick = this::next;
    private java.util.function.IntFunction<String> words = i -> "";
    private int frames = 1;
    private int frame;
    private boolean playing;

    Player(Composite parent, IntConsumer shown) {
        super(parent, SWT.NONE);
        this.shown = shown;
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 0;
        setLayout(layout);
        play = new Button(this, SWT.PUSH);
        play.setText("&Play");
        play.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, false, false));
        play.addListener(SWT.Selection, e -> toggle());
        scale = new Scale(this, SWT.HORIZONTAL);
        scale.setToolTipText("Frame");
        scale.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        scale.addListener(SWT.Selection, e -> go(scale.getSelection()));
        time = new Label(this, SWT.NONE);
        time.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    }

    void colours(Theme theme) {
        setBackground(theme.back());
        scale.setBackground(theme.back());
        time.setBackground(theme.back());
        time.setForeground(theme.text());
    }

    /** Takes other frames; one who looked at the last goes on looking at the last. */
    void frames(int count, java.util.function.IntFunction<String> names, boolean same) {
        boolean last = frame >= frames - 1;
        words = names;
        frames = Math.max(1, count);
        frame = !same || last ? frames - 1 : Math.min(frame, frames - 1);
        scale.setMaximum(Math.max(1, frames - 1));
        scale.setEnabled(frames > 1);
        play.setEnabled(frames > 1);
        if (!same) {
            stop();
        }
        tell();
    }

    int frame() {
        return frame;
    }

    boolean playing() {
        return playing;
    }

    void toggle() {
        if (playing) {
            stop();
        } else if (frames > 1) {
            playing = true;
            play.setText("&Pause");
            if (frame == frames - 1) {
                go(0);
            }
            getDisplay().timerExec(pause(), tick);
        }
    }

    private void stop() {
        playing = false;
        play.setText("&Play");
    }

    private int pause() {
        return Math.clamp(WHOLE / frames, 40, 500);
    }

    private void next() {
        if (isDisposed() || !playing) {
            return;
        }
        if (frame + 1 >= frames) {
            stop();
            return;
        }
        go(frame + 1);
        getDisplay().timerExec(pause(), tick);
    }

    void go(int next) {
        frame = Math.clamp(next, 0, frames - 1);
        tell();
        shown.accept(frame);
    }

    private void tell() {
        scale.setSelection(frame);
        time.setText(words.apply(frame));
        layout(new org.eclipse.swt.widgets.Control[] {time});
    }
}
