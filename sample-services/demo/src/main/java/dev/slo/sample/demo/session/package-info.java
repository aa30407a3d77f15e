/** A demo while it runs: what the user or a script says, what is done then, and what is shown. */
@NullMarked
package dev.slo.sample.demo.session;

import org.jspecify.annotations.NullMarked;
