package org.consilience.ui.editor.internal.settings;

import java.nio.file.Path;

/**
 * What the fields of a form share.
 *
 * @param typing knows what is being typed
 * @param folder the experiment's folder, from which files are named
 */
public record SettingsFields(Typing typing, Path folder) {}
