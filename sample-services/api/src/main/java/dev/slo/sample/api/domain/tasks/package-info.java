/**
 * Mails to be sent by the worker, and the queue as a port. Depends on nothing.
 */
@NullMarked
package dev.slo.sample.api.domain.tasks;

import org.jspecify.annotations.NullMarked;
