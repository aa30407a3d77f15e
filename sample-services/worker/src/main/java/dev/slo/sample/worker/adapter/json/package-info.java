/** Tasks as JSON, as they stand in message bodies. */
@NullMarked
package dev.slo.sample.worker.adapter.json;

import org.jspecify.annotations.NullMarked;
