package org.consilience.compute.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.consilience.api.device.Device;
import org.junit.jupiter.api.Test;

class CpuTest {

    @Test
    void theCoresAreOneDevice() {
        Device device = new CpuProvider().devices().get(0);
        assertEquals("cpu", device.id());
        assertEquals("cpu", device.kind());
        assertFalse(device.title().isBlank());
        assertEquals(Runtime.getRuntime().availableProcessors(), device.slots());
        assertTrue(device.memory() >= 1 << 28, "a quarter of a gigabyte at least");
        double load = device.load();
        assertTrue(Double.isNaN(load) || load >= 0 && load <= 1, () -> "load " + load);
        assertTrue(device.capabilities().isEmpty());
    }

    @Test
    void theModelIsReadFromWhatTheSystemTells() {
        String intel =
                "processor\t: 0\n"
                        + "vendor_id\t: GenuineIntel\n"
                        + "model\t\t: 85\n"
                        + "model name\t: Intel(R)  Xeon(R) CPU @ 2.80GHz\n"
                        + "stepping\t: 7\n";
        assertEquals("Intel(R) Xeon(R) CPU @ 2.80GHz", ProcessorName.in(intel, "x"));
        String board = "processor\t: 0\nBogoMIPS\t: 108.00\nModel\t\t: Raspberry Pi 4\n";
        assertEquals("Raspberry Pi 4", ProcessorName.in(board, "x"));
        assertEquals("aarch64 processor", ProcessorName.in("processor : 0\n", "aarch64 processor"));
    }
}
