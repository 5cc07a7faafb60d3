package org.consilience.engine.internal.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilience.engine.run.Provenance.DataFile;

/**
 * Messages as bytes: a type, then the components in order. Both ends are of one install, so there
 * is no version; and no library, so that a worker starts without loading one.
 */
final class Codec {

    private static final int MAX_ENTRIES = 1 << 20;

    private Codec() {}

    static byte[] encode(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        switch (message) {
            case Message.Hello m -> {
                out.writeByte(1);
                out.writeInt(m.number());
                out.writeLong(m.pid());
            }
            case Message.Run m -> {
                out.writeByte(2);
                writeRun(out, m);
            }
            case Message.Loaded m -> {
                out.writeByte(3);
                text(out, m.hash());
                out.writeInt(m.files().size());
                for (DataFile file : m.files()) {
                    text(out, file.path());
                    out.writeLong(file.size());
                    text(out, file.sha256());
                }
                text(out, m.device());
            }
            case Message.Pulse m -> {
                out.writeByte(4);
                out.writeLong(m.step());
                out.writeLong(m.total());
                out.writeLong(m.durable());
                out.writeLong(m.heap());
            }
            case Message.Done m -> {
                out.writeByte(5);
                text(out, m.state());
                text(out, m.reason());
            }
            case Message.Cancel m -> {
                out.writeByte(6);
                text(out, m.state());
                text(out, m.reason());
            }
            case Message.Exit m -> out.writeByte(7);
            case Message.Ready m -> out.writeByte(9);
            case Message.Dying m -> {
                out.writeByte(8);
                text(out, m.cause());
            }
        }
        return bytes.toByteArray();
    }

    static Message decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int type = in.readByte();
        return switch (type) {
            case 1 -> new Message.Hello(in.readInt(), in.readLong());
            case 2 -> readRun(in);
            case 3 -> new Message.Loaded(text(in), files(in), text(in));
            case 4 -> new Message.Pulse(in.readLong(), in.readLong(), in.readLong(), in.readLong());
            case 5 -> new Message.Done(text(in), text(in));
            case 6 -> new Message.Cancel(text(in), text(in));
            case 7 -> new Message.Exit();
            case 8 -> new Message.Dying(text(in));
            case 9 -> new Message.Ready();
            default -> throw new IOException("message of unknown type " + type);
        };
    }

    private static void writeRun(DataOutputStream out, Message.Run m) throws IOException {
        text(out, m.trial());
        text(out, m.folder());
        text(out, m.base());
        text(out, m.dataset());
        map(out, m.datasetSettings());
        text(out, m.method());
        map(out, m.settings());
        out.writeLong(m.seed());
        text(out, m.device());
        out.writeDouble(m.seconds());
        out.writeDouble(m.megabytes());
        out.writeDouble(m.tokens());
        out.writeDouble(m.money());
    }

    private static Message.Run readRun(DataInputStream in) throws IOException {
        return new Message.Run(
                text(in),
                text(in),
                text(in),
                text(in),
                map(in),
                text(in),
                map(in),
                in.readLong(),
                text(in),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    private static List<DataFile> files(DataInputStream in) throws IOException {
        int size = count(in);
        List<DataFile> files = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            files.add(new DataFile(text(in), in.readLong(), text(in)));
        }
        return files;
    }

    private static void map(DataOutputStream out, Map<String, String> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            text(out, entry.getKey());
            text(out, entry.getValue());
        }
    }

    private static Map<String, String> map(DataInputStream in) throws IOException {
        int size = count(in);
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            map.put(text(in), text(in));
        }
        return map;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("text of " + length + " bytes in a shorter message");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_ENTRIES) {
            throw new IOException(count + " entries in a message");
        }
        return count;
    }
}
