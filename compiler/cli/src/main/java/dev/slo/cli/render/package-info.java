/**
 * What the user sees on a terminal: diagnostics with snippets, drift, SLOs in plain words. Turns values into strings, knows
 * no stream and no terminal. Depends on these values, on sources and on templates.
 */
@NullMarked
package dev.slo.cli.render;

import org.jspecify.annotations.NullMarked;
