package org.consilience.ui.editor.internal.validation;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** The quick fixes of the Problems view, which the markers carry. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(@Nullable IMarker marker) {
        return marker != null && !marker.getAttribute(ProblemMarkers.FIXES, "").isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(@Nullable IMarker marker) {
        return marker == null
                ? new IMarkerResolution[0]
                : Fix.read(marker.getAttribute(ProblemMarkers.FIXES, "")).stream()
                        .map(f -> new MarkerFix(marker, f))
                        .toArray(IMarkerResolution[]::new);
    }
}
