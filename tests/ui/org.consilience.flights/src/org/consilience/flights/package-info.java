/** Ways through the workbench, flown in the built product. */
package org.consilience.flights;
