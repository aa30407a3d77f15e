/** What one delivery of a task comes to: read, done before, sent or to be tried again. Depends on the mail domain. */
@NullMarked
package dev.slo.sample.worker.domain.task;

import org.jspecify.annotations.NullMarked;
