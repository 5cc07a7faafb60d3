package org.consilience.compute.cpu;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Set;
import org.consilience.api.device.Capability;
import org.consilience.api.device.Device;

/**
 * The cores that this process may use; a container's limits count.
 *
 * @param title the processor's model
 */
record Cores(String title) implements Device {

    @Override
    public String id() {
        return "cpu";
    }

    @Override
    public String kind() {
        return "cpu";
    }

    @Override
    public int slots() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public long memory() {
        return system().map(OperatingSystemMXBean::getTotalMemorySize).orElse(0L);
    }

    @Override
    public double load() {
        double load = system().map(OperatingSystemMXBean::getCpuLoad).orElse(Double.NaN);
        return load >= 0 ? load : Double.NaN;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return Optional.empty();
    }

    private static Optional<OperatingSystemMXBean> system() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                ? Optional.of(bean)
                : Optional.empty();
    }
}
