/**
 * What a service exposes to Prometheus, read from the text formats. Depends on diagnostics alone, so that whoever wants
 * to look at an exposition can.
 */
@NullMarked
package dev.slo.contract.exposition;

import org.jspecify.annotations.NullMarked;
