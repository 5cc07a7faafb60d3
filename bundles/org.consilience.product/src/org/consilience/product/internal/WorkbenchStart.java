package org.consilience.product.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.consilience.product.internal.safe.SafeStart;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MessageBox;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Opens the workbench: takes the workspace, sets aside what would keep it from starting, and leaves
 * the rest to the platform's own application.
 */
final class WorkbenchStart implements IApplication {

    private static final Integer FAILED = 2;

    private final List<Path> files;
    private volatile @Nullable IApplication workbench;

    WorkbenchStart(List<Path> files) {
        this.files = files;
    }

    @Override
    public @Nullable Object start(@Nullable IApplicationContext context) throws Exception {
        Location location = Platform.getInstanceLocation();
        if (location == null) {
            return refuse("The workbench keeps projects: start it without -data @none.");
        }
        WorkspaceFolder folder = WorkspaceFolder.of(location);
        try {
            if (!folder.lock()) {
                return Handover.give(folder.metadata(), files) ? EXIT_OK : refuse(taken(folder));
            }
        } catch (IOException e) {
            return refuse(
                    "The workspace %s cannot be written to: %s. Free space or mend its permissions, or name another folder with -data."
                            .formatted(folder.path(), e));
        }
        SafeStart safe = new SafeStart(folder.path());
        safe.prepare();
        safe.openResources();
        folder.release();
        return open(Objects.requireNonNull(context), folder, safe);
    }

    private @Nullable Object open(
            IApplicationContext context, WorkspaceFolder folder, SafeStart safe) throws Exception {
        BundleContext bundle = FrameworkUtil.getBundle(WorkbenchStart.class).getBundleContext();
        AboutFields.set();
        // Without them the platform cannot say which workspace it wants to be started with.
        System.setProperty("eclipse.vm", "consilience");
        System.setProperty("eclipse.commands", "");
        ServiceRegistration<StartRequest> request =
                bundle.registerService(StartRequest.class, new StartRequest(files, safe), null);
        EndSignal signal = EndSignal.listen();
        try {
            IApplication chosen = Delegate.create(Delegate.WORKBENCH);
            workbench = chosen;
            Object result = chosen.start(context);
            safe.ended();
            return again(result);
        } catch (SWTError e) {
            safe.ended();
            if (e.code != SWT.ERROR_NO_HANDLES) {
                throw e;
            }
            Terminal.say(
                    "The display %s cannot be opened. Set DISPLAY to one that can, or give a command: consilience --help."
                            .formatted(System.getenv("DISPLAY")));
            return FAILED;
        } finally {
            signal.ended();
            request.unregister();
        }
    }

    /** The platform asks its launcher for the next start; there may be none that listens. */
    private static @Nullable Object again(@Nullable Object result) {
        boolean restart = EXIT_RESTART.equals(result);
        boolean relaunch = EXIT_RELAUNCH.equals(result);
        if (!restart && !relaunch) {
            return result;
        }
        Path next = relaunch ? Restart.workspace(System.getProperty("eclipse.exitdata")) : null;
        return Restart.spawn(next) ? EXIT_OK : result;
    }

    private static String taken(WorkspaceFolder folder) {
        return "The workspace %s is in use by %s. Close that workbench first, or start this one with -data and another folder."
                .formatted(folder.path(), folder.owner());
    }

    /** Says why there is no workbench, in the terminal and in a window. */
    private static Object refuse(String sentence) {
        Terminal.say(sentence);
        try {
            Display display = new Display();
            Shell shell = new Shell(display);
            MessageBox box = new MessageBox(shell, SWT.ICON_ERROR | SWT.OK);
            box.setText("Consilience");
            box.setMessage(sentence);
            box.open();
            display.dispose();
        } catch (SWTError noDisplay) {
            return FAILED;
        }
        return FAILED;
    }

    @Override
    public void stop() {
        IApplication running = workbench;
        if (running != null) {
            running.stop();
        }
    }
}
