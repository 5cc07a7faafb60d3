package org.consilience.ui.views.internal.evidence;

import java.util.List;
import org.consilience.engine.evidence.PointEvidence;
import org.consilience.ui.views.internal.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The summary on top, the tree, and below it what is to be said of the selected claim. */
final class EvidencePage extends Composite {

    /** So many times wider than high, and the detail stands beside the tree. */
    private static final double LOW = 2.2;

    private final Label icon;
    private final Text summary;
    private final EvidenceTree tree;
    private final Text sentence;
    private final ScrolledComposite scroller;
    private final IntervalPicture picture;

    EvidencePage(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 0).spacing(4, 2).applyTo(this);
        icon = new Label(this, SWT.NONE);
        GridDataFactory.swtDefaults().indent(6, 0).applyTo(icon);
        summary = new Text(this, SWT.READ_ONLY | SWT.SINGLE);
        Named.name(summary, "Summary");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(summary);
        SashForm sash = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(sash);
        tree = new EvidenceTree(sash);
        Composite detail = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 4).applyTo(detail);
        sentence = new Text(detail, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        Named.name(sentence, "The selected claim in words");
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(sentence);
        scroller = new ScrolledComposite(detail, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(50, 40).applyTo(scroller);
        picture = new IntervalPicture(scroller);
        scroller.setContent(picture);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        sash.setWeights(62, 38);
        sash.addListener(SWT.Resize, e -> turn(sash));
    }

    /** Puts the detail where there is room for it. */
    private static void turn(SashForm sash) {
        Point size = sash.getSize();
        int wanted = size.x > LOW * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    EvidenceTree tree() {
        return tree;
    }

    IntervalPicture picture() {
        return picture;
    }

    /** Says the summary of the first run. */
    void summarise(List<JudgedRun> runs) {
        JudgedRun run = runs.get(0);
        long visible = tree.visible();
        int hidden = run.claims().size() - (int) visible;
        String others =
                runs.size() > 1 ? ", compared with %d other runs".formatted(runs.size() - 1) : "";
        String text =
                run.summary()
                        + others.replace("1 other runs", "1 other run")
                        + (hidden > 0 ? " (%d hidden by the filter)".formatted(hidden) : "");
        Image image =
                EvidenceTree.icon(
                        run.claims().stream()
                                .map(c -> c.evidence().verdict())
                                .reduce((a, b) -> a.worse(b))
                                .orElseThrow());
        icon.setImage(image);
        summary.setBackground(getParent().getBackground());
        summary.setText(text);
        summary.setToolTipText(text);
        layout();
    }

    /** Shows what is to be said of the selected row, or of the first claim. */
    void detail(List<JudgedRun> runs) {
        List<Row> rows = tree.selected();
        Row row =
                rows.isEmpty() && !runs.isEmpty() && !runs.get(0).claims().isEmpty()
                        ? new Row.OfClaim(runs.get(0).claims().get(0))
                        : rows.isEmpty() ? null : rows.get(0);
        if (row == null) {
            sentence.setText("");
            picture.show(null);
            return;
        }
        JudgedClaim claim = row.claim();
        PointEvidence point = row instanceof Row.OfPoint of ? of.point() : null;
        String said = point == null ? claim.evidence().sentence() : point.sentence();
        sentence.setText(
                "%s: %s%n%s"
                        .formatted(
                                claim.evidence().id(),
                                claim.evidence().statement(),
                                capital(said)));
        Color ground = sentence.getParent().getBackground(); // whatever the theme
        sentence.setBackground(ground);
        picture.setBackground(ground);
        scroller.setBackground(ground);
        picture.show(claim);
        scroller.setMinSize(picture.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        sentence.getParent().layout();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
