/** Emits runbooks: one Markdown page per SLO, from a template that users can replace. */
@NullMarked
package dev.slo.compiler.emit.runbook;

import org.jspecify.annotations.NullMarked;
