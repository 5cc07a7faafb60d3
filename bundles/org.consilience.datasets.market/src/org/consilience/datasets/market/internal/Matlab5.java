package org.consilience.datasets.market.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.consilience.api.DataException;
import org.consilience.datasets.market.internal.MatlabMatrix.Variable;
import org.eclipse.jdt.annotation.Nullable;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5Reader.EntryFilter;
import us.hebi.matlab.mat.format.Mat5Reader.EntryHeader;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sources;

/** MATLAB level 5, as {@code save -v6} and {@code save -v7} write it. */
final class Matlab5 {

    private static final String FORMAT = "level 5 (-v6, -v7)";
    private static final Set<MatlabType> NUMERIC =
            Set.of(
                    MatlabType.Double,
                    MatlabType.Single,
                    MatlabType.Int8,
                    MatlabType.Int16,
                    MatlabType.Int32,
                    MatlabType.Int64,
                    MatlabType.UInt8,
                    MatlabType.UInt16,
                    MatlabType.UInt32,
                    MatlabType.UInt64);

    private Matlab5() {}

    /** Finds the matrix: the headers are read first, then the one matrix alone. */
    static MatlabMatrix read(Path file, byte[] bytes) throws DataException {
        try {
            List<Variable> variables = new ArrayList<>();
            entries(
                    bytes,
                    header -> {
                        variables.add(variable(header));
                        return false;
                    });
            Variable chosen = MatlabMatrix.choose(file, variables, bytes.length);
            for (MatFile.Entry entry :
                    entries(bytes, header -> header.getName().equals(chosen.name())).getEntries()) {
                if (entry.getValue() instanceof Matrix matrix) {
                    return new MatlabMatrix(file, chosen, copy(matrix));
                }
            }
            throw new IOException("the matrix is gone on the second reading");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw MatlabMatrix.damaged(file, FORMAT, e); // whatever the library meets in it
        }
    }

    private static MatFile entries(byte[] bytes, EntryFilter filter) throws IOException {
        return Mat5.newReader(Sources.wrap(bytes))
                .disableSubsystemProcessing()
                .setBufferAllocator(new Bounded(Limits.DEFLATE * bytes.length))
                .setEntryFilter(filter)
                .readMat();
    }

    private static Variable variable(EntryHeader header) {
        MatlabType type = header.getType();
        return new Variable(
                header.getName(),
                (header.isComplex() ? "complex " : "")
                        + (header.isLogical() ? "logical" : type.name().toLowerCase(Locale.ROOT)),
                Arrays.stream(header.getDimensions()).mapToObj(Long::valueOf).toList(),
                NUMERIC.contains(type) && !header.isComplex() && !header.isLogical());
    }

    /** Reads all values now, while what the library throws is still expected. */
    private static IntToDoubleFunction copy(Matrix matrix) {
        double[] values = new double[matrix.getNumElements()];
        for (int k = 0; k < values.length; k++) {
            values[k] = matrix.getDouble(k);
        }
        return k -> values[k];
    }

    /** Gives no buffer that the file's bytes could not fill. */
    private record Bounded(long limit) implements BufferAllocator {

        @Override
        public ByteBuffer allocate(int bytes) {
            if (bytes < 0 || bytes > limit) {
                throw new IllegalArgumentException("an element claims " + bytes + " bytes");
            }
            return ByteBuffer.allocate(bytes);
        }

        @Override
        public void release(@Nullable ByteBuffer buffer) {
            // the collector takes it
        }
    }
}
