package org.consilience.api.device;

/**
 * Something a device can do for a method, such as {@code Tensors} (a libtorch device) or {@code
 * Kernels} (compile and launch). A capability is an interface that extends this one; a method names
 * it by its simple name in the service property {@code requires}.
 */
public interface Capability {}
