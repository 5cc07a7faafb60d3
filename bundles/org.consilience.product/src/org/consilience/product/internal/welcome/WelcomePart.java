package org.consilience.product.internal.welcome;

import java.net.URL;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IntroPart;
import org.osgi.framework.FrameworkUtil;

/** The welcome page, of plain widgets: it needs no browser and follows the theme. */
public final class WelcomePart extends IntroPart {

    private static final int WIDTH = 860;
    private static final int NARROW = 700;
    private static final int LOGO = 72;
    private static final int ICON = 32;
    private static final float HEADLINE = 2.0f;
    private static final float TITLE = 1.15f;

    private @Nullable ScrolledComposite scroll;
    private @Nullable Composite cards;
    private @Nullable LocalResourceManager resources;

    @Override
    public void createPartControl(@Nullable Composite parent) {
        ScrolledComposite outer = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll = outer;
        resources = new LocalResourceManager(JFaceResources.getResources(), outer);
        Composite page = new Composite(outer, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(28, 24).applyTo(page);
        Composite column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 22).applyTo(column);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(column);
        head(column);
        Composite grid = new Composite(column, SWT.NONE);
        cards = grid;
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .spacing(16, 16)
                .applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        for (Offer offer : Offer.ALL) {
            new OfferCard(grid, offer, image(offer.icon(), ICON), bold(TITLE));
        }
        foot(column);
        outer.setContent(page);
        outer.setExpandHorizontal(true);
        outer.setExpandVertical(true);
        outer.addListener(SWT.Resize, e -> fit(outer, page, column, grid));
    }

    private void head(Composite column) {
        Composite head = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(20, 6).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Label logo = new Label(head, SWT.NONE);
        logo.setImage(image("consilience", LOGO));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(logo);
        Label title = new Label(head, SWT.NONE);
        title.setText("Consilience");
        title.setFont(bold(HEADLINE));
        Label sentence = new Label(head, SWT.WRAP);
        sentence.setText(
                "Compose an experiment from datasets, methods and devices, run it here, and see"
                        + " which of a paper's claims hold on your own runs.");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
    }

    private static void foot(Composite column) {
        Link link = new Link(column, SWT.NONE);
        link.setText("<a>Go to the workbench</a>. This page comes back with Help > Welcome.");
        link.setToolTipText("Closes this page");
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(link);
        link.addListener(SWT.Selection, e -> close());
    }

    /** Closes the page, whichever welcome page is shown. */
    static void close() {
        var manager = PlatformUI.getWorkbench().getIntroManager();
        var shown = manager.getIntro();
        if (shown != null) {
            manager.closeIntro(shown);
        }
    }

    private static void fit(
            ScrolledComposite outer, Composite page, Composite column, Composite grid) {
        int width = outer.getClientArea().width;
        GridLayoutFactory.fillDefaults()
                .numColumns(width < NARROW ? 1 : 2)
                .equalWidth(true)
                .spacing(16, 16)
                .applyTo(grid);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .hint(Math.max(200, Math.min(WIDTH, width - 56)), SWT.DEFAULT)
                .applyTo(column);
        page.layout(true, true);
        Point size = page.computeSize(width, SWT.DEFAULT);
        outer.setMinSize(0, size.y);
    }

    private Image image(String name, int size) {
        URL url = FrameworkUtil.getBundle(WelcomePart.class).getEntry("icons/" + name + ".svg");
        ImageDescriptor plain = ImageDescriptor.createFromURL(url);
        return manager().create(new SizedIcon(plain, size));
    }

    private Font bold(float factor) {
        Font base = JFaceResources.getDialogFont();
        int height = Math.round(base.getFontData()[0].getHeight() * factor);
        return manager()
                .create(FontDescriptor.createFrom(base).setHeight(height).setStyle(SWT.BOLD));
    }

    private LocalResourceManager manager() {
        LocalResourceManager made = resources;
        if (made == null) {
            throw new IllegalStateException("The page has no widgets yet.");
        }
        return made;
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        ScrolledComposite shown = scroll;
        if (shown != null && !shown.isDisposed()) {
            shown.notifyListeners(SWT.Resize, new org.eclipse.swt.widgets.Event());
        }
    }

    @Override
    public void setFocus() {
        Composite grid = cards;
        if (grid != null && !grid.isDisposed()) {
            grid.setFocus();
        }
    }
}
