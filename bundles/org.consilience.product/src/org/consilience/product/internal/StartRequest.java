package org.consilience.product.internal;

import java.nio.file.Path;
import java.util.List;
import org.consilience.product.internal.safe.SafeStart;

/**
 * What the workbench does once its window is there. A service from the start to the end of a
 * workbench that this product's application opened, and of no other.
 *
 * @param files the experiments and folders to open
 * @param safe tells what was set aside
 */
record StartRequest(List<Path> files, SafeStart safe) {}
