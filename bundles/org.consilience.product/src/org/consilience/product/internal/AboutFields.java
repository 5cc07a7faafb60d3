package org.consilience.product.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The versions that the About dialog shows, of what is really installed. */
final class AboutFields {

    private AboutFields() {}

    /** Sets the system properties that {@code about.mappings} refers to. */
    static void set() {
        Version own = FrameworkUtil.getBundle(AboutFields.class).getVersion();
        System.setProperty("consilience.version", text(own));
        System.setProperty(
                "consilience.build", own.getQualifier().isEmpty() ? "-" : own.getQualifier());
        System.setProperty("consilience.libraries", String.join(", ", libraries()));
    }

    private static List<String> libraries() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("org.eclipse.ui.workbench", "Eclipse Workbench");
        names.put("org.eclipse.swt", "SWT");
        names.put("org.eclipse.emf.ecore", "EMF");
        names.put("org.eclipse.swtchart", "SWTChart");
        names.put("org.eclipse.nebula.widgets.nattable.core", "NatTable");
        names.put("org.xerial.sqlite-jdbc", "SQLite");
        names.put("com.fasterxml.jackson.core.jackson-databind", "Jackson");
        List<String> libraries = new ArrayList<>();
        names.forEach(
                (id, name) -> {
                    Bundle bundle = Platform.getBundle(id);
                    if (bundle != null) {
                        libraries.add(name + " " + text(bundle.getVersion()));
                    }
                });
        return libraries;
    }

    private static String text(Version version) {
        return "%d.%d.%d".formatted(version.getMajor(), version.getMinor(), version.getMicro());
    }
}
