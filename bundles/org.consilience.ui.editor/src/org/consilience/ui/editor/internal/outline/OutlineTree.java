package org.consilience.ui.editor.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Configured;
import org.consilience.model.experiment.Experiment;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The parts of an experiment as a tree. */
final class OutlineTree implements ITreeContentProvider {

    private final EditSession session;

    OutlineTree(EditSession session) {
        this.session = session;
    }

    @Override
    public Object[] getElements(@Nullable Object input) {
        return new Object[] {session.experiment()};
    }

    @Override
    public Object[] getChildren(@Nullable Object element) {
        return children(element).toArray();
    }

    private List<?> children(@Nullable Object element) {
        if (element instanceof Experiment experiment) {
            List<Object> all = new ArrayList<>();
            if (experiment.getPaper() != null) {
                all.add(experiment.getPaper());
            }
            Group.ALL.stream().filter(g -> !g.parts(experiment).isEmpty()).forEach(all::add);
            if (experiment.getBudget() != null) {
                all.add(experiment.getBudget());
            }
            return all;
        } else if (element instanceof Group group) {
            return group.parts(session.experiment());
        } else if (element instanceof Configured part) {
            return part.getSettings();
        } else if (element instanceof Claim claim) {
            return claim.eContents();
        }
        return List.of();
    }

    @Override
    public @Nullable Object getParent(@Nullable Object element) {
        if (element instanceof Group) {
            return session.experiment();
        } else if (element instanceof EObject part && part.eContainer() != null) {
            for (Group group : Group.ALL) {
                if (group.list() == part.eContainmentFeature()) {
                    return group;
                }
            }
            return part.eContainer();
        }
        return null;
    }

    @Override
    public boolean hasChildren(@Nullable Object element) {
        return !children(element).isEmpty();
    }
}
