package org.consilience.product.internal.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class ExamplesProjectTest {

    private static final Bundle SOURCE = Platform.getBundle("org.consilience.product");

    @TempDir private Path folder;

    @AfterEach
    void emptyWorkspace() throws Exception {
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, new NullProgressMonitor());
        }
    }

    @Test
    void examplesAreCopiedOnceAndNeverOverwritten() throws Exception {
        ExamplesProject.createOnce(SOURCE, new NullProgressMonitor());
        IFile first = ExamplesProject.first().orElseThrow();
        assertEquals("portfolio-ensemble.experiment", first.getName());
        byte[] mine = "mine".getBytes(StandardCharsets.UTF_8);
        first.setContents(new ByteArrayInputStream(mine), true, false, new NullProgressMonitor());
        ExamplesProject.create(SOURCE, new NullProgressMonitor());
        assertEquals("mine", Files.readString(first.getLocation().toPath()));
        first.getProject().delete(true, true, new NullProgressMonitor());
        ExamplesProject.createOnce(SOURCE, new NullProgressMonitor());
        assertFalse(first.getProject().exists(), "The user deleted it.");
    }

    @Test
    void fileFromOutsideIsLinkedAndFoundAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.experiment"), "<a/>");
        IFile link = FileOpener.resource(file, new NullProgressMonitor());
        assertTrue(link.isLinked());
        assertEquals(link, FileOpener.resource(file, new NullProgressMonitor()));
        Path other = Files.createDirectory(folder.resolve("other"));
        Path same = Files.writeString(other.resolve("mine.experiment"), "<b/>");
        assertEquals(
                "mine-2.experiment",
                FileOpener.resource(same, new NullProgressMonitor()).getName());
    }

    @Test
    void lostProjectIsBroughtBackFromItsFolder() throws Exception {
        IProject project = Projects.open("Mine", new NullProgressMonitor());
        Path place = project.getLocation().toPath();
        KnownProjects.keep(ResourcesPlugin.getWorkspace(), folder);
        project.delete(false, true, new NullProgressMonitor());
        // What the list said before the project went.
        Files.writeString(folder.resolve(".projects-known"), place + "\n");
        List<Path> missing = KnownProjects.missing(ResourcesPlugin.getWorkspace(), folder);
        assertEquals(List.of(place), missing);
        assertEquals(missing, FoundProjects.bringBack(Set.of(place), new NullProgressMonitor()));
        assertTrue(project.isAccessible());
    }
}
