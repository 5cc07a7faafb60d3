package org.consilience.modelgen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenDelegationKind;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenResourceKind;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the Java code of an ecore model, outside of Eclipse and without touching anything when
 * model and generator are those of the last time.
 */
public final class ModelGenerator {

    /** Raised by hand when the options below change, so that existing output is made anew. */
    private static final String OPTIONS_VERSION = "1";

    /** The generator only writes to what it takes for a project of a workspace. */
    private static final String PROJECT = "bundle";

    private static final String STAMP = ".generated-from";

    private ModelGenerator() {}

    /**
     * Generates.
     *
     * @param arguments bundle folder, ecore file within it, output folder within it, base package
     * @throws IOException if the model cannot be read or the code cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException(
                    "Usage: BUNDLE-FOLDER ECORE OUTPUT-FOLDER BASE-PACKAGE; found %d arguments."
                            .formatted(arguments.length));
        }
        Path bundle = Path.of(arguments[0]).toRealPath();
        Path ecore = bundle.resolve(arguments[1]);
        Path output = bundle.resolve(arguments[2]);
        Path stamp = output.resolve(STAMP);
        String wanted = fingerprint(ecore, arguments[3]);
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        clear(output);
        Files.createDirectories(output);
        generate(bundle, ecore, arguments[2], arguments[3]);
        Files.writeString(stamp, wanted);
    }

    private static void generate(Path bundle, Path ecore, String output, String basePackage)
            throws IOException {
        EcorePlugin.getPlatformResourceMap().put(PROJECT, URI.createFileURI(bundle + "/"));
        ResourceSet resources = new ResourceSetImpl();
        resources
                .getResourceFactoryRegistry()
                .getExtensionToFactoryMap()
                .put("ecore", new EcoreResourceFactoryImpl());
        EcorePlugin.ExtensionProcessor.process(ModelGenerator.class.getClassLoader());
        GenModelPackage.eINSTANCE.eClass();
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        Path relative = bundle.relativize(ecore);
        Resource resource =
                resources.getResource(
                        URI.createPlatformResourceURI(PROJECT + "/" + relative, false), true);
        EPackage ePackage = (EPackage) resource.getContents().get(0);

        GenModel genModel = genModel(ePackage, output, basePackage, resources);
        Diagnostic diagnosis = genModel.diagnose();
        if (diagnosis.getSeverity() >= Diagnostic.ERROR) {
            throw new IOException(ecore + " is not a valid model: " + diagnosis);
        }
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
                GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        Generator generator = new Generator();
        generator.setInput(genModel);
        Diagnostic result =
                generator.generate(
                        genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (result.getSeverity() >= Diagnostic.ERROR) {
            throw new IOException("The code of " + ecore + " was not generated: " + result);
        }
    }

    private static GenModel genModel(
            EPackage ePackage, String output, String basePackage, ResourceSet resources) {
        GenModel genModel = GenModelFactory.eINSTANCE.createGenModel();
        Resource holder =
                resources.createResource(
                        URI.createPlatformResourceURI(PROJECT + "/x.ecore", false));
        holder.getContents().add(genModel);
        genModel.initialize(List.of(ePackage));
        genModel.setModelName("Experiment");
        genModel.setModelDirectory("/" + PROJECT + "/" + output);
        genModel.setModelPluginID("");
        genModel.setComplianceLevel(GenJDKLevel.JDK170_LITERAL);
        genModel.setFeatureDelegation(GenDelegationKind.NONE_LITERAL);
        genModel.setSuppressInterfaces(false);
        genModel.setCanGenerate(true);
        genModel.setBundleManifest(false);
        genModel.setUpdateClasspath(false);
        genModel.setCodeFormatting(false);
        genModel.setCommentFormatting(false);
        genModel.setCopyrightFields(false);
        genModel.setSuppressGenModelAnnotations(true);
        genModel.setOperationReflection(false);
        for (GenPackage genPackage : genModel.getGenPackages()) {
            genPackage.setBasePackage(basePackage);
            genPackage.setPrefix("Experiment");
            genPackage.setResource(GenResourceKind.NONE_LITERAL);
            genPackage.setLoadInitialization(false);
        }
        return genModel;
    }

    private static String fingerprint(Path ecore, String basePackage) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(ecore));
            String generator = String.valueOf(EPackage.class.getProtectionDomain().getCodeSource());
            String jar = generator.substring(generator.lastIndexOf('/') + 1);
            digest.update((OPTIONS_VERSION + basePackage + jar).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Removes what an earlier model left, so that no class of a renamed element stays. */
    private static void clear(Path output) throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
