/**
 * What the user sees of diagnostics: text with snippets, SARIF. Turns values into strings, knows no stream and no
 * terminal. Depends on diagnostics and on sources.
 */
@NullMarked
package dev.slo.cli.render;

import org.jspecify.annotations.NullMarked;
