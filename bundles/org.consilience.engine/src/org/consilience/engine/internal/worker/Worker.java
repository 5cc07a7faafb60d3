package org.consilience.engine.internal.worker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.internal.json.Scratch;
import org.eclipse.jdt.annotation.Nullable;

/** The worker process: takes trials from the engine until told to exit or the engine is gone. */
public final class Worker {

    /** The system property with the worker's number. */
    public static final String NUMBER = "consilience.worker";

    /** The system property with the path of the engine's socket. */
    public static final String SOCKET = "consilience.socket";

    /** The exit status of a worker whose engine is gone. */
    private static final int ORPHANED = 4;

    private static final int PULSE_MILLIS = 200;

    private record Task(Message.Run order, TrialControl control) {}

    private final Wire wire;
    private final BlockingQueue<Message> orders = new LinkedBlockingQueue<>();
    private volatile @Nullable TrialControl control;
    private volatile @Nullable AttemptLog log;
    private volatile Message.@Nullable Cancel pending;
    private volatile boolean exiting;

    private Worker(Wire wire) {
        this.wire = wire;
    }

    /**
     * Serves until told to exit. It connects before it asks for the catalogue.
     *
     * @param catalogue gives what the plugins of this process contribute
     * @throws IOException if the engine cannot be reached
     * @throws InterruptedException if interrupted while idle
     */
    public static void serve(Supplier<Catalogue> catalogue)
            throws IOException, InterruptedException {
        Path socket = Path.of(System.getProperty(SOCKET, ""));
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            new Worker(new Wire(channel)).work(catalogue);
        } catch (IOException e) {
            Scratch.delete(socket.getParent()); // the engine that would have done it is gone
            throw e;
        }
    }

    private void work(Supplier<Catalogue> catalogue) throws IOException, InterruptedException {
        wire.send(new Message.Hello(Integer.getInteger(NUMBER, 0), ProcessHandle.current().pid()));
        daemon("consilience-wire", this::listen);
        daemon("consilience-pulse", this::pulse);
        Runtime.getRuntime().addShutdownHook(new Thread(this::dying, "consilience-end"));
        TrialRunner runner = new TrialRunner(catalogue.get());
        send(new Message.Ready());
        while (orders.take() instanceof Message.Run order) {
            Task task = new Task(order, new TrialControl(order.seconds()));
            control = task.control();
            Message.Cancel early = pending;
            if (early != null) {
                task.control().cancel(early);
            }
            Message.Done done = runner.run(order, task.control(), l -> log = l, this::send);
            control = null;
            log = null;
            Thread.interrupted(); // what the plugin left behind
            send(done);
        }
        exiting = true;
        reap();
    }

    private void listen() {
        try {
            for (Message m = wire.receive(); m != null; m = wire.receive()) {
                switch (m) {
                    case Message.Cancel cancel -> {
                        pending = cancel;
                        TrialControl running = control;
                        if (running != null) {
                            running.cancel(cancel);
                        }
                    }
                    case Message.Run run -> {
                        pending = null;
                        orders.add(run);
                    }
                    default -> orders.add(m);
                }
            }
        } catch (IOException e) {
            if (!exiting) {
                System.err.println("The engine is gone: " + e.getMessage());
            }
        }
        if (!exiting) {
            orphaned();
        }
    }

    private void pulse() {
        while (!exiting) {
            try {
                Thread.sleep(PULSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            TrialControl running = control;
            AttemptLog open = log;
            if (running != null && open != null) {
                try {
                    open.flush();
                } catch (IOException e) {
                    // the trial's own thread meets the same fault and reports it
                    System.err.println("Flush: " + e.getMessage());
                }
                Runtime runtime = Runtime.getRuntime();
                send(
                        new Message.Pulse(
                                running.step(),
                                running.total(),
                                open.durable(),
                                runtime.totalMemory() - runtime.freeMemory()));
            }
        }
    }

    /** In a shutdown that the engine did not ask for: somebody called System.exit, or a signal. */
    private void dying() {
        if (exiting || control == null) {
            return;
        }
        boolean called =
                Thread.getAllStackTraces().values().stream()
                        .anyMatch(stack -> java.util.Arrays.stream(stack).anyMatch(Worker::exits));
        reap();
        try {
            wire.send(new Message.Dying(called ? "called System.exit" : "was ended by a signal"));
        } catch (IOException e) {
            System.err.println("The engine is gone: " + e.getMessage());
        }
    }

    private static boolean exits(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit");
    }

    private void send(Message message) {
        try {
            wire.send(message);
        } catch (IOException e) {
            orphaned();
        }
    }

    /** Nobody waits for this process and its scratch folder any more. */
    private static void orphaned() {
        reap();
        Scratch.delete(Path.of(System.getProperty(SOCKET, "")).getParent());
        Runtime.getRuntime().halt(ORPHANED);
    }

    /** Ends what the plugins started. */
    private static void reap() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
