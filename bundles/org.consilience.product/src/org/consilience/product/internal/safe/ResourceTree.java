package org.consilience.product.internal.safe;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** The platform's tree of projects and files, examined from outside. */
final class ResourceTree {

    /** What makes up the tree; the local history beside it stays. */
    static final List<String> PARTS = List.of(".root", ".safetable", ".projects", ".snap");

    /** The two versions in which the platform writes a tree. */
    private static final List<Integer> VERSIONS = List.of(67305985, 67305986);

    private final Path folder;

    ResourceTree(Path folder) {
        this.folder = folder;
    }

    /** Returns what is wrong with it in a few words, or null; a fault deep inside is not seen. */
    @Nullable
    String fault() {
        Path table = folder.resolve(".safetable").resolve("org.eclipse.core.resources");
        if (!Files.exists(folder)) {
            return null;
        }
        try {
            if (Files.exists(table) && Files.size(table) == 0) {
                return "is empty";
            }
            if (Files.isDirectory(folder.resolve(".root"))) {
                try (DirectoryStream<Path> trees =
                        Files.newDirectoryStream(folder.resolve(".root"), "*.tree")) {
                    for (Path tree : trees) {
                        if (!begins(tree)) {
                            return "is not what was written";
                        }
                    }
                }
            }
            return null;
        } catch (IOException e) {
            return "cannot be read: " + e;
        }
    }

    private static boolean begins(Path tree) throws IOException {
        if (Files.size(tree) < Integer.BYTES) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(tree))) {
            return VERSIONS.contains(in.readInt());
        }
    }
}
