package org.consilience.ui.editor.internal;

import java.util.Collection;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jdt.annotation.Nullable;

/** What a hand does to an experiment, each one step that can be undone. */
public abstract class Edits {

    /** Returns the editing domain with the command stack. */
    public abstract EditingDomain domain();

    /**
     * Executes a command as one step that can be undone.
     *
     * @param label what the user did, such as {@code Add Arm}
     * @param command what is changed; nothing is done where it cannot be executed
     */
    public abstract void execute(String label, Command command);

    /**
     * Sets a feature; nothing happens where it has that value.
     *
     * @param label what the user did
     * @param owner the part
     * @param feature its feature
     * @param value the value, or null to unset it
     */
    public void set(
            String label, EObject owner, EStructuralFeature feature, @Nullable Object value) {
        if (value == null ? owner.eIsSet(feature) : !value.equals(owner.eGet(feature))) {
            Object wanted = value == null ? SetCommand.UNSET_VALUE : value;
            execute(label, new SetCommand(domain(), owner, feature, wanted));
        }
    }

    /**
     * Adds a part.
     *
     * @param label what the user did
     * @param owner where
     * @param list a reference that holds many
     * @param value the part
     * @param position where among its siblings, or -1 for the end
     */
    public void add(
            String label, EObject owner, EStructuralFeature list, Object value, int position) {
        execute(label, new AddCommand(domain(), owner, list, value, position < 0 ? -1 : position));
    }

    /**
     * Removes parts.
     *
     * @param label what the user did
     * @param values the parts
     */
    public void remove(String label, Collection<? extends EObject> values) {
        CompoundCommand all = new CompoundCommand(label);
        for (EObject value : values) {
            EObject owner = value.eContainer();
            EReference reference = value.eContainmentFeature();
            if (owner != null && reference != null) {
                all.append(
                        reference.isMany()
                                ? new RemoveCommand(domain(), owner, reference, value)
                                : new SetCommand(
                                        domain(), owner, reference, SetCommand.UNSET_VALUE));
            }
        }
        if (!all.isEmpty()) {
            execute(label, all);
        }
    }

    /**
     * Moves a part among its siblings.
     *
     * @param label what the user did
     * @param value the part
     * @param position where it stands afterwards
     */
    public void move(String label, EObject value, int position) {
        EObject owner = value.eContainer();
        EReference reference = value.eContainmentFeature();
        if (owner != null && reference != null && reference.isMany()) {
            execute(label, new MoveCommand(domain(), owner, reference, value, position));
        }
    }
}
