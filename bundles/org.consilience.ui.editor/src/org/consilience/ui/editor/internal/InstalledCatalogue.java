package org.consilience.ui.editor.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilience.api.Measure;
import org.consilience.api.device.Device;
import org.consilience.api.settings.SettingsException;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.consilience.model.validation.CatalogueView;

/**
 * What is installed, as validation asks for it. Answers about settings load classes of plugins, so
 * never ask on the UI thread.
 *
 * @param catalogue the catalogue
 */
public record InstalledCatalogue(Catalogue catalogue) implements CatalogueView {

    @Override
    public List<String> ids(Kind kind) {
        return switch (kind) {
            case DATASET -> catalogue.datasets().stream().map(Entry::id).toList();
            case METHOD -> catalogue.methods().stream().map(Entry::id).toList();
            case DEVICE -> catalogue.devices().stream().map(Device::id).toList();
        };
    }

    @Override
    public String dataType(Kind kind, String id) {
        return find(kind, id).map(Entry::dataType).orElse("");
    }

    @Override
    public List<String> measures(String method) {
        return find(Kind.METHOD, method).map(Entry::measures).orElse(List.of()).stream()
                .map(Measure::id)
                .toList();
    }

    @Override
    public List<String> settingNames(Kind kind, String id) {
        return find(kind, id).map(e -> e.settings().specs()).orElse(List.of()).stream()
                .flatMap(s -> Stream.concat(Stream.of(s.name()), s.alias().stream()))
                .toList();
    }

    @Override
    public List<SettingProblem> check(Kind kind, String id, Map<String, String> settings) {
        Optional<Entry> entry = find(kind, id);
        try {
            entry.ifPresent(e -> e.settings().parse(settings));
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream()
                    .map(p -> new SettingProblem(p.setting(), p.message()))
                    .toList();
        }
    }

    /**
     * Finds a dataset or a method.
     *
     * @param kind what it is
     * @param id its id
     * @return what its plugin declares; empty for a device or an unknown id
     */
    public Optional<Entry> find(Kind kind, String id) {
        return switch (kind) {
            case DATASET -> catalogue.find(Catalogue.Kind.DATASET, id);
            case METHOD -> catalogue.find(Catalogue.Kind.METHOD, id);
            case DEVICE -> Optional.empty();
        };
    }
}
