/**
 * The HTTP side: routes, bodies, problems, and the filter that measures and traces every request. The only package that knows Javalin.
 */
@NullMarked
package dev.slo.sample.api.http;

import org.jspecify.annotations.NullMarked;
