package org.consilience.product.internal.welcome;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;

/** A drawing at another size than its own: its lines are drawn anew, not its pixels. */
final class SizedIcon extends ImageDescriptor {

    private final ImageDescriptor drawing;
    private final int size;

    SizedIcon(ImageDescriptor drawing, int size) {
        this.drawing = drawing;
        this.size = size;
    }

    @Override
    public @Nullable ImageData getImageData(int zoom) {
        ImageData own = Objects.requireNonNull(drawing.getImageData(100));
        // The loader takes any zoom for a drawing.
        ImageData large = drawing.getImageData(Math.round(size * (float) zoom / own.width));
        return large;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SizedIcon icon && icon.size == size && icon.drawing.equals(drawing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(drawing, size);
    }
}
