package org.consilience.model.validation;

import java.util.List;
import java.util.Map;

/** What validation asks of the catalogue. Unknown ids get empty answers, not exceptions. */
public interface CatalogueView {

    /** What a provider provides. */
    enum Kind {
        /** A source of data. */
        DATASET,
        /** An algorithm. */
        METHOD,
        /** Something that trials run on. */
        DEVICE
    }

    /**
     * What is wrong with one setting.
     *
     * @param setting the setting's name, or an empty string if it is about several
     * @param message what was found and what it must be
     */
    record SettingProblem(String setting, String message) {}

    /**
     * Returns the ids of all providers of a kind.
     *
     * @param kind the kind
     */
    List<String> ids(Kind kind);

    /**
     * Tells whether an id can be used; devices may be more than those listed.
     *
     * @param kind the kind
     * @param id the id
     */
    default boolean knows(Kind kind, String id) {
        return ids(kind).contains(id);
    }

    /**
     * Returns the data type that a dataset gives or a method accepts.
     *
     * @param kind dataset or method
     * @param id the id
     * @return the type's name, or an empty string if the id is unknown
     */
    String dataType(Kind kind, String id);

    /**
     * Returns the ids of the measures that a method declares.
     *
     * @param method the method's id
     */
    List<String> measures(String method);

    /**
     * Returns the names of a provider's settings, earlier names that are still read included.
     *
     * @param kind dataset or method
     * @param id the id
     */
    List<String> settingNames(Kind kind, String id);

    /**
     * Checks settings as text; what is absent takes its default.
     *
     * @param kind dataset or method
     * @param id the id
     * @param settings name to text
     * @return every problem, or an empty list
     */
    List<SettingProblem> check(Kind kind, String id, Map<String, String> settings);

    /**
     * Returns settings as the provider understands them: defaults filled in, values in one
     * spelling.
     *
     * @param kind dataset or method
     * @param id the id
     * @param settings name to text
     * @return the settings as given if the id is unknown or they do not hold
     */
    default Map<String, String> resolved(Kind kind, String id, Map<String, String> settings) {
        return settings;
    }
}
