package org.consilience.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms of the house and who may call whom: only downwards. */
class LayersTest {

    /** Room to the rooms it may call; families (datasets, methods, compute) are one room each. */
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("api", Set.of()),
                    Map.entry("model", Set.of()),
                    Map.entry("compute", Set.of("api")),
                    Map.entry("datasets", Set.of("api")),
                    Map.entry("methods", Set.of("api")),
                    Map.entry("engine", Set.of("api", "model")),
                    Map.entry("report", Set.of("api", "model", "engine")),
                    Map.entry("cli", Set.of("api", "model", "engine", "report")),
                    Map.entry("ui.charts", Set.of("api")),
                    Map.entry("ui", Set.of("api", "model", "engine")),
                    Map.entry("ui.editor", Set.of("api", "model", "engine", "ui")),
                    Map.entry("ui.launch", Set.of("api", "model", "engine", "ui")),
                    Map.entry(
                            "ui.views",
                            Set.of("api", "model", "engine", "report", "ui", "ui.charts")),
                    Map.entry("product", Set.of("engine", "ui")));

    /** The rooms of the workbench below {@code ui}, which is the one that they share. */
    private static final Set<String> UI = Set.of("charts", "editor", "launch", "views");

    private static JavaClasses classes;

    @BeforeAll
    static void readAllBundles() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("bundles")))) {
            bundles.map(b -> b.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .forEach(folders::add);
        }
        classes = new ClassFileImporter().importPaths(folders);
    }

    @Test
    void everyRoomIsKnownAndWasRead() {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass c : classes) {
            if (c.getPackageName().startsWith("org.consilience.")) {
                rooms.add(room(c));
            }
        }
        assertEquals(new TreeSet<>(ARROWS.keySet()), rooms);
        assertTrue(classes.size() > 200, classes.size() + " classes");
    }

    /** A room calls only what lies below it; two families never call each other. */
    @Test
    void callsGoOnlyDownwards() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : classes) {
            if (!from.getPackageName().startsWith("org.consilience.")) {
                continue;
            }
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass();
                if (!to.getPackageName().startsWith("org.consilience.")) {
                    continue;
                }
                boolean sameBundle = bundle(from).equals(bundle(to));
                if (!sameBundle && !ARROWS.getOrDefault(room(from), Set.of()).contains(room(to))) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** What is internal to a bundle is reached from nowhere else. */
    @Test
    void internalPackagesStayInside() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : classes) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass();
                if (to.getPackageName().startsWith("org.consilience.")
                        && to.getPackageName().contains(".internal")
                        && !bundle(from).equals(bundle(to))) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** Everything runs without a display, so only the workbench may know widgets. */
    @Test
    void widgetsAreKnownToTheWorkbenchAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.consilience.ui..", "org.consilience.product..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A method is an algorithm: files, sockets, tables and models are somebody else's. */
    @Test
    void methodsDoNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("org.consilience.methods..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "org.eclipse.emf..")
                .check(classes);
    }

    /** A hostile stream must never choose what is instantiated. */
    @Test
    void nobodyDeserialisesJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(classes);
    }

    /** Trials share a worker: what one changes in a static field the next would see. */
    @Test
    void staticFieldsAreFinal() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.consilience.model.experiment..")
                .should()
                .beFinal()
                .check(classes);
    }

    /** Standard output belongs to the command line; elsewhere it would corrupt what it prints. */
    @Test
    void standardStreamsAreTheCommandLinesAlone() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass c : classes) {
            if (c.getPackageName().startsWith("org.consilience.cli")
                    || c.getSimpleName().startsWith("Worker")) {
                continue;
            }
            for (var access : c.getFieldAccessesFromSelf()) {
                String target = access.getTarget().getFullName();
                if (target.equals("java.lang.System.out")
                        || target.equals("java.lang.System.err")) {
                    wrong.add(c.getName());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    private static String room(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        boolean part = parts[2].equals("ui") && parts.length > 3 && UI.contains(parts[3]);
        return part ? "ui." + parts[3] : parts[2];
    }

    private static String bundle(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        boolean family = Set.of("compute", "datasets", "methods").contains(parts[2]);
        return family && parts.length > 3 ? parts[2] + "." + parts[3] : room(c);
    }
}
