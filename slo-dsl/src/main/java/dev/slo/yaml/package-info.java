/**
 * The YAML front end: bytes become text with positions ({@link dev.slo.yaml.SourceText}), text becomes a tree of nodes
 * with places, and those become what {@link dev.slo.spec.reading} makes a spec of. Every mistake becomes a diagnostic at
 * its place and reading goes on. Depends on spec and diagnostics; the only package that knows the YAML library.
 */
@NullMarked
package dev.slo.yaml;

import org.jspecify.annotations.NullMarked;
