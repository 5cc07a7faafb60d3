package org.consilience.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilience.report.internal.export.CsvExport;
import org.consilience.report.internal.export.MlflowExport;
import org.consilience.report.internal.export.ParquetExport;

/** A way to hand a run's results to other programs. */
public interface RunExport {

    /** Returns the word by which the command line names it. */
    String id();

    /** Returns one line on what it writes. */
    String doc();

    /**
     * Writes the results into a folder, complete or not at all.
     *
     * @param results what to write
     * @param folder where to; made if it is missing
     * @param replace whether a folder that is not empty may be replaced, with all that is in it
     * @return the files written, sorted
     * @throws ReportException if the folder is not empty and may not be replaced, or cannot be
     *     written, or a trial's log cannot be read
     */
    List<Path> write(Results results, Path folder, boolean replace) throws ReportException;

    /** Returns all of them, sorted by id. */
    static List<RunExport> all() {
        return List.of(new CsvExport(), new MlflowExport(), new ParquetExport());
    }

    /**
     * Finds one.
     *
     * @param id its word
     */
    static Optional<RunExport> find(String id) {
        return all().stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
