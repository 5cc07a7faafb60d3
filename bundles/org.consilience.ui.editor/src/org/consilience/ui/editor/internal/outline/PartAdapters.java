package org.consilience.ui.editor.internal.outline;

import org.consilience.model.experiment.ExperimentPackage;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.views.properties.IPropertySource;

/** Shows parts of experiments to the Properties view. */
public final class PartAdapters implements IAdapterFactory {

    @Override
    @NonNullByDefault({}) // as the interface, which says nothing
    public <T> T getAdapter(Object object, Class<T> type) {
        return type == IPropertySource.class
                        && object instanceof EObject part
                        && part.eClass().getEPackage() == ExperimentPackage.eINSTANCE
                ? type.cast(new PartProperties(part))
                : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySource.class};
    }
}
