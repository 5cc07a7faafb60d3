/** Settings as annotated records: one declaration behind forms, checks, help and sweeps. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.api.settings;
