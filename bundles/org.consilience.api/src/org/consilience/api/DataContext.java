package org.consilience.api;

import java.nio.file.Path;

/** What a dataset is given while it loads. */
public interface DataContext {

    /**
     * Resolves a file named by a setting against the experiment's folder and puts its hash into the
     * trial's provenance.
     *
     * @param path absolute, or relative to the experiment's folder
     * @return the path of a readable, regular file
     * @throws DataException if there is no such readable file
     */
    Path file(String path) throws DataException;

    /**
     * Returns the trial's seed. Only datasets registered with {@code seeded=true} may use it: the
     * others are loaded once for all seeds.
     */
    long seed();

    /** Returns where to report progress and to notice a cancellation. */
    Progress progress();
}
