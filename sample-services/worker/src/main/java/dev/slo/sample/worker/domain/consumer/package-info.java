/** Taking deliveries from the queue: how many at once, for how long, and what happens when the queue is away. Depends on the task domain. */
@NullMarked
package dev.slo.sample.worker.domain.consumer;

import org.jspecify.annotations.NullMarked;
