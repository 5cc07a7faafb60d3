package org.consilience.engine.internal.schedule;

import java.io.IOException;
import java.nio.file.Path;

/** Starts worker processes of this install. */
public interface WorkerLauncher {

    /**
     * What a worker is started with.
     *
     * @param number its number in the pool, from 1
     * @param socket where it finds the engine
     * @param scratch a folder of its own, to be made; deleted with the pool
     * @param heapMegabytes the most heap it may use
     */
    record Order(int number, Path socket, Path scratch, long heapMegabytes) {}

    /**
     * Starts a process that connects to the socket by itself.
     *
     * @param order what to start it with
     * @return the process; its output is one stream
     * @throws IOException if it cannot be started
     */
    Process launch(Order order) throws IOException;
}
