package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.consilience.engine.internal.worker.Message;
import org.consilience.engine.internal.worker.Wire;
import org.eclipse.jdt.annotation.Nullable;

/** A worker process as the engine sees it. */
final class WorkerHandle {

    private static final System.Logger LOG = System.getLogger(WorkerHandle.class.getName());

    private final int number;
    private final long heapMegabytes;
    private final Process process;
    private final WorkerOutput output = new WorkerOutput();
    private final CompletableFuture<Wire> connected = new CompletableFuture<>();
    private final CompletableFuture<Integer> gone = new CompletableFuture<>();
    private final List<Signal> early = new ArrayList<>();
    private @Nullable Consumer<Signal> sink;

    WorkerHandle(int number, long heapMegabytes, Process process) {
        this.number = number;
        this.heapMegabytes = heapMegabytes;
        this.process = process;
        daemon("consilience-output-" + number, () -> output.pump(process.getInputStream()));
        daemon("consilience-worker-" + number, this::listen);
        process.onExit()
                .thenRun(() -> connected.completeExceptionally(new IOException("process ended")));
    }

    int number() {
        return number;
    }

    long pid() {
        return process.pid();
    }

    long heapMegabytes() {
        return heapMegabytes;
    }

    /** Returns the last lines that it printed. */
    String lastWords() {
        return output.tail();
    }

    void connect(Wire wire) {
        if (!connected.complete(wire)) {
            close(wire);
        }
    }

    /** Gives it to a run: what it said so far and says from now on goes to the sink. */
    void attach(Consumer<Signal> to, Path log) throws IOException {
        output.open(log);
        synchronized (early) {
            early.forEach(to);
            early.clear();
            sink = to;
        }
    }

    /** Sends a message; a worker that is gone is heard of by its signal. */
    boolean send(Message message) {
        if (!connected.isDone() || connected.isCompletedExceptionally()) {
            return false;
        }
        try {
            connected.join().send(message);
            return true;
        } catch (IOException e) {
            return false; // Gone follows
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends the process and all that it started, now. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Waits until the process is gone and all it said was heard. */
    boolean awaitGone(long millis) {
        try {
            gone.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    private void listen() {
        List<ProcessHandle> children = List.of();
        try (Wire wire = connected.get()) {
            for (Message m = wire.receive(); m != null; m = wire.receive()) {
                post(new Signal.Said(this, m));
            }
        } catch (IOException | ExecutionException e) {
            // its end is told below, whatever the wire met
            LOG.log(System.Logger.Level.DEBUG, "wire", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int status = -1;
        try {
            children = process.descendants().toList();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
            }
            status = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        post(new Signal.Gone(this, status));
        gone.complete(status);
    }

    private void post(Signal signal) {
        synchronized (early) {
            Consumer<Signal> to = sink;
            if (to == null) {
                early.add(signal);
            } else {
                to.accept(signal);
            }
        }
    }

    private static void close(Wire wire) {
        try {
            wire.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "", e);
        }
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
