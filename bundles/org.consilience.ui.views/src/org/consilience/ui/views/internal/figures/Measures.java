package org.consilience.ui.views.internal.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilience.api.Measure;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;

/** What methods declare about their measures; one that no installed method declares is guessed. */
final class Measures {

    private final Map<String, Entry> methods;

    Measures(Catalogue catalogue) {
        methods =
                catalogue.methods().stream()
                        .collect(Collectors.toMap(Entry::id, Function.identity(), (a, b) -> a));
    }

    /**
     * Returns a measure as one of the methods declares it.
     *
     * @param id its id, as a log has it
     */
    Measure of(String id) {
        for (Entry method : methods.values()) {
            for (Measure measure : method.measures()) {
                if (measure.id().equals(id)) {
                    return measure;
                }
            }
        }
        // a log that no recorder wrote may name its measures as it likes
        return new Measure("unknown", id, "", Measure.Kind.LEVEL, Measure.Better.NEITHER);
    }

    /** Returns the words beside an axis. */
    static String words(Measure measure) {
        return measure.unit().isEmpty()
                ? measure.title()
                : "%s (%s)".formatted(measure.title(), measure.unit());
    }

    /**
     * Sorts recorded measures: as the methods declare them, then the others.
     *
     * @param used the ids of the methods of the run
     * @param recorded the ids of the measures that were recorded
     */
    List<Contents.Item> items(Collection<String> used, Set<String> recorded) {
        Map<String, Contents.Item> items = new LinkedHashMap<>();
        for (String method : used) {
            Entry entry = methods.get(method);
            if (entry != null) {
                entry.measures().stream()
                        .filter(m -> recorded.contains(m.id()))
                        .forEach(m -> items.put(m.id(), new Contents.Item(m.id(), words(m))));
            }
        }
        recorded.forEach(id -> items.putIfAbsent(id, new Contents.Item(id, id)));
        return new ArrayList<>(items.values());
    }
}
