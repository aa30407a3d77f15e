/** What emitters share: they turn a plan into artefacts and touch neither files nor front ends. */
@NullMarked
package dev.slo.compiler.emit;

import org.jspecify.annotations.NullMarked;
