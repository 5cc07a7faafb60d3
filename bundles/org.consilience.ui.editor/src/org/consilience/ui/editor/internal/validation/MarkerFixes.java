package org.consilience.ui.editor.internal.validation;

import java.util.ArrayList;
import java.util.List;
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
        List<IMarkerResolution> all = new ArrayList<>();
        if (marker != null) {
            Fix.read(marker.getAttribute(ProblemMarkers.FIXES, ""))
                    .forEach(f -> all.add(new MarkerFix(marker, f)));
            if (InstallPlugin.helps(marker.getAttribute(IMarker.MESSAGE, ""))) {
                all.add(0, new InstallPlugin());
            }
        }
        return all.toArray(IMarkerResolution[]::new);
    }
}
