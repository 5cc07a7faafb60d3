package org.consilience.ui.views.internal.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.consilience.engine.run.RunException;
import org.consilience.ui.Faults;
import org.consilience.ui.runs.RunLibrary;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** The properties of a run or trial: its ids at once, the rest when it was read. */
final class FactSheet implements IPropertySource {

    private final RunElement element;
    private final RunLibrary library;
    private final Consumer<FactSheet> read;
    private volatile List<Facts.Fact> facts;
    private boolean asked;

    /**
     * Makes one.
     *
     * @param read is told on the UI thread that the facts are there
     */
    FactSheet(RunElement element, RunLibrary library, Consumer<FactSheet> read) {
        this.element = element;
        this.library = library;
        this.read = read;
        facts = List.of(new Facts.Fact("Run", "Id", element.run()));
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        if (!asked) {
            asked = true;
            load(Display.getCurrent());
        }
        List<IPropertyDescriptor> descriptors = new ArrayList<>();
        Set<Facts.Fact> seen = new HashSet<>();
        for (Facts.Fact fact : facts) {
            if (seen.add(fact)) {
                PropertyDescriptor descriptor = new PropertyDescriptor(fact, fact.name());
                descriptor.setCategory(fact.group());
                descriptor.setAlwaysIncompatible(true);
                descriptors.add(descriptor);
            }
        }
        return descriptors.toArray(IPropertyDescriptor[]::new);
    }

    private void load(@Nullable Display display) {
        ICoreRunnable body =
                monitor -> {
                    try {
                        facts = Facts.of(library.open(element.run()), element.trial());
                    } catch (RunException e) {
                        facts =
                                List.of(
                                        new Facts.Fact("Run", "Id", element.run()),
                                        new Facts.Fact("Run", "Fault", Faults.words(e)));
                    }
                    if (display != null && !display.isDisposed()) {
                        display.asyncExec(() -> read.accept(this));
                    }
                };
        Job job = Job.create("Reading properties of a run", body);
        job.setSystem(true);
        job.schedule();
    }

    @Override
    public Object getPropertyValue(@Nullable Object id) {
        return id instanceof Facts.Fact fact ? fact.value() : "";
    }

    @Override
    public @Nullable Object getEditableValue() {
        return null;
    }

    @Override
    public boolean isPropertySet(@Nullable Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(@Nullable Object id) {
        // nothing can be changed
    }

    @Override
    public void setPropertyValue(@Nullable Object id, @Nullable Object value) {
        // nothing can be changed
    }
}
