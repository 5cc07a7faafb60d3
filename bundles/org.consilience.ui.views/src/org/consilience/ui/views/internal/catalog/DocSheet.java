package org.consilience.ui.views.internal.catalog;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.views.internal.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** A page of words, facts and tables that wraps to the width it has. */
final class DocSheet {

    private static final int MOST_WIDTH = 360;
    private static final int ROOM = 14;

    private final Composite body;
    private final Runnable changed;

    DocSheet(Composite parent, Runnable changed) {
        body = new Composite(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 5).applyTo(body);
    }

    Composite body() {
        return body;
    }

    void title(String text) {
        Label label = wrapped(text);
        label.setFont(JFaceResources.getBannerFont());
    }

    void subtitle(String text) {
        Label label = wrapped(text);
        label.setFont(JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT));
    }

    void heading(String text) {
        Label label = wrapped(text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.createFrom((GridData) label.getLayoutData()).indent(0, 8).applyTo(label);
    }

    void text(String text) {
        if (!text.isBlank()) {
            wrapped(text);
        }
    }

    /** A label and a text; nothing if there is none. */
    void fact(String label, String value) {
        if (!value.isBlank()) {
            name(label);
            Label text = new Label(body, SWT.WRAP);
            text.setText(value.replace("&", "&&"));
            fill(text);
        }
    }

    /** A label and a text with links; nothing if there is none. */
    void link(String label, String markup, Consumer<String> follow) {
        if (!markup.isBlank()) {
            name(label);
            Link link = new Link(body, SWT.WRAP);
            link.setText(markup);
            link.addListener(SWT.Selection, e -> follow.accept(String.valueOf(e.text)));
            fill(link);
        }
    }

    /** A table with its columns as wide as their words. */
    void table(String name, List<String> header, List<List<String>> rows) {
        table(body, name, header, rows);
    }

    /** A place to fill later. */
    Composite place() {
        Composite place = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(place);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(place);
        return place;
    }

    /** Fills a place with a table. */
    void fill(Composite place, List<String> header, List<List<String>> rows) {
        clear(place);
        if (rows.isEmpty()) {
            say(place, "There are none.");
        } else {
            table(place, "Settings", header, rows);
        }
        place.requestLayout();
        changed.run();
    }

    /** Fills a place with a fault. */
    void fault(Composite place, String sentence) {
        clear(place);
        Composite line = new Composite(place, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Label icon = new Label(line, SWT.NONE);
        icon.setImage(Icons.image("verdict-fails"));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        say(line, sentence);
        place.requestLayout();
        changed.run();
    }

    static void say(Composite place, String sentence) {
        Label label = new Label(place, SWT.WRAP);
        label.setText(sentence.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(label);
    }

    /** Opens a page of the web in the user's browser. */
    static void browse(String address) {
        try {
            PlatformUI.getWorkbench()
                    .getBrowserSupport()
                    .getExternalBrowser()
                    .openURL(URI.create(address).toURL());
        } catch (PartInitException | MalformedURLException | IllegalArgumentException e) {
            if (!Program.launch(address)) {
                Faults.show("No browser opens %s. Copy the address.".formatted(address), e);
            }
        }
    }

    private static void clear(Composite place) {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
    }

    private Label wrapped(String text) {
        Label label = new Label(body, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(50, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private void name(String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    }

    private static void fill(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(control);
    }

    private static void table(
            Composite parent, String name, List<String> header, List<List<String>> rows) {
        Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        Named.name(table, name);
        for (String title : header) {
            new TableColumn(table, SWT.NONE).setText(title);
        }
        for (List<String> row : rows) {
            new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new));
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(MOST_WIDTH, column.getWidth() + ROOM));
        }
        // The sheet scrolls, not the table; but across, the table does.
        GridDataFactory.fillDefaults()
                .span(parent.getLayout() instanceof GridLayout grid ? grid.numColumns : 1, 1)
                .grab(true, false)
                .hint(50, SWT.DEFAULT)
                .applyTo(table);
    }
}
