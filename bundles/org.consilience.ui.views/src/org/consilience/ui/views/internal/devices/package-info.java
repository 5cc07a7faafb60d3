/** What trials can run on: memory, load and a self-test. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.ui.views.internal.devices;
