package org.consilience.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.consilience.engine.RunHandle;
import org.consilience.engine.RunListener;
import org.consilience.model.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunTest {

    @TempDir Path temp;

    @Test
    void aRerunMatchesUntilTheDataChanges() throws Exception {
        Lab lab = new Lab(temp);
        Path shift = Files.writeString(temp.resolve("shift.txt"), "1");
        Experiment experiment = Lab.experiment("1..2");
        Lab.dataset(experiment, "numbers", "path=shift.txt");
        Lab.arm(experiment, "walk", "walk");
        RunFolder first = lab.run(experiment, 2);
        RunFolder second = rerun(lab, first);
        assertNotEquals(first.id(), second.id());
        assertEquals(first.id(), second.info().rerunOf());
        assertEquals(first.plan(), second.plan());
        assertEquals(new Comparison(true, 2, java.util.List.of()), Comparison.of(first, second));

        Files.writeString(shift, "3");
        Comparison comparison = Comparison.of(first, rerun(lab, first));
        assertEquals(2, comparison.differences().size());
        Comparison.Difference difference = comparison.differences().get(0);
        assertEquals("0001-numbers-walk-s1", difference.trial());
        assertEquals("at", difference.measure());
        assertEquals(1, difference.step());
        assertTrue(difference.cause().startsWith("The data differs"), difference::cause);
    }

    private static RunFolder rerun(Lab lab, RunFolder run) throws Exception {
        RunHandle handle = lab.engine.rerun(lab.workspace, run.path(), "", 1, new RunListener() {});
        assertEquals(RunState.DONE, handle.await());
        return handle.folder();
    }
}
