package org.consilience.ui;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consilience.model.ExperimentException;
import org.consilience.model.ExperimentFiles;
import org.consilience.model.experiment.Experiment;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * An experiment that an installed bundle ships, contributed at the extension point {@code
 * org.consilience.ui.examples}.
 *
 * @param fileName the name of its file, such as {@code portfolio-ensemble.experiment}
 * @param experiment what it holds; not to be changed
 * @param source where its text is
 */
public record Example(String fileName, Experiment experiment, URL source) {

    private static final String POINT = "org.consilience.ui.examples";
    private static final String PATTERN = "*." + ExperimentFiles.EXTENSION;

    /**
     * Reads the examples of all bundles, sorted by file name; one that cannot be read is logged and
     * left out. Reads files, so never on the UI thread.
     */
    public static List<Example> all() {
        List<Example> examples = new ArrayList<>();
        for (IConfigurationElement element :
                Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            Bundle bundle = Platform.getBundle(element.getContributor().getName());
            String folder = element.getAttribute("folder");
            if (bundle != null && folder != null) {
                entries(bundle, folder).forEach(url -> read(url, examples));
            }
        }
        examples.sort(Comparator.comparing(Example::fileName));
        return examples;
    }

    /** Opens its text, which the caller closes. */
    public InputStream open() throws IOException {
        return source.openStream();
    }

    private static Stream<URL> entries(Bundle bundle, String folder) {
        var urls = bundle.findEntries(folder, PATTERN, false);
        return urls == null ? Stream.empty() : Collections.list(urls).stream();
    }

    private static void read(URL url, List<Example> examples) {
        String name = url.getPath().replaceFirst(".*/", "");
        try (InputStream in = url.openStream()) {
            examples.add(new Example(name, ExperimentFiles.parse(in, name), url));
        } catch (ExperimentException | IOException e) {
            Faults.log("The example %s cannot be read: %s".formatted(name, Faults.words(e)), e);
        }
    }
}
