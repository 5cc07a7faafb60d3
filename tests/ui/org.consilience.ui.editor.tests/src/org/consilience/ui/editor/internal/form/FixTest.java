package org.consilience.ui.editor.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilience.robot.Robot;
import org.consilience.ui.editor.internal.validation.MarkerFixes;
import org.consilience.ui.editor.internal.validation.ProblemMarkers;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FixTest {

    private static final String WRONG =
            Fixture.TEXT
                    .replace("method=\"hold-ensemble\"", "method=\"hold-ensembl\"")
                    .replace("method=\"ucrp\"", "method=\"ucrpp\"");

    private Fixture fixture;

    @BeforeEach
    void project() throws CoreException {
        fixture = new Fixture("fix");
    }

    @AfterEach
    void close() throws CoreException {
        fixture.close();
    }

    private List<IMarker> markers(IFile file, int number) {
        fixture.robot.await(number + " errors", () -> errors(file).size() == number);
        return fixture.robot.sync(() -> errors(file));
    }

    private static List<IMarker> errors(IFile file) throws CoreException {
        return Stream.of(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO))
                .filter(m -> m.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
                .sorted(
                        (a, b) ->
                                a.getAttribute(IMarker.LINE_NUMBER, 0)
                                        - b.getAttribute(IMarker.LINE_NUMBER, 0))
                .toList();
    }

    private IMarkerResolution fix(IMarker marker, String label) {
        return fixture.robot.find(
                label,
                () ->
                        Stream.of(new MarkerFixes().getResolutions(marker))
                                .filter(r -> r.getLabel().equals(label))
                                .findFirst()
                                .orElse(null));
    }

    @Test
    void aClosedFileIsMendedOnTheDisk() throws Exception {
        IFile file = fixture.file("wrong.experiment", WRONG);
        List<IMarker> markers = markers(file, 2);
        assertEquals(18, markers.get(0).getAttribute(IMarker.LINE_NUMBER, 0));
        assertEquals("/arms[hold]/method", markers.get(1).getAttribute(ProblemMarkers.PATH));
        IMarkerResolution fix = fix(markers.get(1), "Change to \"hold-ensemble\"");
        fixture.robot.run(() -> fix.run(markers.get(1)));
        markers(file, 1);
        assertEquals(
                Fixture.TEXT.replace("method=\"ucrp\"", "method=\"ucrpp\""), Fixture.read(file));
    }

    @Test
    void allProblemsOfAKindAreMendedInOneStepOfTheOpenEditor() throws Exception {
        IFile file = fixture.file("wrong.experiment", WRONG);
        List<IMarker> markers = markers(file, 2);
        ExperimentEditor editor = fixture.open(file);
        WorkbenchMarkerResolution fix =
                (WorkbenchMarkerResolution) fix(markers.get(0), "Change to \"ucrp\"");
        IMarker[] others = fix.findOtherMarkers(markers.toArray(IMarker[]::new));
        assertEquals(1, others.length);
        fixture.robot.run(() -> fix.run(markers.toArray(IMarker[]::new), null));
        assertEquals(Fixture.TEXT, fixture.robot.sync(() -> editor.session().document().get()));
        assertTrue(fixture.robot.sync(editor::isDirty));
        fixture.robot.key("CTRL+Z");
        fixture.robot.await("clean", () -> !editor.isDirty());
        fixture.robot.key("CTRL+Y");
        fixture.robot.await("dirty", () -> editor.isDirty());
        fixture.robot.run(() -> editor.doSave(null));
        markers(file, 0);
    }

    @Test
    void theListOfProblemsGoesToTheFieldAndMends() throws Exception {
        IFile file =
                fixture.file(
                        "wrong.experiment",
                        Fixture.TEXT.replace("id=\"small\"", "id=\"not usable\""));
        ExperimentEditor editor = fixture.open(file);
        assertEquals(1, (int) fixture.robot.sync(() -> count(editor)));
        fixture.robot.key("CTRL+1");
        Shell list = fixture.robot.shell("Problems");
        Link remedy =
                fixture.robot.find(
                        "the fix",
                        () ->
                                Robot.below(
                                        list, Link.class, l -> l.getText().contains("Use the id")));
        fixture.robot.start(
                () -> {
                    Event event = new Event();
                    event.text = "0";
                    remedy.notifyListeners(SWT.Selection, event);
                });
        fixture.robot.await(
                "mended", () -> "not-usable".equals(editor.session().experiment().getId()));
        fixture.checked(editor);
        assertEquals(0, (int) fixture.robot.sync(() -> count(editor)));
    }

    private static int count(ExperimentEditor editor) {
        return (int)
                editor.session().problems().stream()
                        .filter(p -> p.severity().name().equals("ERROR"))
                        .count();
    }

    @Test
    void aSyntaxErrorIsMarkedAtItsLine() throws Exception {
        IFile file =
                fixture.file(
                        "broken.experiment",
                        Fixture.TEXT.replace("<arms label=\"hold\"", "<arms label=\"hold"));
        IMarker marker = markers(file, 1).get(0);
        assertEquals(19, marker.getAttribute(IMarker.LINE_NUMBER, 0));
        ExperimentEditor editor = fixture.open(file);
        fixture.robot.run(() -> editor.gotoMarker(marker));
        assertTrue(fixture.robot.sync(editor::showsSource));
    }

    @Test
    void aMarkerLeadsToThePageOfItsPart() throws Exception {
        IFile file = fixture.file("seeds.experiment", Fixture.TEXT.replace("1..3", "3..1"));
        IMarker marker = markers(file, 1).get(0);
        ExperimentEditor editor = fixture.open(file);
        fixture.robot.run(() -> editor.gotoMarker(marker));
        assertEquals(
                "compose",
                fixture.robot.sync(
                        () -> Objects.requireNonNull(editor.getActivePageInstance()).getId()));
    }

    @Test
    void aValueBeyondItsBoundIsSetToIt() throws Exception {
        IFile file = fixture.file("days.experiment", Fixture.TEXT.replace("600", "300"));
        IMarker marker = markers(file, 1).get(0);
        IMarkerResolution fix = fix(marker, "Set it to 500");
        fixture.robot.run(() -> fix.run(marker));
        markers(file, 0);
        assertEquals(Fixture.TEXT.replace("600", "500"), Fixture.read(file));
    }

    @Test
    void aPluginThatIsMissingLeavesThePartMarkedAndToTheByte() throws Exception {
        String text = Fixture.TEXT.replace("method=\"ucrp\"", "method=\"of-another-plugin\"");
        IFile file = fixture.file("missing.experiment", text);
        IMarker marker = markers(file, 1).get(0);
        assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("Install its plugin"));
        ExperimentEditor editor = fixture.open(file);
        fixture.robot.run(
                () -> {
                    var experiment = editor.session().experiment();
                    editor.session()
                            .set(
                                    "Change Title",
                                    experiment,
                                    experiment.eClass().getEStructuralFeature("title"),
                                    "T");
                    editor.doSave(null);
                });
        assertEquals(text.replace("A small experiment", "T"), Fixture.read(file));
    }
}
