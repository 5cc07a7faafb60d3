package org.consilience.ui.editor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/** Offers, with Ctrl+Space, the known words that contain what is typed. */
final class Completion {

    private Completion() {}

    static void on(Combo combo, Supplier<List<String>> words) {
        ContentProposalAdapter adapter =
                new ContentProposalAdapter(
                        combo,
                        new ComboContentAdapter(),
                        (contents, position) -> proposals(words.get(), contents),
                        KeyStroke.getInstance(SWT.CTRL, ' '),
                        null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    }

    static IContentProposal[] proposals(List<String> words, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<IContentProposal> found = new ArrayList<>();
        for (String word : words) {
            if (word.toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(new ContentProposal(word));
            }
        }
        return found.toArray(IContentProposal[]::new);
    }
}
