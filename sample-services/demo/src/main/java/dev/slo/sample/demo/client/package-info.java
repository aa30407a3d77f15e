/** What the parts of the stack can be asked and told over HTTP, with types. Everything they answer with is a value. */
@NullMarked
package dev.slo.sample.demo.client;

import org.jspecify.annotations.NullMarked;
