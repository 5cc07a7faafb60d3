package org.consilience.ui.editor.internal.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consilience.engine.Engine;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.experiment.Experiment;
import org.consilience.ui.Services;
import org.consilience.ui.editor.internal.EditSession;
import org.consilience.ui.editor.internal.PartIndex;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

/** Proposes what may stand in an attribute: ids of the catalogue, and labels of the experiment. */
final class IdProposals implements IContentAssistProcessor {

    private final EditSession session;

    IdProposals(EditSession session) {
        this.session = session;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(
            @Nullable ITextViewer viewer, int offset) {
        String text = session.document().get();
        int quote = text.lastIndexOf('"', offset - 1);
        int equals = text.lastIndexOf('=', quote);
        if (quote < 1 || equals != quote - 1 || text.lastIndexOf('<', offset - 1) > quote) {
            return new ICompletionProposal[0];
        }
        int start = equals;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String typed = text.substring(quote + 1, offset);
        int end = offset;
        while (end < text.length() && "\"\n<".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int length = end - quote - 1;
        return words(text.substring(start, equals)).entrySet().stream()
                .filter(e -> e.getKey().startsWith(typed))
                .map(
                        e ->
                                new CompletionProposal(
                                        e.getKey(),
                                        quote + 1,
                                        length,
                                        e.getKey().length(),
                                        null,
                                        e.getKey(),
                                        null,
                                        e.getValue()))
                .toArray(ICompletionProposal[]::new);
    }

    private Map<String, String> words(String attribute) {
        Catalogue catalogue = Services.get(Engine.class).catalogue();
        Experiment experiment = session.experiment();
        Map<String, String> words = new TreeMap<>();
        switch (attribute) {
            case "type" -> catalogue.datasets().forEach(e -> words.put(e.id(), e.doc()));
            case "method" -> catalogue.methods().forEach(e -> words.put(e.id(), e.doc()));
            case "measure" -> measures(catalogue, experiment).forEach(m -> words.put(m, ""));
            case "arm" -> labels(experiment.getArms()).forEach(l -> words.put(l, ""));
            case "dataset", "datasets" ->
                    labels(experiment.getDatasets()).forEach(l -> words.put(l, ""));
            default -> {}
        }
        return words;
    }

    private static Stream<String> measures(Catalogue catalogue, Experiment experiment) {
        return experiment.getArms().stream()
                .flatMap(
                        a ->
                                catalogue
                                        .find(Catalogue.Kind.METHOD, String.valueOf(a.getMethod()))
                                        .map(Entry::measures)
                                        .orElse(List.of())
                                        .stream())
                .map(m -> m.id());
    }

    private static Stream<String> labels(List<? extends EObject> parts) {
        return parts.stream().map(PartIndex::name);
    }

    @Override
    public IContextInformation @Nullable [] computeContextInformation(
            @Nullable ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public @Nullable IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
