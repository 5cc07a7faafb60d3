package org.consilience.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilience.api.settings.SettingSpec;
import org.consilience.engine.catalogue.Catalogue;

/** Overrides as typed: a file is meant relative to where the user is, not to the experiment. */
final class Overrides {

    private Overrides() {}

    /** Returns the overrides with the paths of existing files made absolute. */
    static List<String> absolute(Catalogue catalogue, List<String> given) {
        return given.stream().map(o -> absolute(catalogue, o)).toList();
    }

    private static String absolute(Catalogue catalogue, String override) {
        int equals = override.indexOf('=');
        int dot = equals < 0 ? -1 : override.lastIndexOf('.', equals);
        if (dot < 0 || override.indexOf('\0') >= 0) {
            return override;
        }
        String value = override.substring(equals + 1).strip();
        // Asked in this order because settings are only known once a provider's class is loaded.
        boolean relativeFile =
                !value.isEmpty() && !Path.of(value).isAbsolute() && Files.exists(Path.of(value));
        return relativeFile && namesFile(catalogue, override.substring(dot + 1, equals).strip())
                ? override.substring(0, equals + 1) + Path.of(value).toAbsolutePath().normalize()
                : override;
    }

    /** Methods do no input, so only datasets have settings that name files. */
    private static boolean namesFile(Catalogue catalogue, String setting) {
        return catalogue.datasets().stream()
                .flatMap(d -> d.settings().specs().stream())
                .filter(SettingSpec::file)
                .anyMatch(s -> s.name().equals(setting) || s.alias().contains(setting));
    }
}
