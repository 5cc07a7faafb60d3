/** Portfolio strategies and their ensembles, one class per method. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.methods.portfolio;
