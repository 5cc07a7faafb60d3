package org.consilience.product.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;

/** Opens the documentation that comes with the product. */
public final class DocumentationHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        PlatformUI.getWorkbench().getHelpSystem().displayHelp();
        return null;
    }
}
