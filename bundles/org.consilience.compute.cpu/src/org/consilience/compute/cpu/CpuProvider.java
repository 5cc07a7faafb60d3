package org.consilience.compute.cpu;

import java.util.List;
import org.consilience.api.device.ComputeProvider;
import org.consilience.api.device.Device;
import org.osgi.service.component.annotations.Component;

/** Provides the cores of this machine as one device. */
@Component(
        service = ComputeProvider.class,
        property = {"id=cpu", "title=Processor cores of this machine"})
public final class CpuProvider implements ComputeProvider {

    private final Device device = new Cores(ProcessorName.here());

    @Override
    public List<Device> devices() {
        return List.of(device);
    }
}
