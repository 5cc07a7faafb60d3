package org.consilience.ui.editor.internal.form;

import java.util.Locale;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.ExperimentPackage.Literals;
import org.consilience.model.experiment.Part;
import org.consilience.model.validation.CatalogueView;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.outline.Names;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Adds a dataset, method or device of the catalogue to the experiment in the active editor. */
public final class AddToExperiment extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IEditorPart part = event == null ? null : HandlerUtil.getActiveEditor(event);
        EditSession session = part == null ? null : part.getAdapter(EditSession.class);
        if (event == null || part == null || session == null) {
            return null;
        }
        String kind = String.valueOf(event.getParameter("kind")).toUpperCase(Locale.ROOT);
        String id = String.valueOf(event.getParameter("id"));
        switch (CatalogueView.Kind.valueOf(kind)) {
            case DATASET -> {
                DatasetReference dataset = ExperimentFactory.eINSTANCE.createDatasetReference();
                dataset.setType(id);
                add(session, dataset, id, "Add Dataset", Literals.EXPERIMENT__DATASETS);
            }
            case METHOD -> {
                Arm arm = ExperimentFactory.eINSTANCE.createArm();
                arm.setMethod(id);
                add(session, arm, id, "Add Arm", Literals.EXPERIMENT__ARMS);
            }
            case DEVICE ->
                    session.set(
                            "Set Device", session.experiment(), Literals.EXPERIMENT__DEVICE, id);
        }
        part.getSite().getPage().activate(part);
        return null;
    }

    private static void add(
            EditSession session, Part part, String id, String label, EReference list) {
        part.setLabel(new Names(session.experiment()).label(id));
        session.add(label, session.experiment(), list, part, -1);
        if (part.eContainer() != null) {
            session.select(part, null);
        }
    }
}
