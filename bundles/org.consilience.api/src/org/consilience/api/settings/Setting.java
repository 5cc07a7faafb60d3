package org.consilience.api.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a component of a settings record. The component's type is {@code int}, {@code long},
 * {@code double}, {@code boolean}, {@link String}, an enum, or a {@link java.util.List} of {@link
 * String}, {@link Integer} or {@link Double}. A component that is itself a settings record has no
 * annotation of its own: its settings stand among the others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** Returns the words on the form. */
    String label();

    /** Returns what it means, with the paper's symbol. */
    String doc() default "";

    /** Returns the default as text; lists are separated by semicolons. */
    String def() default "";

    /** Returns the smallest value, or for text and lists the smallest length. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Returns the largest value, or for text and lists the largest length. */
    double max() default Double.POSITIVE_INFINITY;

    /** Returns the bound that the value must be above. */
    double above() default Double.NEGATIVE_INFINITY;

    /** Returns the bound that the value must be below. */
    double below() default Double.POSITIVE_INFINITY;

    /** Returns the unit, such as {@code days}. */
    String unit() default "";

    /** Returns the only values allowed, for text and for the elements of a list. */
    String[] choices() default {};

    /** Returns earlier names of the setting, still read from files. */
    String[] alias() default {};

    /** Tells whether the text names a file, resolved against the experiment's folder. */
    boolean file() default false;
}
