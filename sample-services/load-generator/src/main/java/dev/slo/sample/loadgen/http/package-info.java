/** The connections of the load generator: requests to the service, and the endpoints through which it is watched. */
@NullMarked
package dev.slo.sample.loadgen.http;

import org.jspecify.annotations.NullMarked;
