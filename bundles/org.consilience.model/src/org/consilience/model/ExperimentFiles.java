package org.consilience.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.consilience.model.ExperimentException.Problem;
import org.consilience.model.experiment.Experiment;
import org.consilience.model.internal.files.ExperimentText;
import org.consilience.model.internal.files.Kept;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Experiments and their files. A file is XMI that a person can read: it is written in a fixed order
 * with an attribute's change on one line, and comments and parts that this version does not know
 * stay where they were. Reading resolves nothing outside the file.
 */
public final class ExperimentFiles {

    /** The ending of experiment files, without the dot. */
    public static final String EXTENSION = "experiment";

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 4 << 20;

    private ExperimentFiles() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the experiment
     * @throws ExperimentException if it cannot be opened, is larger than {@link #LARGEST}, is not
     *     UTF-8 or not well-formed, has a DOCTYPE, refers to another file, was written by a newer
     *     version, or holds values of the wrong type
     */
    public static Experiment load(Path file) throws ExperimentException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw problem(name, "This is a folder; name an experiment file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in, name);
        } catch (NoSuchFileException e) {
            throw new ExperimentException(name, "There is no such file; check its name.", e);
        } catch (IOException e) {
            throw new ExperimentException(name, "The file cannot be read: " + reason(e) + ".", e);
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param in the stream
     * @param name what it is called in problems
     * @return the experiment
     * @throws ExperimentException as for {@link #load}
     * @throws IOException if the stream fails
     */
    public static Experiment parse(InputStream in, String name)
            throws ExperimentException, IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw problem(name, tooLarge());
        }
        return ExperimentText.read(name, bytes);
    }

    /**
     * Reads text.
     *
     * @param text the content of an experiment file
     * @param name what it is called in problems
     * @return the experiment
     * @throws ExperimentException as for {@link #load}
     */
    public static Experiment parse(String text, String name) throws ExperimentException {
        if (text.length() > LARGEST) {
            throw problem(name, tooLarge());
        }
        return ExperimentText.read(name, text);
    }

    /**
     * Writes a file, as a whole or not at all.
     *
     * @param experiment the experiment
     * @param file the file; replaced if it exists
     * @throws ExperimentException if it could not be written; what was there is untouched
     */
    public static void save(Experiment experiment, Path file) throws ExperimentException {
        String text = ExperimentText.write(experiment, file.toString());
        try {
            ExperimentText.save(file, text);
        } catch (IOException e) {
            throw new ExperimentException(
                    file.toString(),
                    "The file was not saved: " + reason(e) + ". What was there is untouched.",
                    e);
        }
    }

    /**
     * Returns the content of the experiment's file.
     *
     * @param experiment the experiment
     * @throws ExperimentException if a value holds a character that XML cannot hold
     */
    public static String format(Experiment experiment) throws ExperimentException {
        return ExperimentText.write(experiment, String.valueOf(experiment.getId()));
    }

    /**
     * Copies an experiment with its comments and unknown parts.
     *
     * @param experiment the experiment
     * @return the copy
     */
    public static Experiment copy(Experiment experiment) {
        Experiment copy = EcoreUtil.copy(experiment);
        Kept.copy(experiment, copy);
        return copy;
    }

    private static String tooLarge() {
        return "The file is larger than %d MiB, too large for an experiment; check that it is one."
                .formatted(LARGEST >> 20);
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static ExperimentException problem(String name, String message) {
        return new ExperimentException(name, List.of(new Problem(0, 0, message)));
    }
}
