package org.consilience.flights;

import java.nio.file.Path;
import org.consilience.robot.Pilot;
import org.consilience.robot.Robot;

/** Opens the window and looks at it. */
public final class FirstLook implements Pilot {

    @Override
    public void fly(Robot robot, Path results) {
        robot.screen(results.resolve("first-look.png"));
    }
}
