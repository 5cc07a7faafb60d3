package org.consilience.ui;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** The icons of the workbench, drawn as SVG and sharp at every zoom. */
public final class Icons {

    private static final String PREFIX = "org.consilience.ui/";

    private Icons() {}

    /**
     * Describes an icon.
     *
     * @param name the file below {@code icons/}, without its ending, such as {@code run}
     * @return the icon, or the platform's sign for a missing one
     */
    public static ImageDescriptor descriptor(String name) {
        URL url = FrameworkUtil.getBundle(Icons.class).getEntry("icons/" + name + ".svg");
        return url == null
                ? ImageDescriptor.getMissingImageDescriptor()
                : ImageDescriptor.createFromURL(url);
    }

    /**
     * Returns an icon; it lives as long as the display and is not to be disposed.
     *
     * @param name the file below {@code icons/}, without its ending
     */
    public static Image image(String name) {
        String key = PREFIX + name;
        Image image = JFaceResources.getImageRegistry().get(key);
        if (image == null) {
            JFaceResources.getImageRegistry().put(key, descriptor(name));
            image = JFaceResources.getImageRegistry().get(key);
        }
        return image;
    }
}
