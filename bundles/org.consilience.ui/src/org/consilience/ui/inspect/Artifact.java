package org.consilience.ui.inspect;

import java.nio.file.Path;

/**
 * An artifact that a trial recorded.
 *
 * @param run the run's id
 * @param trial the trial's id
 * @param name its name, unique in the trial
 * @param mediaType its media type, such as {@code image/png}
 * @param file where its bytes are
 */
public record Artifact(String run, String trial, String name, String mediaType, Path file) {}
