package org.consilience.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What a view shows while it has nothing to show: what belongs here, and what to do. */
public final class EmptyState extends Composite {

    private static final int WIDTH = 420;
    private static final int MARGIN = 16;
    private static final int NARROWEST = 80;

    private final Composite body;
    private final Label title;
    private final Label text;

    /**
     * Makes one.
     *
     * @param parent the parent
     * @param title a few words
     * @param text one or two sentences: what belongs here and how to get it
     */
    public EmptyState(Composite parent, String title, String text) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).applyTo(this);
        body = new Composite(this, SWT.NONE);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .minSize(1, 1)
                .applyTo(body);
        GridLayoutFactory.fillDefaults().spacing(5, 10).applyTo(body);
        this.title = new Label(body, SWT.CENTER | SWT.WRAP);
        this.title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(this.title);
        this.text = new Label(body, SWT.CENTER | SWT.WRAP);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(this.text);
        say(title, text);
        addListener(SWT.Resize, e -> fit());
    }

    /** Wraps the words to what the view is wide. */
    private void fit() {
        int width = Math.max(NARROWEST, Math.min(WIDTH, getClientArea().width - 2 * MARGIN));
        for (Label label : new Label[] {title, text}) {
            ((GridData) label.getLayoutData()).widthHint = width;
        }
        layout(true, true);
    }

    /**
     * Changes the words.
     *
     * @param newTitle a few words
     * @param newText one or two sentences
     */
    public void say(String newTitle, String newText) {
        title.setText(newTitle);
        text.setText(newText);
        layout(true, true);
    }

    /**
     * Adds something to click.
     *
     * @param label the words
     * @param action what happens
     * @return this
     */
    public EmptyState action(String label, Runnable action) {
        Link link = new Link(body, SWT.NONE);
        link.setText("<a>" + label + "</a>");
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(link);
        link.addListener(SWT.Selection, e -> action.run());
        return this;
    }
}
