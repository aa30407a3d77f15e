/** Sending one mail: its steps, its attempts and what counts as sent or failed. Depends on nothing of ours. */
@NullMarked
package dev.slo.sample.worker.domain.mail;

import org.jspecify.annotations.NullMarked;
