package org.consilience.report.internal.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.consilience.report.ReportException;
import org.consilience.report.Results;

/** The tables of a run as files, one each: all of them or none. */
final class TableFiles {

    /** Writes one table. */
    @FunctionalInterface
    interface Format {
        void write(Results results, LongTable table, Path file) throws IOException;
    }

    private TableFiles() {}

    static List<Path> write(
            Results results, Path folder, boolean replace, String ending, Format format)
            throws ReportException {
        return Target.folder(
                folder,
                replace,
                part -> {
                    for (LongTable table : LongTable.values()) {
                        format.write(results, table, part.resolve(table.file() + "." + ending));
                    }
                });
    }
}
