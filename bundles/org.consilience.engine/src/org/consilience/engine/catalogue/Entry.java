package org.consilience.engine.catalogue;

import java.util.List;
import java.util.function.Supplier;
import org.consilience.api.Measure;
import org.consilience.api.settings.SettingsType;

/**
 * A dataset or a method as its plugin declares it.
 *
 * @param kind what it is
 * @param id its id in experiments
 * @param title its name for a reader; the id if it declares none
 * @param family the family it belongs to, or an empty string
 * @param paper the paper it follows, or an empty string
 * @param doc one sentence on it, or an empty string
 * @param dataType the qualified name of the data it gives or accepts
 * @param seeded whether a dataset's values change with the trial's seed
 * @param measures what a method reports; empty for a dataset
 * @param requires simple names of the capabilities that a method requires of its device
 * @param bundle the symbolic name of the bundle that provides it
 * @param version that bundle's version
 * @param settingsType gives its settings; the first call loads the provider's class
 * @param provider gives the one instance, a {@link org.consilience.api.Dataset} or a {@link
 *     org.consilience.api.Method}
 */
public record Entry(
        Catalogue.Kind kind,
        String id,
        String title,
        String family,
        String paper,
        String doc,
        String dataType,
        boolean seeded,
        List<Measure> measures,
        List<String> requires,
        String bundle,
        String version,
        Supplier<SettingsType<?>> settingsType,
        Supplier<Object> provider) {

    /** Returns its settings; the first call loads the provider's class. */
    public SettingsType<?> settings() {
        return settingsType.get();
    }
}
