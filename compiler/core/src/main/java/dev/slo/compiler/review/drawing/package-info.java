/**
 * Panels as pictures: from a panel of a dashboard and the answers to its queries to lines, figures, bars, cells and
 * words at places between 0 and 100 percent, which the page only has to write down.
 */
@NullMarked
package dev.slo.compiler.review.drawing;

import org.jspecify.annotations.NullMarked;
