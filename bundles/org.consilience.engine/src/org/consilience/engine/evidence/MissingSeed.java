package org.consilience.engine.evidence;

/**
 * A planned seed that has no value.
 *
 * @param seed the seed
 * @param lost whether its trials ended without a value that can be used; such a seed may have
 *     failed because of what the claim is about, so nothing is decided without it
 * @param reason what became of it, for a reader
 */
public record MissingSeed(long seed, boolean lost, String reason) {}
