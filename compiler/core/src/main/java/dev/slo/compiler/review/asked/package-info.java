/** What dashboards ask a Prometheus, what it answers, and answers kept in a file. Depends on servers alone. */
@NullMarked
package dev.slo.compiler.review.asked;

import org.jspecify.annotations.NullMarked;
