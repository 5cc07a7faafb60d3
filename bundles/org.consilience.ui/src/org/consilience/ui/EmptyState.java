package org.consilience.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What a view shows while it has nothing to show: what belongs here, and what to do. */
public final class EmptyState extends Composite {

    private static final int WIDTH = 420;

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
        GridLayoutFactory.swtDefaults().margins(24, 24).applyTo(this);
        body = new Composite(this, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(body);
        GridLayoutFactory.swtDefaults().spacing(5, 10).applyTo(body);
        this.title = new Label(body, SWT.CENTER);
        this.title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(this.title);
        this.text = new Label(body, SWT.CENTER | SWT.WRAP);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(this.text);
        say(title, text);
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
