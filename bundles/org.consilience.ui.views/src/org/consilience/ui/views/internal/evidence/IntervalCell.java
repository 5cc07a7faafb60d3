package org.consilience.ui.views.internal.evidence;

import java.util.IdentityHashMap;
import java.util.Map;
import org.consilience.engine.evidence.PointEvidence;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** The cell with the interval; the column beside it has the same as text. */
final class IntervalCell extends OwnerDrawLabelProvider {

    private static final int PADDING = 4;
    private static final int THICKNESS = 4;

    private final Map<JudgedClaim, Scale> scales = new IdentityHashMap<>();

    /** Forgets the scales of claims that are no longer shown. */
    void forget() {
        scales.clear();
    }

    /** Gives the cell its words, which a screen reader says instead of the picture. */
    @Override
    public void update(@Nullable ViewerCell cell) {
        super.update(cell);
        if (cell != null && cell.getElement() instanceof Row row) {
            PointEvidence point = Column.decisive(row);
            cell.setText(
                    point == null || point.estimate() == null
                            ? ""
                            : "%s %s, claimed: %s"
                                    .formatted(
                                            Digits.brief(point.estimate()),
                                            Digits.interval(point),
                                            row.claim().marksInWords()));
        }
    }

    @Override
    protected void measure(@Nullable Event event, @Nullable Object element) {
        // The column's width and the row's height are right as they are.
    }

    @Override
    protected void erase(@Nullable Event event, @Nullable Object element) {
        if (event != null) {
            event.detail &= ~SWT.FOREGROUND; // the words are for readers that do not see
        }
    }

    @Override
    protected void paint(@Nullable Event event, @Nullable Object element) {
        if (event == null || event.gc == null || !(element instanceof Row row)) {
            return;
        }
        Rectangle cell = new Rectangle(event.x, event.y, event.width, event.height);
        if (event.item instanceof org.eclipse.swt.widgets.TreeItem item) {
            cell = item.getBounds(event.index);
        }
        Rectangle area =
                new Rectangle(
                        cell.x + PADDING,
                        cell.y + 1,
                        Math.max(1, cell.width - 2 * PADDING),
                        Math.max(1, cell.height - 2));
        draw(event.gc, row, area);
    }

    private void draw(GC gc, Row row, Rectangle area) {
        JudgedClaim claim = row.claim();
        Scale scale = scales.computeIfAbsent(claim, Scale::of);
        IntervalPainter painter = new IntervalPainter(claim, scale, gc, area);
        PointEvidence point = Column.decisive(row);
        if (point != null && point.estimate() != null) {
            painter.marks();
            painter.point(point, THICKNESS);
        } else if (row instanceof Row.OfSeed seed
                && !"clopper-pearson".equals(seed.parent().point().interval())) {
            painter.marks();
            gc.setLineWidth(2);
            painter.value(seed.effect().difference());
            gc.setLineWidth(1);
        }
    }
}
