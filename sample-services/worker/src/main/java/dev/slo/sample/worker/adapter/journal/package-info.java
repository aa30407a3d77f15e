/** The tasks that are done, in a file that survives a kill. */
@NullMarked
package dev.slo.sample.worker.adapter.journal;

import org.jspecify.annotations.NullMarked;
