package org.consilience.product.internal.welcome;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/**
 * The default arrangement: what there is on the left, the editor beside it, runs below the editor,
 * and what came of them on the right: of the runs, or on a wide screen of the editor.
 */
public final class ExperimentsPerspective implements IPerspectiveFactory {

    /** Views of other rooms, by the ids under which they contribute them. */
    private static final String ROOM = "org.consilience.ui.views.";

    /** Pixels of width from which a screen has room for three columns. */
    private static final int WIDE = 1600;

    private static final String CATALOG = ROOM + "catalog";
    private static final String RUNS = ROOM + "runs";
    private static final String FIGURES = ROOM + "figures";
    private static final String EVIDENCE = ROOM + "evidence";
    private static final String DEVICES = ROOM + "devices";
    private static final String DATASET = ROOM + "dataset";
    private static final String ARTIFACTS = ROOM + "artifacts";
    private static final String CONSOLE = "org.eclipse.ui.console.ConsoleView";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
    private static final String CHEAT_SHEETS = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

    @Override
    public void createInitialLayout(@Nullable IPageLayout given) {
        if (given == null) {
            return;
        }
        IPageLayout layout = given;
        layout.setEditorAreaVisible(true);
        String editor = layout.getEditorArea();

        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.2f, editor);
        left.addView(ProjectExplorer.VIEW_ID);
        IFolderLayout catalog = layout.createFolder("catalog", IPageLayout.BOTTOM, 0.42f, "left");
        catalog.addView(CATALOG);
        catalog.addView(IPageLayout.ID_OUTLINE);

        if (wide()) {
            figures(layout.createFolder("right", IPageLayout.RIGHT, 0.6f, editor));
            evidence(layout.createFolder("evidence", IPageLayout.BOTTOM, 0.55f, "right"));
            runs(layout.createFolder("bottom", IPageLayout.BOTTOM, 0.62f, editor));
        } else {
            runs(layout.createFolder("bottom", IPageLayout.BOTTOM, 0.56f, editor));
            IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.5f, "bottom");
            figures(right);
            evidence(right);
        }
        shortcuts(layout);
    }

    /** Whether the screen has room for a third column beside an editor that shows its forms. */
    private static boolean wide() {
        Display display = Display.getCurrent();
        return display != null && display.getPrimaryMonitor().getClientArea().width >= WIDE;
    }

    private static void figures(IFolderLayout folder) {
        folder.addView(FIGURES);
        folder.addPlaceholder(DATASET);
        folder.addPlaceholder(ARTIFACTS);
        folder.addPlaceholder(CHEAT_SHEETS);
    }

    private static void evidence(IFolderLayout folder) {
        folder.addView(EVIDENCE);
        folder.addView(IPageLayout.ID_PROP_SHEET);
    }

    private static void runs(IFolderLayout folder) {
        folder.addView(RUNS);
        folder.addView(IPageLayout.ID_PROBLEM_VIEW);
        folder.addView(CONSOLE);
        folder.addView(IPageLayout.ID_PROGRESS_VIEW);
        folder.addView(DEVICES);
        folder.addPlaceholder(ERROR_LOG);
    }

    private static void shortcuts(IPageLayout layout) {
        for (String wizard : List.of("newExperiment", "newExample", "newProject")) {
            layout.addNewWizardShortcut("org.consilience.ui.editor." + wizard);
        }
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
        for (String view :
                List.of(
                        CATALOG,
                        RUNS,
                        FIGURES,
                        EVIDENCE,
                        DATASET,
                        ARTIFACTS,
                        DEVICES,
                        ProjectExplorer.VIEW_ID,
                        IPageLayout.ID_OUTLINE,
                        IPageLayout.ID_PROP_SHEET,
                        IPageLayout.ID_PROBLEM_VIEW,
                        IPageLayout.ID_PROGRESS_VIEW,
                        CONSOLE,
                        ERROR_LOG)) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut("org.consilience.product.perspective");
        layout.addActionSet("org.eclipse.debug.ui.launchActionSet");
        for (String view : List.of(ProjectExplorer.VIEW_ID, IPageLayout.ID_OUTLINE, RUNS)) {
            layout.addShowInPart(view);
        }
    }
}
