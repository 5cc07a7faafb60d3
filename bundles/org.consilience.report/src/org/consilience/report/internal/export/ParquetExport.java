package org.consilience.report.internal.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.consilience.report.ReportException;
import org.consilience.report.Results;
import org.consilience.report.RunExport;
import org.eclipse.jdt.annotation.Nullable;

/** The tables of the CSV export as Parquet files. */
public final class ParquetExport implements RunExport {

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public String doc() {
        return "trials.parquet, measures.parquet and claims.parquet, one row a fact";
    }

    @Override
    public List<Path> write(Results results, Path folder, boolean replace) throws ReportException {
        return TableFiles.write(results, folder, replace, id(), ParquetExport::table);
    }

    private static void table(Results results, LongTable table, Path file) throws IOException {
        List<String> axes = LongTable.axes(results);
        List<LongTable.Column> columns = table.columns(axes);
        MessageType schema = schema(table, columns);
        try (ParquetWriter<Group> writer =
                ExampleParquetWriter.builder(new LocalOutputFile(file))
                        .withConf(new PlainParquetConfiguration())
                        .withType(schema)
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .build()) {
            table.rows(results, axes, row -> writer.write(group(schema, columns, row)));
        }
    }

    private static MessageType schema(LongTable table, List<LongTable.Column> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (LongTable.Column column : columns) {
            switch (column.type()) {
                case TEXT ->
                        schema.optional(PrimitiveTypeName.BINARY)
                                .as(LogicalTypeAnnotation.stringType())
                                .named(column.name());
                case WHOLE -> schema.optional(PrimitiveTypeName.INT64).named(column.name());
                case NUMBER -> schema.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            }
        }
        return schema.named(table.file());
    }

    private static Group group(
            MessageType schema, List<LongTable.Column> columns, List<@Nullable Object> row) {
        SimpleGroup group = new SimpleGroup(schema);
        for (int i = 0; i < columns.size(); i++) {
            switch (row.get(i)) {
                case null -> {}
                case String text -> group.add(i, text);
                case Long whole -> group.add(i, whole.longValue());
                case Double number -> group.add(i, number.doubleValue());
                case Object other ->
                        throw new IllegalStateException("Cell of type " + other.getClass());
            }
        }
        return group;
    }
}
