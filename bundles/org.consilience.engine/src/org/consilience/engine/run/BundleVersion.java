package org.consilience.engine.run;

/**
 * A bundle of the install.
 *
 * @param name its symbolic name
 * @param version its version
 */
public record BundleVersion(String name, String version) {}
