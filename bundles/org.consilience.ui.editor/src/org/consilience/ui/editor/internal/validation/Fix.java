package org.consilience.ui.editor.internal.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.PartIndex;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A way to mend one problem, as data that a marker can keep.
 *
 * @param kind what all fixes of this kind have in common
 * @param label what it does, for the user
 * @param path the part
 * @param feature the attribute that is set or unset, or empty where the part is removed
 * @param value the new value; empty to unset
 */
public record Fix(Kind kind, String label, String path, String feature, String value) {

    private static final String FIELD = "\u001f";
    private static final String RECORD = "\u001e";

    /** What fixes do. */
    public enum Kind {
        /** Writes the known word that was most likely meant. */
        NEAREST,
        /** Gives a value back to its default. */
        DEFAULT,
        /** Writes the bound that the value is beyond. */
        BOUND,
        /** Writes a name that no other part has. */
        UNIQUE,
        /** Writes something that holds. */
        REPLACE,
        /** Takes the part out. */
        REMOVE;

        /** Returns the words for many fixes of this kind. */
        public String all() {
            return switch (this) {
                case NEAREST -> "all to the nearest names";
                case DEFAULT -> "all to their defaults";
                case BOUND -> "all to their bounds";
                case UNIQUE -> "all names";
                case REPLACE -> "all such values";
                case REMOVE -> "by removing all such parts";
            };
        }
    }

    /**
     * Applies it in an open editor, as one step that can be undone.
     *
     * @param session what is edited
     */
    public void apply(EditSession session) {
        applyAll(session, label, List.of(this));
    }

    /**
     * Applies several in an open editor, as one step.
     *
     * @param session what is edited
     * @param label what the user did
     * @param fixes the fixes
     */
    public static void applyAll(EditSession session, String label, List<Fix> fixes) {
        CompoundCommand all = new CompoundCommand();
        for (Fix fix : fixes) {
            Command command = fix.command(session.domain(), session.index());
            if (command != null) {
                all.append(command);
            }
        }
        if (all.isEmpty()) {
            session.refuse("The part is no longer there; nothing was changed.");
        } else {
            session.execute(label, all);
        }
    }

    private @Nullable Command command(EditingDomain domain, PartIndex index) {
        EObject part = index.part(path);
        if (part == null) {
            return null;
        }
        EReference held = part.eContainmentFeature();
        if (kind == Kind.REMOVE || feature.isEmpty()) {
            return part.eContainer() == null
                    ? null
                    : held.isMany()
                            ? new RemoveCommand(domain, part.eContainer(), held, part)
                            : new SetCommand(
                                    domain, part.eContainer(), held, SetCommand.UNSET_VALUE);
        }
        EStructuralFeature attribute = part.eClass().getEStructuralFeature(feature);
        return attribute == null
                ? null
                : new SetCommand(
                        domain, part, attribute, value.isEmpty() ? SetCommand.UNSET_VALUE : value);
    }

    /**
     * Applies it to an experiment that no editor shows.
     *
     * @param index its parts
     * @return whether the part was there
     */
    public boolean apply(PartIndex index) {
        EObject part = index.part(path);
        if (part == null) {
            return false;
        }
        if (feature.isEmpty()) {
            EcoreUtil.remove(part);
            return true;
        }
        EStructuralFeature attribute = part.eClass().getEStructuralFeature(feature);
        if (attribute == null) {
            return false;
        }
        if (value.isEmpty()) {
            part.eUnset(attribute);
        } else {
            part.eSet(attribute, value);
        }
        return true;
    }

    /**
     * Writes fixes as text.
     *
     * @param fixes the fixes
     */
    public static String write(List<Fix> fixes) {
        List<String> records = new ArrayList<>();
        for (Fix f : fixes) {
            records.add(String.join(FIELD, f.kind.name(), f.label, f.path, f.feature, f.value));
        }
        return String.join(RECORD, records);
    }

    /**
     * Reads fixes from text; what is none is left out.
     *
     * @param text what {@link #write} gave
     */
    public static List<Fix> read(String text) {
        List<Fix> fixes = new ArrayList<>();
        for (String record : text.split(RECORD)) {
            String[] fields = record.split(FIELD, -1);
            if (fields.length == 5) {
                fixes.add(
                        new Fix(
                                Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                                fields[1],
                                fields[2],
                                fields[3],
                                fields[4]));
            }
        }
        return fixes;
    }
}
