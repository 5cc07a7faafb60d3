package org.consilience.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void wordsThatAShellWouldSplitAreQuoted() {
        assertEquals(
                "consilience run 'my file.experiment' --set 'a.b=it'\\''s'",
                CommandLine.of(List.of("run", "my file.experiment", "--set", "a.b=it's")));
    }
}
