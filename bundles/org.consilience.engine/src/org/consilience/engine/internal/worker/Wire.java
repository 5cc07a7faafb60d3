package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jdt.annotation.Nullable;

/** Messages over a socket, each behind its length. One thread reads; any thread sends. */
public final class Wire implements AutoCloseable {

    private static final int MAX_MESSAGE = 16 << 20;

    private final SocketChannel channel;
    private final ByteBuffer length = ByteBuffer.allocate(4);

    /**
     * Uses a connected socket.
     *
     * @param channel the socket, in blocking mode
     */
    public Wire(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Sends a message.
     *
     * @param message the message
     * @throws IOException if the other end is gone
     */
    public void send(Message message) throws IOException {
        byte[] bytes = Codec.encode(message);
        if (bytes.length > MAX_MESSAGE) {
            throw new IOException("message of " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.allocate(4 + bytes.length);
        buffer.putInt(bytes.length).put(bytes).flip();
        synchronized (this) {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /**
     * Waits for a message.
     *
     * @return the message, or null at the end of the stream
     * @throws IOException if the other end is gone, or sends what is no message
     */
    public @Nullable Message receive() throws IOException {
        length.clear();
        if (!fill(length)) {
            return null;
        }
        int size = length.getInt(0);
        if (size < 1 || size > MAX_MESSAGE) {
            throw new IOException("message of " + size + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        return fill(bytes) ? Codec.decode(bytes.array()) : null;
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
