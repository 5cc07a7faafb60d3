package org.consilience.product.internal.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilience.robot.Robot;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private final Robot robot = new Robot();

    @Test
    void welcomeOffersWhatAFirstStartNeeds() {
        robot.run(
                () ->
                        PlatformUI.getWorkbench()
                                .getIntroManager()
                                .showIntro(
                                        PlatformUI.getWorkbench().getWorkbenchWindows()[0], false));
        for (Offer offer : Offer.ALL) {
            robot.find(
                    offer.title(),
                    () ->
                            Robot.below(
                                    PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(),
                                    Label.class,
                                    label -> label.getText().equals(offer.title())));
            robot.run(() -> assertTrue(defined(offer.command()), offer.command()));
        }
        robot.closeWelcome();
    }

    @Test
    void tourDoesItsStepsByCommandsThatExist() throws Exception {
        String text;
        try (InputStream in =
                Platform.getBundle("org.consilience.product")
                        .getEntry("cheatsheets/tour.xml")
                        .openStream()) {
            text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        Matcher steps = Pattern.compile("serialization=\"([^\"]+)\"").matcher(text);
        List<String> missing = new ArrayList<>();
        int n = 0;
        while (steps.find()) {
            n++;
            String step = steps.group(1);
            robot.run(
                    () -> {
                        try {
                            ParameterizedCommand command =
                                    PlatformUI.getWorkbench()
                                            .getService(ICommandService.class)
                                            .deserialize(step);
                            if (!command.getCommand().isDefined()) {
                                missing.add(step);
                            }
                        } catch (CommandException e) {
                            missing.add(step + ": " + e.getMessage());
                        }
                    });
        }
        assertEquals(List.of(), missing);
        assertTrue(n >= 8, n + " steps");
    }

    @Test
    void perspectiveHasTheViewsOfAllRooms() {
        robot.closeWelcome();
        IWorkbenchPage page = robot.page();
        assertEquals(
                "org.consilience.product.perspective",
                robot.sync(() -> page.getPerspective().getId()));
        robot.run(page::resetPerspective);
        List<String> shown =
                robot.sync(
                        () -> {
                            List<String> ids = new ArrayList<>();
                            for (IViewReference view : page.getViewReferences()) {
                                ids.add(view.getId());
                            }
                            return ids;
                        });
        for (String id :
                List.of(
                        "org.eclipse.ui.navigator.ProjectExplorer",
                        "org.consilience.ui.views.catalog",
                        "org.consilience.ui.views.runs",
                        "org.consilience.ui.views.figures",
                        "org.consilience.ui.views.evidence",
                        "org.consilience.ui.views.devices",
                        IPageLayout.ID_PROBLEM_VIEW,
                        "org.eclipse.ui.console.ConsoleView")) {
            assertTrue(shown.contains(id), id + " is not in " + shown);
        }
    }

    @Test
    void productNamesItsPicturesAndItsLicence() {
        String text = String.valueOf(Platform.getProduct().getProperty("aboutText"));
        assertTrue(text.contains("Eclipse Public License 2.0"), text);
        assertTrue(text.contains("{4}"), text);
        for (String picture :
                String.valueOf(Platform.getProduct().getProperty("windowImages")).split(",")) {
            assertNotNull(Platform.getProduct().getDefiningBundle().getEntry(picture), picture);
        }
    }

    private static boolean defined(String id) {
        return PlatformUI.getWorkbench()
                .getService(ICommandService.class)
                .getCommand(id)
                .isDefined();
    }
}
