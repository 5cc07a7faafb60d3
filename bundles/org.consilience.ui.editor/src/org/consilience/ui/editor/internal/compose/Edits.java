package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilience.api.settings.SettingSpec;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.Parts;
import org.consilience.model.experiment.Arm;
import org.consilience.model.experiment.Axis;
import org.consilience.model.experiment.DatasetReference;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.ExperimentFactory;
import org.consilience.model.experiment.ExperimentPackage;
import org.consilience.model.experiment.Labelled;
import org.consilience.model.experiment.Part;
import org.consilience.model.experiment.SettingValue;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jdt.annotation.Nullable;

/** What a hand does to an experiment: each of these is one step of undo. */
final class Edits {

    private final EditSession session;

    Edits(EditSession session) {
        this.session = session;
    }

    private Experiment experiment() {
        return session.experiment();
    }

    /** Sets a setting, or gives it back to its default; new ones stand in the form's order. */
    void setting(Part part, SettingSpec spec, List<SettingSpec> order, @Nullable String value) {
        List<String> names = new ArrayList<>(spec.alias());
        names.add(spec.name());
        setting(part, names, value, position(part, spec, order));
    }

    /** Sets or removes a value that belongs to no setting known here. */
    void unknown(Part part, String name, @Nullable String value) {
        setting(part, List.of(name), value, part.getSettings().size());
    }

    private void setting(Part part, List<String> names, @Nullable String value, int at) {
        String name = names.get(names.size() - 1);
        List<SettingValue> there =
                part.getSettings().stream()
                        .filter(s -> names.contains(Parts.text(s.getName())))
                        .toList();
        CompoundCommand command = new CompoundCommand();
        if (value == null) {
            for (SettingValue gone : there) {
                command.append(
                        new RemoveCommand(
                                session.domain(),
                                part,
                                ExperimentPackage.Literals.CONFIGURED__SETTINGS,
                                gone));
            }
        } else if (there.isEmpty()) {
            SettingValue fresh = ExperimentFactory.eINSTANCE.createSettingValue();
            fresh.setName(name);
            fresh.setValue(value);
            command.append(
                    new AddCommand(
                            session.domain(),
                            part,
                            ExperimentPackage.Literals.CONFIGURED__SETTINGS,
                            fresh,
                            at));
        } else {
            command.append(
                    new SetCommand(
                            session.domain(),
                            there.get(there.size() - 1),
                            ExperimentPackage.Literals.SETTING_VALUE__VALUE,
                            value));
        }
        if (!command.isEmpty()) {
            session.execute((value == null ? "Reset " : "Change ") + name, command);
        }
    }

    private static int position(Part part, SettingSpec spec, List<SettingSpec> order) {
        List<String> before =
                order.subList(0, Math.max(0, order.indexOf(spec))).stream()
                        .map(SettingSpec::name)
                        .toList();
        int at = 0;
        for (int i = 0; i < part.getSettings().size(); i++) {
            if (before.contains(Parts.text(part.getSettings().get(i).getName()))) {
                at = i + 1;
            }
        }
        return at;
    }

    /** Adds a dataset or an arm for each entry; returns the last one. */
    @Nullable
    EObject add(List<Entry> entries, boolean arms, Installed installed, int position) {
        Set<String> taken = Naming.taken(experiment());
        List<EObject> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            fresh.add(arms ? arm(entry, installed, taken) : dataset(entry, taken));
        }
        return insert(
                fresh.size() == 1
                        ? "Add " + word(arms)
                        : "Add " + fresh.size() + " " + word(arms) + "s",
                fresh,
                position);
    }

    private static String word(boolean arms) {
        return arms ? "Arm" : "Dataset";
    }

    private static DatasetReference dataset(Entry entry, Set<String> taken) {
        DatasetReference dataset = ExperimentFactory.eINSTANCE.createDatasetReference();
        dataset.setLabel(Naming.fresh(entry.id(), taken));
        dataset.setType(entry.id());
        return dataset;
    }

    /** An arm names its datasets only if it could not run on all of them. */
    private Arm arm(Entry entry, Installed installed, Set<String> taken) {
        Arm arm = ExperimentFactory.eINSTANCE.createArm();
        arm.setLabel(Naming.fresh(entry.id(), taken));
        arm.setMethod(entry.id());
        List<DatasetReference> fitting = Fitting.datasets(entry, experiment(), installed);
        if (!fitting.isEmpty() && fitting.size() < experiment().getDatasets().size()) {
            arm.setDatasets(
                    fitting.stream()
                            .map(d -> Parts.text(d.getLabel()))
                            .collect(Collectors.joining(", ")));
        }
        return arm;
    }

    /** Adds an axis. */
    @Nullable
    EObject axis(String target, int position) {
        Axis axis = ExperimentFactory.eINSTANCE.createAxis();
        axis.setTarget(target);
        axis.setValues("");
        return insert("Add Axis", List.of(axis), position);
    }

    /** Copies parts behind a place, each with a label of its own; returns the last copy. */
    @Nullable
    EObject copy(String label, Collection<? extends EObject> parts, int position) {
        Set<String> taken = Naming.taken(experiment());
        List<EObject> copies = new ArrayList<>();
        for (EObject part : parts) {
            EObject copy = EcoreUtil.copy(part);
            if (copy instanceof Labelled labelled) {
                labelled.setLabel(Naming.fresh(Parts.text(labelled.getLabel()), taken));
            }
            copies.add(copy);
        }
        return insert(label, copies, position);
    }

    private @Nullable EObject insert(String label, List<? extends EObject> fresh, int position) {
        if (fresh.isEmpty()) {
            return null;
        }
        EReference list = list(fresh.get(0));
        List<? extends EObject> alike = fresh.stream().filter(f -> list(f) == list).toList();
        AddCommand command =
                new AddCommand(
                        session.domain(), experiment(), list, alike, position < 0 ? -1 : position);
        session.execute(label, command);
        return alike.get(alike.size() - 1);
    }

    /** Moves siblings so that they stand together before a place, in the order they had. */
    void place(List<? extends EObject> parts, int before) {
        Placing.place(session, parts, before);
    }

    /** Gives a part another label, and what names it too. */
    void rename(Part part, String label) {
        if (!label.equals(Parts.text(part.getLabel()))) {
            session.execute("Rename", Renaming.of(session.domain(), experiment(), part, label));
        }
    }

    static EReference list(EObject part) {
        return Objects.requireNonNull(
                Group.of(part)
                        .orElseThrow(() -> new IllegalArgumentException(part.toString()))
                        .list());
    }
}
