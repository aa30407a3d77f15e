/** The samples and the servers around them as one stack: where they are, how they are configured, who talks to whom. */
@NullMarked
package dev.slo.sample.demo.samples;

import org.jspecify.annotations.NullMarked;
