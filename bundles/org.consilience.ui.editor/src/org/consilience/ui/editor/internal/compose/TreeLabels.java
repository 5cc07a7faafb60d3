package org.consilience.ui.editor.internal.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.Icons;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** What the tree shows of each part: its icon with what is wrong, its name, and a summary. */
final class TreeLabels extends ColumnLabelProvider implements IStyledLabelProvider {

    private final Composing composing;
    private final ResourceManager images;

    TreeLabels(Composing composing, ResourceManager images) {
        this.composing = composing;
        this.images = images;
    }

    @Override
    public String getText(@Nullable Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public StyledString getStyledText(@Nullable Object element) {
        StyledString text = new StyledString();
        if (element != null) {
            text.append(Summaries.name(element));
            String rest =
                    Summaries.rest(
                            element,
                            composing.session().experiment(),
                            composing.knowledge().installed());
            if (!rest.isEmpty()) {
                text.append("  " + rest, StyledString.QUALIFIER_STYLER);
            }
        }
        return text;
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
        if (element == null) {
            return null;
        }
        String icon = Group.of(element).map(Group::icon).orElse("compose-axis");
        List<Problem> problems = problems(composing, element);
        if (problems.isEmpty()) {
            return Icons.image(icon);
        }
        boolean error = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        return images.create(
                new DecorationOverlayIcon(
                        Icons.descriptor(icon),
                        PlatformUI.getWorkbench()
                                .getSharedImages()
                                .getImageDescriptor(
                                        error
                                                ? ISharedImages.IMG_DEC_FIELD_ERROR
                                                : ISharedImages.IMG_DEC_FIELD_WARNING),
                        IDecoration.BOTTOM_LEFT));
    }

    @Override
    public @Nullable String getToolTipText(@Nullable Object element) {
        if (element == null) {
            return null;
        }
        String problems =
                problems(composing, element).stream()
                        .limit(5)
                        .map(p -> p.message() + " " + p.remedy())
                        .collect(Collectors.joining("\n"));
        if (problems.isEmpty()) {
            return element instanceof Group group ? group.doc() : null;
        }
        return problems;
    }

    /** What is wrong with a part, or with all parts of a group. */
    static List<Problem> problems(Composing composing, Object element) {
        return switch (element) {
            case Group group -> group(composing, group);
            case EObject part -> composing.session().problems(part);
            default -> List.of();
        };
    }

    private static List<Problem> group(Composing composing, Group group) {
        var session = composing.session();
        var experiment = session.experiment();
        return switch (group) {
            case SEEDS -> session.problems(experiment, "seeds");
            case DEVICE -> session.problems(experiment, "device");
            case MEASURES ->
                    experiment.getMeasures().stream()
                            .flatMap(m -> session.problems(m).stream())
                            .toList();
            default ->
                    group.children(experiment).stream()
                            .flatMap(c -> session.problems(c).stream())
                            .toList();
        };
    }

    static ResourceManager images(org.eclipse.swt.widgets.Control owner) {
        return new org.eclipse.jface.resource.LocalResourceManager(
                JFaceResources.getResources(), owner);
    }
}
