/** What the management port shows beside health and metrics: faults and the ground truth. */
@NullMarked
package dev.slo.sample.worker.adapter.management;

import org.jspecify.annotations.NullMarked;
