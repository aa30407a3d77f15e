/** Everything live on one machine: starts queue, services and servers, shows them, breaks and heals them. */
@NullMarked
package dev.slo.sample.demo;

import org.jspecify.annotations.NullMarked;
