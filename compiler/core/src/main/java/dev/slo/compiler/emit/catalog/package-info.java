/** The machine-readable catalogue of SLOs. */
@NullMarked
package dev.slo.compiler.emit.catalog;

import org.jspecify.annotations.NullMarked;
