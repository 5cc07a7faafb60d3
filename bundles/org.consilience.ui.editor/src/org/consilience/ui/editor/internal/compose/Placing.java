package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.MoveCommand;

/** Puts parts at another place among their siblings. */
public final class Placing {

    private Placing() {}

    /**
     * Moves siblings so that they stand together before a place, in the order they had.
     *
     * @param session what is edited
     * @param parts the parts, one at least, all of one list
     * @param before the index, as the list is now, that they are to stand before
     */
    public static void place(EditSession session, List<? extends EObject> parts, int before) {
        EObject owner = parts.get(0).eContainer();
        EReference list = parts.get(0).eContainmentFeature();
        List<?> siblings = (List<?>) owner.eGet(list);
        List<Object> order = new ArrayList<>(siblings);
        Object mark = new Object();
        order.add(Math.max(0, Math.min(before, order.size())), mark);
        List<? extends EObject> moved =
                parts.stream().sorted((a, b) -> siblings.indexOf(a) - siblings.indexOf(b)).toList();
        order.removeAll(moved);
        order.addAll(order.indexOf(mark), moved);
        order.remove(mark);
        if (order.equals(siblings)) {
            return;
        }
        CompoundCommand command = new CompoundCommand();
        List<Object> now = new ArrayList<>(siblings);
        for (int i = 0; i < order.size(); i++) {
            Object part = order.get(i);
            if (now.get(i) != part) {
                now.remove(part);
                now.add(i, part);
                command.append(new MoveCommand(session.domain(), owner, list, part, i));
            }
        }
        session.execute(moved.size() == 1 ? "Move" : "Move " + moved.size() + " Parts", command);
    }
}
