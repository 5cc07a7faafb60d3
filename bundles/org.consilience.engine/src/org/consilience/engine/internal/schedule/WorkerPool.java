package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.consilience.engine.internal.json.Scratch;
import org.consilience.engine.internal.worker.Message;
import org.consilience.engine.internal.worker.Wire;

/** The worker processes of one run, started before it where possible. Thread-safe. */
public final class WorkerPool implements AutoCloseable {

    private static final int LAST_GRACE_MILLIS = 2000;

    private final WorkerLauncher launcher;
    private final Path scratch;
    private final ServerSocketChannel server;
    private final Path socket;
    private final Map<Integer, WorkerHandle> all = new ConcurrentHashMap<>();
    private final List<WorkerHandle> warm = new ArrayList<>();
    private int last;

    /**
     * Opens a socket that only this user can reach.
     *
     * @param launcher starts the processes
     * @throws IOException if there is no room for it
     */
    public WorkerPool(WorkerLauncher launcher) throws IOException {
        this.launcher = launcher;
        this.scratch = Scratch.make();
        this.socket = scratch.resolve("s");
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(this::accept, "consilience-accept");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Starts workers for a run to come.
     *
     * @param count how many
     * @param heapMegabytes the most heap each may use
     * @throws IOException if a process cannot be started
     */
    public synchronized void warmUp(int count, long heapMegabytes) throws IOException {
        while (warm.size() < count) {
            warm.add(launch(heapMegabytes));
        }
    }

    /**
     * Returns a warm worker, or a new one.
     *
     * @param heapMegabytes the most heap a new one may use
     * @param exact whether a warm one must have the same heap; the others are ended
     */
    synchronized WorkerHandle take(long heapMegabytes, boolean exact) throws IOException {
        for (Iterator<WorkerHandle> i = warm.iterator(); i.hasNext(); ) {
            WorkerHandle worker = i.next();
            i.remove();
            boolean fits = !exact || worker.heapMegabytes() == heapMegabytes;
            if (fits && worker.alive()) {
                return worker;
            }
            worker.kill();
        }
        return launch(heapMegabytes);
    }

    private WorkerHandle launch(long heapMegabytes) throws IOException {
        int number = ++last;
        WorkerHandle worker =
                new WorkerHandle(
                        number,
                        heapMegabytes,
                        launcher.launch(
                                new WorkerLauncher.Order(
                                        number,
                                        socket,
                                        scratch.resolve("w" + number),
                                        heapMegabytes)));
        all.put(number, worker);
        return worker;
    }

    private void accept() {
        try {
            while (server.isOpen()) {
                SocketChannel channel = server.accept();
                Wire wire = new Wire(channel);
                WorkerHandle worker =
                        wire.receive() instanceof Message.Hello hello
                                ? awaited(hello.number())
                                : null;
                if (worker == null) {
                    wire.close();
                } else {
                    worker.connect(wire);
                }
            }
        } catch (IOException e) {
            // closed: the pool ends
            System.getLogger(WorkerPool.class.getName()).log(System.Logger.Level.DEBUG, "", e);
        }
    }

    /** The lock makes sure that a launched worker is in the map before it is looked up. */
    private synchronized @org.eclipse.jdt.annotation.Nullable WorkerHandle awaited(int number) {
        return all.get(number);
    }

    /** Ends all processes: idle ones by word, the others by force; then none is left. */
    @Override
    public void close() {
        for (WorkerHandle worker : all.values()) {
            if (!worker.send(new Message.Exit())) {
                worker.kill();
            }
        }
        long deadline = System.nanoTime() + LAST_GRACE_MILLIS * 1_000_000L;
        for (WorkerHandle worker : all.values()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (!worker.awaitGone(Math.max(1, left))) {
                worker.kill();
                worker.awaitGone(LAST_GRACE_MILLIS);
            }
        }
        try {
            server.close();
        } catch (IOException e) {
            System.getLogger(WorkerPool.class.getName()).log(System.Logger.Level.DEBUG, "", e);
        }
        Scratch.delete(scratch);
    }
}
