package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilience.model.Parts;
import org.consilience.model.Scope;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.Term;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Gives a dataset or an arm another label, and everything that names it by the old one: claims,
 * axes, and restrictions of arms.
 */
final class Renaming {

    private final EditingDomain domain;
    private final CompoundCommand command = new CompoundCommand();
    private final String from;
    private final String to;

    private Renaming(EditingDomain domain, String from, String to) {
        this.domain = domain;
        this.from = from;
        this.to = to;
    }

    static CompoundCommand of(
            EditingDomain domain, Experiment experiment, Part part, String label) {
        String old = Parts.text(part.getLabel());
        Renaming renaming = new Renaming(domain, old, label);
        renaming.set(part, ExperimentPackage.Literals.LABELLED__LABEL, label);
        long bearers = Parts.all(experiment).stream().filter(p -> old.equals(p.getLabel())).count();
        if (!old.isEmpty() && bearers == 1) {
            renaming.follow(experiment, part instanceof Arm);
        }
        return renaming.command;
    }

    private void follow(Experiment experiment, boolean arm) {
        for (Axis axis : experiment.getAxes()) {
            set(axis, ExperimentPackage.Literals.AXIS__TARGET, target(axis.getTarget()));
        }
        for (Claim claim : experiment.getClaims()) {
            if (arm) {
                Stream.of(claim.getLeft(), claim.getRight())
                        .filter(Objects::nonNull)
                        .filter((Term term) -> from.equals(term.getArm()))
                        .forEach(term -> set(term, ExperimentPackage.Literals.TERM__ARM, to));
            } else {
                set(claim, ExperimentPackage.Literals.CLAIM__DATASET, list(claim.getDataset()));
            }
            set(claim, ExperimentPackage.Literals.CLAIM__AT, point(claim.getAt()));
        }
        if (!arm) {
            for (Arm other : experiment.getArms()) {
                set(other, ExperimentPackage.Literals.ARM__DATASETS, list(other.getDatasets()));
            }
        }
    }

    private void set(EObject owner, EAttribute feature, @Nullable Object value) {
        if (value != null && !value.equals(owner.eGet(feature))) {
            command.append(new SetCommand(domain, owner, feature, value));
        }
    }

    private @Nullable String target(@Nullable String target) {
        return target != null && target.startsWith(from + ".")
                ? to + target.substring(from.length())
                : target;
    }

    private @Nullable String list(@Nullable String labels) {
        List<String> all = Scope.labels(labels);
        return all.contains(from)
                ? all.stream().map(l -> l.equals(from) ? to : l).collect(Collectors.joining(", "))
                : labels;
    }

    private @Nullable String point(@Nullable String at) {
        if (at == null || !at.contains(from + ".")) {
            return at;
        }
        try {
            return Scope.point(at).entrySet().stream()
                    .map(e -> target(e.getKey()) + "=" + e.getValue())
                    .collect(Collectors.joining(" | "));
        } catch (IllegalArgumentException e) {
            return at; // not a point yet; validation says so
        }
    }
}
