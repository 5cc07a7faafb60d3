package org.consilience.engine.internal.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.consilience.api.Dataset;
import org.consilience.api.Method;
import org.consilience.api.device.ComputeProvider;
import org.consilience.api.device.Device;
import org.consilience.engine.catalogue.Catalogue;
import org.consilience.engine.catalogue.Entry;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The catalogue of an OSGi framework: what its bundles register as services. */
public final class OsgiCatalogue implements Catalogue {

    private static final String SCR = "org.apache.felix.scr";
    private static final System.Logger LOG = System.getLogger(OsgiCatalogue.class.getName());

    private record Key(ServiceReference<?> reference) {}

    private final BundleContext context;
    private final Map<Key, Entry> known = new ConcurrentHashMap<>();

    /**
     * Looks into a framework, and starts the bundles that provide components but are not started.
     *
     * @param context any bundle's context
     */
    public OsgiCatalogue(BundleContext context) {
        this.context = context;
        startProviders();
    }

    /** Returns the catalogue of the framework that this class was loaded by. */
    public static OsgiCatalogue here() {
        Bundle bundle = FrameworkUtil.getBundle(OsgiCatalogue.class);
        BundleContext own = bundle == null ? null : bundle.getBundleContext();
        if (own == null) {
            throw new IllegalStateException("The bundle of the engine is not started.");
        }
        return new OsgiCatalogue(own);
    }

    @Override
    public List<Entry> datasets() {
        return entries(Kind.DATASET, Dataset.class);
    }

    @Override
    public List<Entry> methods() {
        return entries(Kind.METHOD, Method.class);
    }

    @Override
    public List<Device> devices() {
        List<Device> devices = new ArrayList<>();
        for (ServiceReference<ComputeProvider> reference : references(ComputeProvider.class)) {
            ComputeProvider provider = context.getService(reference);
            if (provider != null) {
                devices.addAll(provider.devices());
            }
        }
        return List.copyOf(devices);
    }

    @Override
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (ServiceReference<ComputeProvider> reference : references(ComputeProvider.class)) {
            ComputeProvider provider = context.getService(reference);
            if (provider != null && provider.devices().isEmpty()) {
                missing.add(
                        new Missing(
                                String.valueOf(reference.getProperty("id")),
                                String.valueOf(reference.getProperty("title")),
                                provider.unavailable()));
            }
        }
        return List.copyOf(missing);
    }

    private List<Entry> entries(Kind kind, Class<?> service) {
        Map<String, Entry> entries = new TreeMap<>();
        for (ServiceReference<?> reference : references(service)) {
            try {
                Entry entry =
                        known.computeIfAbsent(new Key(reference), k -> entry(kind, k.reference()));
                entries.putIfAbsent(entry.id(), entry);
            } catch (IllegalArgumentException e) {
                LOG.log(System.Logger.Level.ERROR, e.getMessage());
            }
        }
        return List.copyOf(entries.values());
    }

    private Entry entry(Kind kind, ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return Entries.of(
                kind,
                reference::getProperty,
                bundle == null ? "?" : String.valueOf(bundle.getSymbolicName()),
                bundle == null ? "?" : bundle.getVersion().toString(),
                () -> service(kind, reference));
    }

    private Object service(Kind kind, ServiceReference<?> reference) {
        Object service = context.getService(reference);
        if (service == null) {
            throw new IllegalStateException(
                    "The %s %s cannot be created; see the log for its bundle's fault."
                            .formatted(
                                    kind.name().toLowerCase(java.util.Locale.ROOT),
                                    reference.getProperty("id")));
        }
        return service;
    }

    /** The best ranked first, so that of two equal ids the first wins. */
    private <S> List<ServiceReference<S>> references(Class<S> service) {
        try {
            Collection<ServiceReference<S>> found = context.getServiceReferences(service, null);
            return found.stream()
                    .sorted(Comparator.<ServiceReference<S>>naturalOrder().reversed())
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Providers need no start level and no activation policy to be found. */
    private void startProviders() {
        @Nullable Bundle scr = null;
        List<Bundle> providers = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (SCR.equals(bundle.getSymbolicName())) {
                scr = bundle;
            } else if (bundle.getState() == Bundle.RESOLVED
                    && bundle.getHeaders("").get("Service-Component") != null
                    && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                providers.add(bundle);
            }
        }
        if (scr != null && scr.getState() == Bundle.RESOLVED) {
            start(scr, Bundle.START_TRANSIENT);
        }
        for (Bundle bundle : providers) {
            start(bundle, Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        }
    }

    private static void start(Bundle bundle, int options) {
        try {
            bundle.start(options);
        } catch (BundleException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Bundle " + bundle.getSymbolicName() + " cannot be started",
                    e);
        }
    }
}
