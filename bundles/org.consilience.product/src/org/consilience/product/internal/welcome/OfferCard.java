package org.consilience.product.internal.welcome;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/**
 * One offer of the welcome page: a button as large as its words, for the mouse and the keyboard.
 */
final class OfferCard {

    private static final int ARC = 10;
    private static final int LINE_ALPHA = 70;
    private static final int TEXT_WIDTH = 240;

    private final Offer offer;
    private final Composite card;
    private boolean hovered;

    OfferCard(Composite parent, Offer offer, Image icon, Font bold) {
        this.offer = offer;
        card = new Composite(parent, SWT.NONE);
        card.setData(OfferCard.class.getName(), this);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 14).spacing(14, 4).applyTo(card);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
        Label picture = new Label(card, SWT.NONE);
        picture.setImage(icon);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, 2).applyTo(picture);
        Label title = new Label(card, SWT.NONE);
        title.setText(offer.title());
        title.setFont(bold);
        Label text = new Label(card, SWT.WRAP);
        text.setText(offer.text());
        GridDataFactory.fillDefaults().grab(true, true).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        card.addListener(SWT.Paint, this::paint);
        card.addListener(SWT.FocusIn, e -> card.redraw());
        card.addListener(SWT.FocusOut, e -> card.redraw());
        card.addListener(SWT.Traverse, OfferCard::traverse);
        card.addListener(SWT.KeyDown, this::key);
        for (Control part : new Control[] {card, picture, title, text}) {
            part.setCursor(part.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            part.addListener(SWT.MouseUp, this::click);
            part.addListener(SWT.MouseEnter, e -> hover(true));
            part.addListener(SWT.MouseExit, e -> hover(false));
        }
        accessible();
    }

    /** Does what the card offers. */
    void take() {
        if (offer.leaves()) {
            WelcomePart.close();
        }
        Commands.execute(offer.command(), offer.parameters());
    }

    private void click(Event event) {
        if (event.button == 1) {
            take();
        }
    }

    private void key(Event event) {
        if (event.character == SWT.CR || event.character == ' ') {
            take();
        }
    }

    private static void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void hover(boolean on) {
        if (hovered != on && !card.isDisposed()) {
            hovered = on;
            card.redraw();
        }
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle area = card.getClientArea();
        gc.setAntialias(SWT.ON);
        boolean focused = card.isFocusControl();
        if (hovered || focused) {
            gc.setForeground(card.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        } else {
            gc.setForeground(card.getForeground());
            gc.setAlpha(LINE_ALPHA);
        }
        gc.setLineWidth(focused ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ARC, ARC);
    }

    private void accessible() {
        card.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = offer.title();
                                }
                            }

                            @Override
                            public void getDescription(@Nullable AccessibleEvent e) {
                                if (e != null) {
                                    e.result = offer.text();
                                }
                            }
                        });
        card.getAccessible()
                .addAccessibleControlListener(
                        new AccessibleControlAdapter() {
                            @Override
                            public void getRole(@Nullable AccessibleControlEvent e) {
                                if (e != null) {
                                    e.detail = ACC.ROLE_PUSHBUTTON;
                                }
                            }
                        });
    }
}
