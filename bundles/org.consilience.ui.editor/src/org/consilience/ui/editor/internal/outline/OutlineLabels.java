package org.consilience.ui.editor.internal.outline;

import java.util.List;
import org.consilience.model.validation.Problem;
import org.consilience.model.validation.Severity;
import org.consilience.ui.Icons;
import org.consilience.ui.editor.internal.EditSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** The items of the outline: icon with the worst problem on it, name, and detail in grey. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    private static final int LONGEST = 80;

    private final EditSession session;
    private final LocalResourceManager images =
            new LocalResourceManager(JFaceResources.getResources());

    OutlineLabels(EditSession session) {
        this.session = session;
    }

    @Override
    public StyledString getStyledText(@Nullable Object element) {
        StyledString text = new StyledString(getText(element));
        if (element instanceof EObject part) {
            String detail = PartWords.detail(part);
            if (detail.length() > LONGEST) {
                detail = detail.substring(0, LONGEST - 1) + "\u2026";
            }
            if (!detail.isBlank()) {
                text.append("  " + detail, StyledString.QUALIFIER_STYLER);
            }
        } else if (element instanceof Group group) {
            text.append(
                    "  " + group.parts(session.experiment()).size(), StyledString.COUNTER_STYLER);
        }
        return text;
    }

    @Override
    public String getText(@Nullable Object element) {
        return element instanceof EObject part
                ? PartWords.name(part)
                : element instanceof Group group ? group.title() : "";
    }

    @Override
    public Image getImage(@Nullable Object element) {
        String name =
                element instanceof EObject part
                        ? PartWords.icon(part)
                        : element instanceof Group group ? group.icon() : "experiment";
        List<Problem> problems =
                element instanceof EObject part
                        ? session.problems(part)
                        : element instanceof Group group
                                ? group.parts(session.experiment()).stream()
                                        .flatMap(p -> session.problems(p).stream())
                                        .toList()
                                : List.of();
        if (problems.isEmpty()) {
            return Icons.image(name);
        }
        boolean error = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        ImageDescriptor mark =
                PlatformUI.getWorkbench()
                        .getSharedImages()
                        .getImageDescriptor(
                                error
                                        ? ISharedImages.IMG_DEC_FIELD_ERROR
                                        : ISharedImages.IMG_DEC_FIELD_WARNING);
        return images.create(
                new DecorationOverlayIcon(Icons.image(name), mark, IDecoration.BOTTOM_LEFT));
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
