package org.consilience.datasets.market.internal;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.consilience.api.DataException;
import org.consilience.datasets.market.internal.MatlabMatrix.Variable;

/**
 * MATLAB v7.3, which is HDF5 with a header of its own and an attribute {@code MATLAB_class} on
 * every variable. HDF5 counts rows first and MATLAB columns first, so the dimensions stand in
 * reverse.
 */
final class Matlab73 {

    private static final String FORMAT = "v7.3";
    private static final Set<String> NUMERIC =
            Set.of(
                    "double", "single", "int8", "int16", "int32", "int64", "uint8", "uint16",
                    "uint32", "uint64");

    /** What MATLAB uses; the native decoders of other filters are not for files of strangers. */
    private static final Set<String> FILTERS = Set.of("deflate", "shuffle", "fletcher32");

    private Matlab73() {}

    /** Finds the matrix and reads it alone. */
    static MatlabMatrix read(Path file, byte[] bytes) throws DataException {
        try (HdfFile hdf = HdfFile.fromBytes(bytes)) {
            List<Variable> variables = new ArrayList<>();
            for (Node node : hdf.getChildren().values()) {
                if (!node.getName().startsWith("#")) {
                    variables.add(variable(node));
                }
            }
            Variable chosen = MatlabMatrix.choose(file, variables, bytes.length);
            if (hdf.getChild(chosen.name()) instanceof Dataset dataset) {
                requireFilters(file, dataset);
                return new MatlabMatrix(file, chosen, values(dataset, chosen));
            }
            throw new IllegalStateException("the matrix is gone on the second reading");
        } catch (RuntimeException | StackOverflowError e) {
            throw MatlabMatrix.damaged(file, FORMAT, e); // whatever the library meets in it
        }
    }

    private static Variable variable(Node node) {
        if (node.isLink() || !(node instanceof Dataset dataset)) {
            return new Variable(
                    node.getName(), node.isLink() ? "link" : "struct", List.of(), false);
        }
        Attribute type = dataset.getAttribute("MATLAB_class");
        Object name = type == null ? null : type.getData();
        String word = name instanceof String text ? text : "HDF5 dataset without MATLAB_class";
        List<Long> size = new ArrayList<>();
        for (int length : dataset.getDimensions()) {
            size.add(0, (long) length);
        }
        boolean plain = dataset.getAttribute("MATLAB_sparse") == null && !dataset.isCompound();
        return new Variable(
                node.getName(),
                dataset.isCompound() ? "complex " + word : word,
                size,
                plain && NUMERIC.contains(word));
    }

    private static void requireFilters(Path file, Dataset dataset) throws DataException {
        for (Object filter : dataset.getFilters()) {
            String name = filter.toString().replaceFirst(" .*", ""); // as in: deflate (id=1)
            if (!FILTERS.contains(name)) {
                throw new DataException(
                        "%s: \"%s\" is packed with the filter %s; repack it with deflate, or export CSV."
                                .formatted(file, dataset.getName(), name));
            }
        }
    }

    private static IntToDoubleFunction values(Dataset dataset, Variable variable) {
        Object flat = dataset.getDataFlat();
        long cells = variable.size().get(0) * variable.size().get(1);
        if (Array.getLength(flat) != cells) {
            throw new IllegalStateException(
                    "%d values where %d should be".formatted(Array.getLength(flat), cells));
        }
        if (flat instanceof double[] doubles) {
            return k -> doubles[k];
        }
        double[] copy = new double[(int) cells];
        for (int k = 0; k < copy.length; k++) {
            copy[k] = ((Number) Array.get(flat, k)).doubleValue();
        }
        return k -> copy[k];
    }
}
