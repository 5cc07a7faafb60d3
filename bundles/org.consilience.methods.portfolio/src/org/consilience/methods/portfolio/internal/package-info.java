/** What the portfolio methods share: strategies, their expressions, and the back-test. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.consilience.methods.portfolio.internal;
