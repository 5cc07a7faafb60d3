package org.consilience.robot;

import java.nio.file.Path;

/** A way through the workbench, flown by {@link Autopilot} in the real product. */
@FunctionalInterface
public interface Pilot {

    /**
     * Drives the workbench.
     *
     * @param robot the hands
     * @param results a folder for what is to be kept, such as pictures
     * @throws Exception if the way cannot be gone to its end
     */
    void fly(Robot robot, Path results) throws Exception;
}
