package org.consilience.engine.run;

/**
 * The machine and the Java of a run.
 *
 * @param name the machine's name, or an empty string if unknown
 * @param os the operating system with its version and architecture
 * @param jdk the Java runtime with its vendor and version
 * @param cores the processors available
 * @param memory the physical memory in bytes
 */
public record Host(String name, String os, String jdk, int cores, long memory) {}
