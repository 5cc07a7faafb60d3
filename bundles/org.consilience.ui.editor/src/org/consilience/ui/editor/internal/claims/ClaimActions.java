package org.consilience.ui.editor.internal.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consilience.api.Measure;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Claim;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.Term;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.compose.Composing;
import org.consilience.ui.editor.internal.compose.Placing;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;

/** What the buttons, keys and menu of the list of claims do. */
final class ClaimActions {

    private final Composing composing;
    private final Supplier<List<Claim>> selection;
    private final Consumer<Claim> select;

    ClaimActions(Composing composing, Supplier<List<Claim>> selection, Consumer<Claim> select) {
        this.composing = composing;
        this.selection = selection;
        this.select = select;
    }

    private EditSession session() {
        return composing.session();
    }

    private List<Claim> claims() {
        return session().experiment().getClaims();
    }

    boolean writable() {
        return !session().readOnly();
    }

    boolean some() {
        return writable() && !selection.get().isEmpty();
    }

    /** Adds a claim about the first arm, to be filled in. */
    void add() {
        if (!writable()) {
            return;
        }
        composing.typing().flush();
        Claim fresh = ExperimentFactory.eINSTANCE.createClaim();
        fresh.setId(freshId("C" + (claims().size() + 1)));
        Experiment experiment = session().experiment();
        if (!experiment.getArms().isEmpty()) {
            Arm arm = experiment.getArms().get(0);
            Term left = ExperimentFactory.eINSTANCE.createTerm();
            left.setArm(Parts.text(arm.getLabel()));
            TermRow.measures(composing, arm).stream()
                    .map(Measure::id)
                    .findFirst()
                    .ifPresent(left::setMeasure);
            fresh.setLeft(left);
        }
        insert("Add Claim", List.of(fresh), behind());
    }

    /** Puts copies behind the selected claims. */
    void duplicate() {
        if (some()) {
            composing.typing().flush();
            List<Claim> copies =
                    selection.get().stream()
                            .map(
                                    claim -> {
                                        Claim copy = EcoreUtil.copy(claim);
                                        copy.setId(freshId(Parts.text(claim.getId())));
                                        return copy;
                                    })
                            .toList();
            insert("Duplicate", copies, behind());
        }
    }

    private void insert(String label, List<Claim> fresh, int at) {
        CompoundCommand command = new CompoundCommand();
        command.append(
                new AddCommand(
                        session().domain(),
                        session().experiment(),
                        ExperimentPackage.Literals.EXPERIMENT__CLAIMS,
                        fresh,
                        at));
        session().execute(label, command);
        select.accept(fresh.get(fresh.size() - 1));
    }

    private int behind() {
        return selection.get().stream()
                .mapToInt(c -> claims().indexOf(c) + 1)
                .max()
                .orElse(claims().size());
    }

    private String freshId(String wish) {
        Set<String> taken = new HashSet<>();
        claims().forEach(c -> taken.add(Parts.text(c.getId())));
        String id = wish;
        for (int i = 2; taken.contains(id); i++) {
            id = wish + "-" + i;
        }
        return id;
    }

    /** Removes the selected claims and selects a neighbour. */
    void remove() {
        List<Claim> chosen = selection.get();
        if (some()) {
            composing.typing().flush();
            int first = claims().indexOf(chosen.get(0));
            session()
                    .remove(
                            chosen.size() == 1
                                    ? "Remove Claim"
                                    : "Remove " + chosen.size() + " Claims",
                            chosen);
            if (!claims().isEmpty()) {
                select.accept(claims().get(Math.min(first, claims().size() - 1)));
            }
        }
    }

    boolean canMove(int by) {
        List<Claim> chosen = selection.get();
        return some()
                && (by < 0
                        ? chosen.stream().allMatch(c -> claims().indexOf(c) > 0)
                        : chosen.stream().allMatch(c -> claims().indexOf(c) < claims().size() - 1));
    }

    /** Moves the selected claims by one. */
    void move(int by) {
        if (canMove(by)) {
            composing.typing().flush();
            List<Integer> places =
                    selection.get().stream().map(claims()::indexOf).sorted().toList();
            int edge = by < 0 ? places.get(0) - 1 : places.get(places.size() - 1) + 2;
            Placing.place(session(), selection.get(), edge);
        }
    }

    /** Moves the selected claims before an index, or copies them there. */
    void drop(List<Claim> dragged, int before, boolean copy) {
        if (!writable() || dragged.isEmpty()) {
            return;
        }
        composing.typing().flush();
        boolean own = dragged.stream().allMatch(c -> claims().contains(c));
        if (own && !copy) {
            Placing.place(session(), dragged, before);
        } else {
            List<Claim> copies =
                    dragged.stream()
                            .map(
                                    claim -> {
                                        Claim fresh = EcoreUtil.copy(claim);
                                        fresh.setId(freshId(Parts.text(claim.getId())));
                                        return fresh;
                                    })
                            .toList();
            insert("Copy", copies, before);
        }
    }
}
