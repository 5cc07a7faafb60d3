package org.consilience.ui.views.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows one of its children: a view's content, or what it says while it has none. */
public final class PageStack extends Composite {

    private final StackLayout pages = new StackLayout();

    /**
     * Makes one.
     *
     * @param parent the parent
     */
    public PageStack(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(pages);
    }

    /**
     * Shows a child.
     *
     * @param page one of the children
     */
    public void show(Control page) {
        if (pages.topControl != page) {
            pages.topControl = page;
            layout();
        }
    }

    /** Returns the child that is shown, or null. */
    public @Nullable Control shown() {
        return pages.topControl;
    }
}
