package org.consilience.product.internal.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeStartTest {

    private static final String LAYOUT = ".plugins/org.eclipse.e4.workbench/workbench.xmi";
    private static final String GOOD_LAYOUT =
            "<?xml version=\"1.0\"?><application:Application xmlns:application=\"a\"/>";
    private static final String PREFERENCES =
            ".plugins/org.eclipse.core.runtime/.settings/org.eclipse.ui.prefs";

    @TempDir private Path workspace;
    private Path metadata;

    @BeforeEach
    void emptyWorkspace() throws IOException {
        metadata = Files.createDirectories(workspace.resolve(".metadata"));
    }

    @Test
    void whatIsWholeStays() throws Exception {
        write(LAYOUT, GOOD_LAYOUT);
        write(PREFERENCES, "eclipse.preferences.version=1\na=b\n");
        write("version.ini", "#\norg.eclipse.core.runtime=2\n");
        assertEquals(List.of(), start());
        assertTrue(Files.exists(metadata.resolve(LAYOUT)));
    }

    @Test
    void everyKindOfDamageIsSetAsideAndSaidOnce() throws Exception {
        for (String name :
                List.of(
                        LAYOUT,
                        PREFERENCES,
                        "version.ini",
                        ".plugins/org.eclipse.ui.workbench/dialog_settings.xml",
                        ".plugins/org.eclipse.debug.core/.launches/A.launch")) {
            for (String damage : List.of("", "\0\0\0\0", "<?xml version=\"1.0\"?><a>", "\\uZZZZ")) {
                write(name, damage);
                List<String> told = start();
                assertEquals(1, told.size(), name + " " + told);
                assertTrue(told.get(0).startsWith(name), told.get(0));
                assertFalse(Files.exists(metadata.resolve(name)), name);
                assertEquals(List.of(), start());
            }
        }
    }

    @Test
    void layoutIsSetAsideAfterAStartThatDidNotGetThrough() throws Exception {
        write(LAYOUT, GOOD_LAYOUT);
        new SafeStart(workspace).prepare();
        SafeStart second = new SafeStart(workspace);
        second.prepare();
        assertEquals(1, second.untold().size());
        assertFalse(Files.exists(metadata.resolve(LAYOUT)));
        assertFalse(Files.exists(metadata.resolve(".plugins/none")));
    }

    @Test
    void allThatThePlatformRemembersIsSetAsideAfterTwo() throws Exception {
        Path project = Files.createDirectories(workspace.resolve("Mine"));
        Files.writeString(project.resolve(".project"), "<projectDescription/>");
        write(PREFERENCES, "eclipse.preferences.version=1\n");
        new SafeStart(workspace).prepare();
        new SafeStart(workspace).prepare();
        SafeStart third = new SafeStart(workspace);
        third.prepare();
        assertFalse(Files.exists(metadata.resolve(PREFERENCES)));
        assertEquals(Set.of(project), third.lostProjects());
        assertTrue(Files.exists(project.resolve(".project")));
    }

    @Test
    void treeThatIsNoTreeIsSetAsideAndItsProjectsAreKnown() throws Exception {
        Path inside = Files.createDirectories(workspace.resolve("Inside"));
        Files.writeString(inside.resolve(".project"), "<projectDescription/>");
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve(".project"), "<projectDescription/>");
        String resources = ".plugins/org.eclipse.core.resources/";
        ByteArrayOutputStream note = new ByteArrayOutputStream();
        note.write(new byte[16]);
        new DataOutputStream(note).writeUTF("URI//" + outside.toUri());
        Path location = metadata.resolve(resources + ".projects/Outside/.location");
        Files.createDirectories(location.getParent());
        Files.write(location, note.toByteArray());
        write(resources + ".root/3.tree", "random bytes");
        SafeStart safe = new SafeStart(workspace);
        safe.prepare();
        assertEquals(Set.of(inside, outside), safe.lostProjects());
        assertFalse(safe.untold().isEmpty());
        assertEquals(Set.of(inside, outside), new SafeStart(workspace).lostProjects());
        safe.projectsFound();
        assertEquals(Set.of(), new SafeStart(workspace).lostProjects());
    }

    private List<String> start() {
        SafeStart safe = new SafeStart(workspace);
        safe.prepare();
        safe.started();
        return safe.untold();
    }

    private void write(String name, String text) throws IOException {
        Path file = metadata.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
