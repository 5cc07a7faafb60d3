package org.consilience.api;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random streams split from a trial's seed by purpose and index, so that a new draw for one purpose
 * shifts no other, and a resumed trial draws what an uninterrupted one would.
 */
public final class Seeds {

    private Seeds() {}

    /**
     * Returns the random stream of one purpose.
     *
     * @param seed the trial's seed
     * @param purpose what the draws are for, such as {@code "batches"}
     * @param indices the round, client or other indices that tell this stream from its siblings
     * @return a fresh generator, equal for equal arguments
     */
    public static RandomGenerator split(long seed, String purpose, long... indices) {
        return new SplittableRandom(derive(seed, purpose, indices));
    }

    /**
     * Returns a seed for one purpose, for libraries that want a number.
     *
     * @param seed the trial's seed
     * @param purpose what the draws are for
     * @param indices the indices that tell this stream from its siblings
     * @return 64 well-mixed bits, equal for equal arguments
     */
    public static long derive(long seed, String purpose, long... indices) {
        long hash = mix(seed + 0x9E3779B97F4A7C15L);
        for (int i = 0; i < purpose.length(); i++) {
            hash = mix(hash ^ (purpose.charAt(i) + 0xD1B54A32D192ED03L));
        }
        hash = mix(hash + purpose.length());
        for (long index : indices) {
            hash = mix(hash ^ (index + 0x8CB92BA72F3D8DD7L));
        }
        return hash;
    }

    /** The finaliser "variant 13" of Stafford, as in SplittableRandom. */
    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }
}
