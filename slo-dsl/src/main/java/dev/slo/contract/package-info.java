/**
 * The contract between SLOs and the service that they speak of: whether the metrics, labels, values and buckets that the
 * specs name are really exposed. Depends on the model, specs, PromQL and diagnostics, and on no metrics library.
 */
@NullMarked
package dev.slo.contract;

import org.jspecify.annotations.NullMarked;
