/**
 * Event logs: the append-only, checksummed truth about a trial, and the pyramids over its series.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.engine.log;
