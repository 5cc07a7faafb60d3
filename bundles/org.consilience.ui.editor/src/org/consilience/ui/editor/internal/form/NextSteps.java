package org.consilience.ui.editor.internal.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.validation.Severity;
import org.consilience.ui.CommandLine;
import org.consilience.ui.Faults;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;

/** What there is so far, and what to do next. */
final class NextSteps {

    private static final String RUN = "org.consilience.ui.launch.run";
    private static final String VIEWS = "org.consilience.ui.views.";

    private final ExperimentEditor editor;
    private final EditSession session;
    private final FormToolkit toolkit;
    private final Map<String, ImageHyperlink> counts = new TreeMap<>();
    private final Button run;
    private final Label hint;

    NextSteps(ExperimentEditor editor, FormToolkit toolkit, Composite parent) {
        this.editor = editor;
        this.session = editor.session();
        this.toolkit = toolkit;
        Composite next =
                OverviewSections.section(
                        toolkit, parent, "What to do next", "Run it, then look at what holds.", 1);
        run = toolkit.createButton(next, "&Run", SWT.PUSH);
        run.setImage(Icons.image("launch"));
        run.setToolTipText("Run all trials of this experiment");
        run.addListener(SWT.Selection, e -> run());
        GridDataFactory.swtDefaults().hint(140, -1).applyTo(run);
        hint = toolkit.createLabel(next, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, -1).applyTo(hint);
        link(next, "catalog", "Choose datasets and methods in the Catalog", () -> view("catalog"));
        link(next, "figures", "See the curves in Figures", () -> view("figures"));
        link(next, "evidence", "See which claims hold in Evidence", () -> view("evidence"));
        link(next, "copy-command", "Copy the command line that runs it", this::copy);
        Composite there =
                OverviewSections.section(
                        toolkit, parent, "What there is", "Follow a link to change it.", 2);
        count(there, "datasets", "dataset", "compose");
        count(there, "arms", "arm", "compose");
        count(there, "axes", "axis", "compose");
        count(there, "seeds", "seed", "compose");
        count(there, "measures", "measure", "compose");
        count(there, "claims", "claim", "claims");
    }

    private void count(Composite parent, String key, String icon, String page) {
        counts.put(key, link(parent, icon, key, () -> editor.setActivePage(page)));
    }

    private ImageHyperlink link(Composite parent, String icon, String words, Runnable action) {
        ImageHyperlink link = toolkit.createImageHyperlink(parent, SWT.NONE);
        link.setImage(Icons.image(icon));
        link.setText(words);
        link.addHyperlinkListener(
                new HyperlinkAdapter() {
                    @Override
                    public void linkActivated(@Nullable HyperlinkEvent event) {
                        action.run();
                    }
                });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
        return link;
    }

    void show() {
        Experiment e = session.experiment();
        say("datasets", e.getDatasets().size(), "dataset", "datasets");
        say("arms", e.getArms().size(), "arm", "arms");
        say("axes", e.getAxes().size(), "axis", "axes");
        say("measures", e.getMeasures().size(), "measure", "measures");
        say("claims", e.getClaims().size(), "claim", "claims");
        String seeds = e.getSeeds() == null || e.getSeeds().isBlank() ? "No seeds" : e.getSeeds();
        text("seeds", seeds.equals("No seeds") ? seeds : "Seeds " + seeds);
        checked();
    }

    /** Says whether it can run. */
    void checked() {
        long errors =
                session.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
        run.setEnabled(errors == 0 && editor.link().loaded());
        String words =
                errors == 0
                        ? ""
                        : errors == 1
                                ? "One problem keeps it from running; click the message on top."
                                : errors
                                        + " problems keep it from running; click the message on top.";
        if (!hint.getText().equals(words)) {
            hint.setText(words);
            hint.requestLayout();
        }
    }

    private void say(String key, int number, String one, String many) {
        text(key, number == 0 ? "No " + many : number + " " + (number == 1 ? one : many));
    }

    private void text(String key, String words) {
        ImageHyperlink link = counts.get(key);
        if (link != null && !words.equals(link.getText())) {
            link.setText(words);
            link.requestLayout();
        }
    }

    private void run() {
        try {
            editor.getSite().getService(IHandlerService.class).executeCommand(RUN, null);
        } catch (CommandException e) {
            Faults.show("The experiment was not run: " + Faults.words(e), e);
        }
    }

    private void view(String name) {
        try {
            editor.getSite().getPage().showView(VIEWS + name);
        } catch (PartInitException e) {
            Faults.show("The view cannot be opened: " + Faults.words(e), e);
        }
    }

    private void copy() {
        CommandLine.copy(
                CommandLine.of(
                        List.of(
                                "run",
                                editor.link().file().path() == null
                                        ? editor.link().file().name()
                                        : String.valueOf(editor.link().file().path()))));
        editor.say("The command line is on the clipboard.");
    }
}
