package org.consilience.ui.editor.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.experiment.SettingValue;
import org.consilience.ui.CommandLine;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.SourceMap;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;

/** Parts on the clipboard: as the text they are in the file, so they paste anywhere. */
final class PartClipboard {

    private static final String FRAME =
            "<experiment:Experiment xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                    + " xmlns:experiment=\"http://consilience.org/experiment/1\" version=\"1\">%s"
                    + "</experiment:Experiment>";

    private PartClipboard() {}

    /** Copies parts. */
    static void copy(EditSession session, List<? extends EObject> parts) {
        if (parts.isEmpty()) {
            return;
        }
        String text = session.document().get();
        SourceMap map = new SourceMap(text);
        CommandLine.copy(
                parts.stream()
                        .map(map::whole)
                        .map(p -> text.substring(p.start(), p.end()))
                        .collect(Collectors.joining("\n  ", "", "\n")));
    }

    /** Pastes parts behind the selected one; each gets a name of its own. */
    static void paste(EditSession session) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text) {
                paste(session, text.strip());
            }
        } finally {
            clipboard.dispose();
        }
    }

    private static void paste(EditSession session, String text) {
        EObject selected = session.selected();
        boolean settings = text.startsWith("<settings");
        EObject owner = settings ? holder(selected) : session.experiment();
        List<EObject> parts = owner == null ? List.of() : parse(text, settings);
        if (owner == null || parts.isEmpty()) {
            session.refuse("The clipboard holds no parts of an experiment that fit here.");
            return;
        }
        CompoundCommand all = new CompoundCommand();
        Names names = new Names(session.experiment());
        EObject last = null;
        int offset = 1;
        for (EObject part : parts) {
            EReference list = part.eContainmentFeature();
            names.free(part, owner);
            if (!list.isMany()) {
                all.append(new SetCommand(session.domain(), owner, list, part));
            } else if (selected != null
                    && selected.eContainer() == owner
                    && selected.eContainmentFeature() == list) {
                int at = ((List<?>) owner.eGet(list)).indexOf(selected) + offset++;
                all.append(new AddCommand(session.domain(), owner, list, part, at));
            } else {
                all.append(new AddCommand(session.domain(), owner, list, part));
            }
            last = part;
        }
        detach(parts);
        String what = parts.size() == 1 ? PartWords.kind(parts.get(0)) : parts.size() + " Parts";
        session.execute("Paste " + what, all);
        session.select(last, null);
    }

    private static @Nullable EObject holder(@Nullable EObject selected) {
        return selected instanceof SettingValue ? selected.eContainer() : selected;
    }

    private static List<EObject> parse(String text, boolean settings) {
        String inner = settings ? "<arms>" + text + "</arms>" : text;
        try {
            Experiment read = ExperimentFiles.parse(FRAME.formatted(inner), "clipboard");
            return new ArrayList<>(settings ? read.getArms().get(0).eContents() : read.eContents());
        } catch (ExperimentException e) {
            return List.of(); // the caller says that nothing fits
        }
    }

    private static void detach(List<EObject> parts) {
        parts.forEach(EcoreUtil::remove);
    }
}
